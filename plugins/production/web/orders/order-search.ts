import { textOf } from '../shops.ts'

export const STATES = ['open', 'draft', 'in-progress', 'done', 'cancelled', 'reversed'] as const

/** What of the list stands in its address. */
export interface OrderSearch {
  search?: string
  state?: (typeof STATES)[number]
  shop?: string
}
export const orderSearchOf = (
  raw: Record<string, unknown>
): OrderSearch & Record<string, unknown> => ({
  search: textOf(raw['search']),
  state: STATES.find(state => state === raw['state']),
  shop: textOf(raw['shop'])
})
