import { readCursor, Type } from 'stoa/plugin'

/** The id after which the next page begins, newest first. */
export const idAfter = (after: string | undefined): string | null =>
  readCursor(after, 'id')?.[0] ?? null

export const AmountInput = Type.Integer({
  minimum: 1,
  maximum: 9_007_199_254_740_991,
  description: 'Minor units'
})
