import { inCoins } from '../../../pricing/rules/payment/in-coins.ts'
import type { Quote } from '../ticket/use-quote.ts'
import type { Tender, TenderType } from '../till-state.ts'

const sum = (tenders: Tender[]): number =>
  tenders.reduce(
    (total, { amountMinor, tipMinor = 0, shareMinor = amountMinor - tipMinor }) =>
      total + shareMinor,
    0
  )

/** What is to be paid, in minor units, and how cash is rounded; null: it is not. */
export type Due = Pick<Quote, 'totalMinor' | 'cashRounding'>

/** What coins make of an amount in minor units, where they are short of it. */
export const payableInCash = (
  { cashRounding }: Pick<Due, 'cashRounding'>,
  amountMinor: number
): number => (cashRounding === null ? amountMinor : inCoins(amountMinor, cashRounding))

/**
 * What is still to pay, in minor units, if it is paid that way: in cash what the smallest coin makes
 * of all that is not paid otherwise, else to the minor unit. The server has the last word.
 */
export function restOf(quote: Due, tenders: Tender[], type: TenderType): number {
  if (type !== 'cash') return quote.totalMinor - sum(tenders)
  const inCash = tenders.filter(tender => tender.type === 'cash')
  const otherwise = sum(tenders) - sum(inCash)
  return payableInCash(quote, quote.totalMinor - otherwise) - sum(inCash)
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
