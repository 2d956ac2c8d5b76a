import { defineUseCase, Id, Input } from 'stoa/plugin'
import { accounts, shownOne } from './store.ts'

export const getAccount = defineUseCase({
  name: 'accounts.get-account',
  summary: 'One account: what is owed, what is overdue, what may still be bought on it',
  permission: 'account.read',
  reads: true,
  input: Input({ accountId: Id }),
  run: async (ctx, { accountId }) => shownOne(ctx, await accounts.get(ctx, accountId))
})
