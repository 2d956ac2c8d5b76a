import { defineUseCase, Input } from 'stoa/plugin'
import { accountHere } from './store.ts'
import { accountView } from './view.ts'

export const getAccount = defineUseCase({
  name: 'top-ups.get-account',
  summary: 'The company’s account at a provider of top-ups; never its secret',
  permission: 'top-up.manage',
  reads: true,
  input: Input({}),
  run: async ctx => accountView(ctx, await accountHere(ctx))
})
