import type { Context } from 'stoa/plugin'
import { paymentsOf } from '../bill-payments/store.ts'
import { matchedLines } from './matched.ts'
import { billRow } from './store.ts'
import { type BillView, viewOfBill } from './view.ts'

/** One with its lines against what was received, and what was paid. @throws stoa.not-found */
export async function shownBill(ctx: Context, id: string): Promise<BillView> {
  const row = await billRow(ctx, id)
  const [lines, paidBy] = await Promise.all([matchedLines(ctx, row), paymentsOf(ctx, id)])
  return { ...viewOfBill(row), differs: lines.some(line => line.differs), lines, paidBy }
}
