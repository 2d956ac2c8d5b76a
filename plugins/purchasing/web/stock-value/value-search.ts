import { textOf } from '../shops.ts'

/** What of the list stands in its address. */
export interface ValueSearch {
  search?: string | undefined
  shop?: string | undefined
  category?: string | undefined
  asOf?: string | undefined
}

export const valueSearchOf = (
  raw: Record<string, unknown>
): ValueSearch & Record<string, unknown> => ({
  search: textOf(raw['search']),
  shop: textOf(raw['shop']),
  category: textOf(raw['category']),
  asOf: /^\d{4}-\d\d-\d\d$/.test(String(raw['asOf'])) ? String(raw['asOf']) : undefined
})
