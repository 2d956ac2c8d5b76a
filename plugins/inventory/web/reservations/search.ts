import { textOf } from '../levels/level-search.ts'

/** What of the list stands in its address. */
export interface ReservedSearch {
  shop?: string
}

export const reservedSearchOf = (
  raw: Record<string, unknown>
): ReservedSearch & Record<string, unknown> => ({ shop: textOf(raw['shop']) })
