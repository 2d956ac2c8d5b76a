import { defineUseCase, Input } from 'stoa/plugin'
import { displayAuth } from './auth.ts'
import { shownTo } from './shown.ts'

/** @throws pos.display-unpaired, pos.register-inactive */
export const getShown = defineUseCase({
  name: 'pos.get-shown',
  summary: 'What a display has to show now',
  authStrategy: displayAuth,
  reads: true,
  input: Input({}),
  run: async ctx => (await shownTo(ctx, ctx.visitor?.id ?? '')).shown
})
