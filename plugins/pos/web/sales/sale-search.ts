import { ORDER_TYPES } from '../tickets/ticket-search.ts'

export const TENDERS = [
  'cash',
  'card',
  'bank_transfer',
  'voucher',
  'online',
  'other',
  'exchange'
] as const
/** Those of plugins have a dot in them. */
type Tender = (typeof TENDERS)[number] | `${string}.${string}`

/** What of the list stands in its address. */
export interface SaleSearch {
  number?: string
  shop?: string
  /** Business days, both included. */
  from?: string
  to?: string
  /** Who posted it. */
  user?: string
  /** A variant that stands in it. */
  product?: string
  tender?: Tender
  /** The session of a till it was posted in. */
  session?: string
  order?: (typeof ORDER_TYPES)[number]
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

const tenderOf = (raw: unknown): Tender | undefined =>
  TENDERS.find(tender => tender === raw) ??
  (/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(String(raw)) ? (raw as Tender) : undefined)

export const saleSearchOf = (
  raw: Record<string, unknown>
): SaleSearch & Record<string, unknown> => ({
  number: text(raw['number']),
  shop: text(raw['shop']),
  from: text(raw['from']),
  to: text(raw['to']),
  user: text(raw['user']),
  product: text(raw['product']),
  tender: tenderOf(raw['tender']),
  session: text(raw['session']),
  order: ORDER_TYPES.find(type => type === raw['order'])
})

/** The same as the API's lists take it. @param after the `next` of the page before; '' for the first */
export const asQuery = (
  { number, shop, from, to, user, product, tender, session, order }: SaleSearch,
  after: string
) => ({
  ...(number !== undefined && { number }),
  ...(shop !== undefined && { shopId: shop }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(user !== undefined && { userId: user }),
  ...(product !== undefined && { variantId: product }),
  ...(tender !== undefined && { tender }),
  ...(session !== undefined && { sessionId: session }),
  ...(order !== undefined && { orderType: order }),
  ...(after !== '' && { after })
})
