import { defineUseCase, Id, Input } from 'stoa/plugin'
import { shownBill } from './shown.ts'

/** @throws stoa.not-found */
export const getBill = defineUseCase({
  name: 'purchasing.get-bill',
  summary: "One supplier's invoice: what it bills against what was received, and what was paid",
  permission: 'supplier-bill.read',
  heldFor: 'company',
  reads: true,
  input: Input({ billId: Id }),
  run: (ctx, { billId }) => shownBill(ctx, billId)
})
