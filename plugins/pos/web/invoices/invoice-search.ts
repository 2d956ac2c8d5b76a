export const KINDS = ['invoice', 'credit-note'] as const

/** What of the list stands in its address. */
export interface InvoiceSearch {
  number?: string
  kind?: (typeof KINDS)[number]
  shop?: string
  series?: string
  /** Days of issue, both included. */
  from?: string
  to?: string
  customer?: string
  taxId?: string
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

export const invoiceSearchOf = (
  raw: Record<string, unknown>
): InvoiceSearch & Record<string, unknown> => ({
  number: text(raw['number']),
  kind: KINDS.find(kind => kind === raw['kind']),
  shop: text(raw['shop']),
  series: text(raw['series']),
  from: text(raw['from']),
  to: text(raw['to']),
  customer: text(raw['customer']),
  taxId: text(raw['taxId'])
})
