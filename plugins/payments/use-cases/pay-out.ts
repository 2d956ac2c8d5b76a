import {
  coreErrors,
  Currency,
  currencyDigits,
  defineUseCase,
  Id,
  newId,
  Page,
  PageInput,
  pageOf,
  Type,
  type Context
} from 'stoa/plugin'
import { Channel, demandAllShops } from '../account-input.ts'
import { accountById, accountsOf, providerOf, type AccountRow } from '../account-book.ts'
import { channelsOf } from '../channel-cache.ts'
import { paymentsErrors } from '../errors.ts'
import { insertPayout, payoutById, payoutPage, sealNumber } from '../payout-book.ts'
import { payoutChanged } from '../settle-payout.ts'
import { PayoutStateText, PayoutView, payoutView } from '../views/payout-view.ts'
import { idAfter } from './read-intents.ts'

export const PayoutPage = Page(PayoutView)

/**
 * The account named, or the only fitting one. @throws payments.payout-not-possible, stoa.not-found
 */
async function payingAccount(ctx: Context, accountId: string | undefined): Promise<AccountRow> {
  const place = [ctx.tenantId, ctx.company().id]
  const given =
    accountId === undefined
      ? (await accountsOf(place)).filter(row => row.active && providerOf(row).capabilities.payout)
      : await accountById([...place, accountId])
  const [account] = given
  if (!account && accountId !== undefined) {
    throw coreErrors['not-found']({ what: 'payment account' })
  }
  if (!account?.active || !providerOf(account).capabilities.payout) {
    throw paymentsErrors['payout-not-possible']()
  }
  return account
}

export const makePayout = defineUseCase({
  name: 'payments.make-payout',
  summary: 'Pays money out to a bank account or e-wallet',
  permission: 'payout.make',
  heldFor: 'shop',
  peopleOnly: "it takes the number of somebody's bank account",
  input: Type.Object(
    {
      accountId: Type.Optional(Id),
      channel: Channel,
      holder: Type.String({ minLength: 1, maxLength: 100 }),
      accountNumber: Type.String({ pattern: '^[0-9A-Za-z+ -]{4,40}$' }),
      amountMinor: Type.Integer({ minimum: 1, maximum: 9_007_199_254_740_991 }),
      currency: Type.Optional(Currency),
      description: Type.String({ minLength: 1, maxLength: 100 }),
      email: Type.Optional(
        Type.String({ format: 'email', description: 'The provider tells this address of it.' })
      )
    },
    { additionalProperties: false }
  ),
  async run(
    ctx,
    { accountId, channel, holder, accountNumber, amountMinor, currency, description, email }
  ) {
    const account = await payingAccount(ctx, accountId)
    demandAllShops(ctx, account.shop_ids)
    const of = currency ?? ctx.company().currency
    currencyDigits(of)
    const id = newId()
    const sealed = sealNumber(ctx, id, accountNumber)
    const [row] = await insertPayout([
      ctx.tenantId,
      account.company_id,
      id,
      account.id,
      channel,
      holder,
      accountNumber.slice(-4),
      sealed,
      amountMinor,
      of,
      description,
      email ?? null,
      ctx.userId
    ])
    if (!row) throw paymentsErrors['payout-not-possible']()
    ctx.enqueue({ name: 'payments.pay-out', data: { payoutId: id } })
    await payoutChanged(ctx, row)
    ctx.audited(id, { channel, amountMinor, currency: of, numberEnd: row.number_end })
    return payoutView(row)
  }
})

export const listPayouts = defineUseCase({
  name: 'payments.list-payouts',
  summary: 'Payouts and how far they are, newest first',
  permission: 'payout.read',
  heldFor: 'company',
  reads: true,
  input: Type.Object(
    { state: Type.Optional(PayoutStateText), ...PageInput },
    { additionalProperties: false }
  ),
  run: async (ctx, { state, limit, after }) =>
    pageOf(
      await payoutPage([ctx.tenantId, ctx.company().id, state ?? null, idAfter(after), limit + 1]),
      limit,
      row => [row.id],
      payoutView
    )
})

export const getPayout = defineUseCase({
  name: 'payments.get-payout',
  summary: 'One payout and how far it is',
  permission: 'payout.read',
  heldFor: 'company',
  reads: true,
  input: Type.Object({ payoutId: Id }, { additionalProperties: false }),
  async run(ctx, { payoutId }) {
    const [row] = await payoutById([ctx.tenantId, ctx.company().id, payoutId])
    if (!row) throw coreErrors['not-found']({ what: 'payout' })
    return payoutView(row)
  }
})

export const listChannels = defineUseCase({
  name: 'payments.list-channels',
  summary: 'The banks and e-wallets payouts may go to, as the provider lists them (kept for a day)',
  permission: 'payout.read',
  reads: true,
  transaction: false,
  input: Type.Object(
    { accountId: Type.Optional(Id), currency: Type.Optional(Currency) },
    { additionalProperties: false }
  ),
  async run(ctx, { accountId, currency }) {
    const account = await ctx.unitOfWork(inside => payingAccount(inside, accountId), {
      reads: true
    })
    return { items: await channelsOf(ctx, account, currency ?? ctx.company().currency) }
  }
})
