import { textOf } from '../levels/level-search.ts'

/** What of the list stands in its address. */
export interface ReorderSearch {
  search?: string
  shop?: string
  category?: string
  /** Not only what runs low. */
  show?: 'all'
}

export const reorderSearchOf = (
  raw: Record<string, unknown>
): ReorderSearch & Record<string, unknown> => ({
  search: textOf(raw['search']),
  shop: textOf(raw['shop']),
  category: textOf(raw['category']),
  show: raw['show'] === 'all' ? 'all' : undefined
})
