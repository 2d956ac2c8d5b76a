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
