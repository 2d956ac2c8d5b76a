/** What of the list stands in its address. */
export interface PriceListSearch {
  state?: 'archived' | undefined
}

export const priceListSearchOf = (
  raw: Record<string, unknown>
): PriceListSearch & Record<string, unknown> => ({
  state: raw['state'] === 'archived' ? 'archived' : undefined
})
