import { defineUseCase, Id, Input } from 'stoa/plugin'
import { shownLot } from './shown.ts'

/** @throws stoa.not-found */
export const getLot = defineUseCase({
  name: 'inventory.get-lot',
  summary: 'One lot or serial number: what is known of it, and where it is',
  permission: 'lot.read',
  reads: true,
  input: Input({ lotId: Id }),
  run: (ctx, { lotId }) => shownLot(ctx, lotId)
})
