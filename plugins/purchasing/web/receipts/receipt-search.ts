import { textOf } from '../shops.ts'

/** What of the list stands in its address. */
export interface ReceiptSearch {
  supplier?: string | undefined
  shop?: string | undefined
}

export const receiptSearchOf = (
  raw: Record<string, unknown>
): ReceiptSearch & Record<string, unknown> => ({
  supplier: textOf(raw['supplier']),
  shop: textOf(raw['shop'])
})
