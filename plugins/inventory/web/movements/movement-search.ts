import { textOf } from '../levels/level-search.ts'

export const REASONS = [
  'sale',
  'refund',
  'void',
  'receipt',
  'write-off',
  'count',
  'opening',
  'supplier-return',
  'production'
] as const

/** What of the list stands in its address. */
export interface MovementSearch {
  variant?: string
  shop?: string
  reason?: (typeof REASONS)[number]
}

export const movementSearchOf = (
  raw: Record<string, unknown>
): MovementSearch & Record<string, unknown> => ({
  variant: textOf(raw['variant']),
  shop: textOf(raw['shop']),
  reason: REASONS.find(reason => reason === raw['reason'])
})
