/** What of the page stands in its address. */
export interface CategorySearch {
  search?: string
}

export const categorySearchOf = (
  raw: Record<string, unknown>
): CategorySearch & Record<string, unknown> => ({
  search: raw['search'] === undefined || raw['search'] === '' ? undefined : String(raw['search'])
})
