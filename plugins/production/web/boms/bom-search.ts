import { textOf } from '../shops.ts'

export const KINDS = ['bundle', 'prepared', 'manufactured'] as const
export type Kind = (typeof KINDS)[number]

/** What of the list stands in its address. */
export interface BomSearch {
  search?: string
  kind?: Kind
}
export const bomSearchOf = (raw: Record<string, unknown>): BomSearch & Record<string, unknown> => ({
  search: textOf(raw['search']),
  kind: KINDS.find(kind => kind === raw['kind'])
})

/** Whose product it is. */
export interface EditSearch {
  product?: string
}
export const editSearchOf = (
  raw: Record<string, unknown>
): EditSearch & Record<string, unknown> => ({ product: textOf(raw['product']) })
