/** What of the list stands in its address. */
export interface SaleSearch {
  number?: string
  shop?: string
  /** Business days, both included. */
  from?: string
  to?: string
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

export const saleSearchOf = (
  raw: Record<string, unknown>
): SaleSearch & Record<string, unknown> => ({
  number: text(raw['number']),
  shop: text(raw['shop']),
  from: text(raw['from']),
  to: text(raw['to'])
})

/** The same as the API's lists take it. @param after the `next` of the page before; '' for the first */
export const asQuery = ({ number, shop, from, to }: SaleSearch, after: string) => ({
  ...(number !== undefined && { number }),
  ...(shop !== undefined && { shopId: shop }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(after !== '' && { after })
})
