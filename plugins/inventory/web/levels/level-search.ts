export const SORTS = ['name', 'sku', 'available', '-available'] as const
export const STATES = ['low', 'none', 'negative'] as const

/** What of the list stands in its address. */
export interface LevelSearch {
  search?: string
  shop?: string
  category?: string
  state?: (typeof STATES)[number]
  sort?: (typeof SORTS)[number]
}

export const textOf = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

export const levelSearchOf = (
  raw: Record<string, unknown>
): LevelSearch & Record<string, unknown> => ({
  search: textOf(raw['search']),
  shop: textOf(raw['shop']),
  category: textOf(raw['category']),
  state: STATES.find(state => state === raw['state']),
  sort: SORTS.find(sort => sort === raw['sort'])
})
