export const SORTS = ['name', 'sku', 'newest'] as const

/** What of the list stands in its address. */
export interface ProductSearch {
  search?: string
  category?: string
  state?: 'active' | 'inactive'
  sort?: (typeof SORTS)[number]
  /** By custom fields. */
  [custom: `custom.${string}`]: string | undefined
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

/** 'custom.origin' → 'Peru'; read here too, so that the contents of the menu stay light. */
export const customIn = (raw: Record<string, unknown>): Record<`custom.${string}`, string> =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([name, value]) => name.startsWith('custom.') && text(value) !== undefined)
      .map(([name, value]) => [name, String(value)])
  )

export const searchOf = (
  raw: Record<string, unknown>
): ProductSearch & Record<string, unknown> => ({
  search: text(raw['search']),
  category: text(raw['category']),
  state: (['active', 'inactive'] as const).find(state => state === raw['state']),
  sort: SORTS.find(sort => sort === raw['sort']),
  ...customIn(raw)
})
