/** What of the list stands in its address. */
export interface SupplierSearch {
  state?: 'archived' | undefined
}

export const supplierSearchOf = (
  raw: Record<string, unknown>
): SupplierSearch & Record<string, unknown> => ({
  state: raw['state'] === 'archived' ? 'archived' : undefined
})
