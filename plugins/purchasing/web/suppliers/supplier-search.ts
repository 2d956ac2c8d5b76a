import { textOf } from '../shops.ts'

/** What of the list stands in its address. */
export interface SupplierSearch {
  state?: 'archived' | undefined
  search?: string | undefined
}

export const supplierSearchOf = (
  raw: Record<string, unknown>
): SupplierSearch & Record<string, unknown> => ({
  state: raw['state'] === 'archived' ? 'archived' : undefined,
  search: textOf(raw['search'])
})
