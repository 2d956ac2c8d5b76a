import { textOf } from '../levels/level-search.ts'

export const REASONS = ['receipt', 'count', 'write-off', 'opening'] as const
export type Reason = (typeof REASONS)[number]

/** What of the list stands in its address. */
export interface AdjustmentSearch {
  reason?: Reason
  shop?: string
}

/** What a new one begins with. */
export interface EntrySearch {
  reason?: Reason
  variant?: string
}

const reasonOf = (value: unknown): Reason | undefined => REASONS.find(reason => reason === value)

export const adjustmentSearchOf = (
  raw: Record<string, unknown>
): AdjustmentSearch & Record<string, unknown> => ({
  reason: reasonOf(raw['reason']),
  shop: textOf(raw['shop'])
})

export const entrySearchOf = (
  raw: Record<string, unknown>
): EntrySearch & Record<string, unknown> => ({
  reason: reasonOf(raw['reason']),
  variant: textOf(raw['variant'])
})
