import { parseQuantity } from 'stoa/plugin'
import type { Correction } from '../cost-corrections/store.ts'
import { priceDifference } from './rules/match.ts'
import type { BillLineView } from './view.ts'

/** What goods cost more or less by a bill than their receipts said. */
export const correctionsIn = (lines: readonly BillLineView[]): Correction[] =>
  lines.flatMap(({ receiptId, variantId, quantity, expectedMinor, differenceMinor, excess }) =>
    receiptId === null || variantId === null || quantity === null || expectedMinor === null
      ? []
      : [
          {
            receiptId,
            variantId,
            valueMinor: priceDifference(
              { milli: parseQuantity(quantity), excess: parseQuantity(excess ?? '0') },
              { expectedMinor, differenceMinor: differenceMinor ?? 0 }
            )
          }
        ]
  )
