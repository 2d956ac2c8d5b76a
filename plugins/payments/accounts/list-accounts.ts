import { defineUseCase, Input } from 'stoa/plugin'
import { humanOnly } from './input.ts'
import { accountsOf } from './store.ts'
import { accountView } from './view.ts'

export const listAccounts = defineUseCase({
  name: 'payments.list-accounts',
  summary: "The company's accounts at payment providers, without their secrets",
  permission: 'payment.manage',
  reads: true,
  humanOnly,
  input: Input({}),
  run: async ctx => ({
    items: (await accountsOf([ctx.tenantId, ctx.company().id])).map(row => accountView(ctx, row))
  })
})
