import { defineUseCase, Id, Input } from 'stoa/plugin'
import { shownWhole } from './shown.ts'

export const getLayaway = defineUseCase({
  name: 'layaways.get-layaway',
  summary: 'One layaway: its goods, what was paid on it, what is still to be paid',
  permission: 'layaway.read',
  reads: true,
  input: Input({ layawayId: Id }),
  run: (ctx, { layawayId }) => shownWhole(ctx, layawayId)
})
