import { coreErrors, defineUseCase, Id, Input, Type, Version } from 'stoa/plugin'
import {
  AccountFieldsInput,
  checkCredentials,
  checkOffers,
  checkShops,
  demandAllShops,
  humanOnly,
  TitleInput
} from './input.ts'
import { accountHere, credentialsOf, writeAccount } from './store.ts'
import { accountView } from './view.ts'

export const changeAccount = defineUseCase({
  name: 'payments.change-account',
  summary: 'Updates an account at a payment provider; secrets left out stay',
  permission: 'payment.manage',
  withPassword: 'it takes or gives what belongs to the company alone',
  heldFor: 'shop',
  humanOnly,
  input: Input({
    accountId: Id,
    version: Version,
    title: Type.Optional(TitleInput),
    ...AccountFieldsInput
  }),
  async run(ctx, { accountId, version, title, credentials, methods, active, shops }) {
    const before = await accountHere(ctx, accountId)
    const shopIds = shops === undefined ? before.shop_ids : checkShops(ctx, shops, before.shop_ids)
    for (const of of [before.shop_ids, shopIds]) demandAllShops(ctx, of)
    const row = await writeAccount(ctx, accountId, version, {
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
