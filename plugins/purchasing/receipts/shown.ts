import type { Context } from 'stoa/plugin'
import { lateCharges } from './late-charges.ts'
import { receiptCharges, receiptLines, receiptRow } from './store.ts'
import { type ReceiptView, viewOfReceipt } from './view.ts'

/** One with its lines and charges. @throws stoa.not-found */
export async function shownReceipt(ctx: Context, id: string): Promise<ReceiptView> {
  const row = await receiptRow(ctx, id)
  const [lines, charges, late] = await Promise.all([
    receiptLines(ctx, id),
    receiptCharges(ctx, id),
    lateCharges(ctx, id)
  ])
  return viewOfReceipt(ctx, row, lines, charges, late)
}
