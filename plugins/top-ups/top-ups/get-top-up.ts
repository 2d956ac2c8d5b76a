import { defineUseCase, Id, Input } from 'stoa/plugin'
import { shownWhole } from './store.ts'

export const getTopUp = defineUseCase({
  name: 'top-ups.get-top-up',
  summary: 'One top-up: how it stands, and what happened on it',
  permission: 'top-up.read',
  reads: true,
  input: Input({ topUpId: Id }),
  run: (ctx, { topUpId }) => shownWhole(ctx, topUpId)
})
