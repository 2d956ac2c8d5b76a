import { defineUseCase, Id, Input, toChange, Type, Version } from 'stoa/plugin'
import { accounts, shownOne } from './store.ts'
import { accountFields } from './view.ts'

export const changeAccount = defineUseCase({
  name: 'accounts.change-account',
  summary: 'Changes limit, days to pay and note of an account, or blocks it',
  permission: 'account.edit',
  input: Input({
    accountId: Id,
    version: Version,
    ...toChange(accountFields),
    blocked: Type.Optional(Type.Boolean())
  }),
  run: async (ctx, { accountId, version, ...change }) =>
    shownOne(ctx, await accounts.change(ctx, accountId, version, change))
})
