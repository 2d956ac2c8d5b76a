import { defineUseCase, Id, Input } from 'stoa/plugin'
import { humanOnly } from './input.ts'
import { accountHere } from './store.ts'
import { accountView } from './view.ts'

export const getAccount = defineUseCase({
  name: 'payments.get-account',
  summary: 'One account at a payment provider, without its secrets',
  permission: 'payment.manage',
  reads: true,
  humanOnly,
  input: Input({ accountId: Id }),
  run: async (ctx, { accountId }) => accountView(ctx, await accountHere(ctx, accountId))
})
