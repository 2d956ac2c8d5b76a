import { coreErrors, defineUseCase, Id, newId, Type, Version, type Context } from 'stoa/plugin'
import {
  accountById,
  accountsOf,
  addAccount,
  changeAccount,
  credentialsOf,
  renewWebhook,
  type AccountRow
} from '../account-book.ts'
import {
  AccountFieldsInput,
  checkCredentials,
  checkOffers,
  checkShops,
  demandAllShops
} from '../account-input.ts'
import { paymentsErrors } from '../errors.ts'
import { accountView } from '../views/account-view.ts'

const peopleOnly = 'it takes secrets of a payment provider, or shows where it is listened to'
const title = Type.String({ minLength: 1, maxLength: 80 })

async function accountHere(ctx: Context, accountId: string): Promise<AccountRow> {
  const [row] = await accountById([ctx.tenantId, ctx.company().id, accountId])
  if (!row) throw coreErrors['not-found']({ what: 'payment account' })
  return row
}

export const listAccounts = defineUseCase({
  name: 'payments.list-accounts',
  summary: "The company's accounts at payment providers, without their secrets",
  permission: 'payment.manage',
  reads: true,
  peopleOnly,
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({
    items: (await accountsOf([ctx.tenantId, ctx.company().id])).map(row => accountView(ctx, row))
  })
})

export const getAccount = defineUseCase({
  name: 'payments.get-account',
  summary: 'One account at a payment provider, without its secrets',
  permission: 'payment.manage',
  reads: true,
  peopleOnly,
  input: Type.Object({ accountId: Id }, { additionalProperties: false }),
  run: async (ctx, { accountId }) => accountView(ctx, await accountHere(ctx, accountId))
})

export const openAccount = defineUseCase({
  name: 'payments.open-account',
  summary: 'Adds an account at a payment provider; the answer holds the address for its webhooks',
  permission: 'payment.manage',
  heldFor: 'shop',
  peopleOnly,
  input: Type.Object(
    {
      provider: Type.Union([
        Type.Literal('manual'),
        Type.Literal('xendit'),
        Type.Literal('stripe')
      ]),
      title,
      ...AccountFieldsInput
    },
    { additionalProperties: false }
  ),
  async run(ctx, { provider, title, credentials = {}, methods, active = true, shops = null }) {
    const shopIds = checkShops(ctx, shops)
    demandAllShops(ctx, shopIds)
    const row = await addAccount(ctx, ctx.company().id, newId(), provider, {
      title,
      credentials: checkCredentials(provider, credentials),
      methods: checkOffers(ctx, provider, methods),
      shopIds,
      active
    })
    if (row === null) throw paymentsErrors['account-is-given']()
    ctx.audited(row.id, { provider, title })
    return accountView(ctx, row)
  }
})

export const editAccount = defineUseCase({
  name: 'payments.change-account',
  summary: 'Changes an account at a payment provider; secrets that are left out stay',
  permission: 'payment.manage',
  heldFor: 'shop',
  peopleOnly,
  input: Type.Object(
    { accountId: Id, version: Version, title: Type.Optional(title), ...AccountFieldsInput },
    { additionalProperties: false }
  ),
  async run(ctx, { accountId, version, title, credentials, methods, active, shops }) {
    const before = await accountHere(ctx, accountId)
    const shopIds = shops === undefined ? before.shop_ids : checkShops(ctx, shops, before.shop_ids)
    for (const of of [before.shop_ids, shopIds]) demandAllShops(ctx, of)
    const row = await changeAccount(ctx, accountId, version, {
      title: title ?? before.title,
      active: active ?? before.active,
      credentials:
        credentials === undefined
          ? credentialsOf(ctx, before)
          : checkCredentials(before.provider, { ...credentialsOf(ctx, before), ...credentials }),
      methods: methods === undefined ? before.methods : checkOffers(ctx, before.provider, methods),
      shopIds
    })
    if (row === null) throw coreErrors['stale-version']({ version: before.version })
    ctx.audited(accountId, {
      title,
      active,
      shops,
      credentials: credentials === undefined ? undefined : Object.keys(credentials)
    })
    return accountView(ctx, row)
  }
})

export const moveWebhook = defineUseCase({
  name: 'payments.renew-webhook',
  summary: 'Gives an account a new webhook address; the old one ends at once',
  permission: 'payment.manage',
  heldFor: 'shop',
  peopleOnly,
  input: Type.Object({ accountId: Id }, { additionalProperties: false }),
  async run(ctx, { accountId }) {
    demandAllShops(ctx, (await accountHere(ctx, accountId)).shop_ids)
    const row = await renewWebhook(ctx, accountId)
    if (row === null) throw coreErrors['not-found']({ what: 'payment account' })
    ctx.audited(accountId)
    return accountView(ctx, row)
  }
})
