import type { Quote } from '../ticket/use-quote.ts'
import type { Tender, TenderType } from '../till-state.ts'

const sum = (tenders: Tender[]): number =>
  tenders.reduce((total, { amountMinor, shareMinor }) => total + (shareMinor ?? amountMinor), 0)

/** What is to be paid, in minor units: exactly, and all in cash. */
export type Due = Pick<Quote, 'totalMinor' | 'cashDueMinor'>

/**
 * What is still to pay, in minor units, if it is paid that way: all in cash what the smallest coin
 * makes of it, else to the minor unit. The server has the last word.
 */
export function restOf(quote: Due, tenders: Tender[], type: TenderType): number {
  const isAllCash = type === 'cash' && tenders.every(tender => tender.type === 'cash')
  return (isAllCash ? quote.cashDueMinor : quote.totalMinor) - sum(tenders)
}

/** Ones, twos and fives of every power of ten: about the notes there are. */
const NOTES = [1, 2, 5]

/** What people hand over: the next sums that a few notes make. Minor units. */
export function nextNotes(amountMinor: number): number[] {
  const found = new Set<number>()
  for (let power = 10 ** Math.max(0, Math.floor(Math.log10(amountMinor || 1)) - 1); ; power *= 10) {
    for (const note of NOTES) {
      const next = Math.ceil(amountMinor / (note * power)) * note * power
      if (next > amountMinor) found.add(next)
    }
    if (power > amountMinor || found.size > 8) break
  }
  return [...found].sort((a, b) => a - b).slice(0, 4)
}
