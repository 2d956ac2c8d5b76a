export const SORTS = ['name', 'sku', 'newest'] as const

/** What of the list stands in its address. */
export interface ProductSearch {
  search?: string
  category?: string
  state?: 'active' | 'inactive'
  sort?: (typeof SORTS)[number]
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

export const searchOf = (
  raw: Record<string, unknown>
): ProductSearch & Record<string, unknown> => ({
  search: text(raw['search']),
  category: text(raw['category']),
  state: (['active', 'inactive'] as const).find(state => state === raw['state']),
  sort: SORTS.find(sort => sort === raw['sort'])
})
