import { type Context, coreErrors, formatQuantity, parseQuantity, statement } from 'stoa/plugin'
import type { Address } from '../shoppers/addresses/view.ts'
import type { Flag } from '../../../contracts/orders.ts'
import type { Handover, OrderState, OrderPaymentState } from './rules/states.ts'

/** Who ordered. `phone` is E.164, `locale` BCP 47 or null for the company's. */
export interface Contact {
  name: string
  email: string | null
  phone: string | null
  whatsappConsent: boolean
  locale: string | null
}
export interface Shipping {
  methodId: string
  name: string
  kind: Handover
}
/**
 * Goods that were not there when the till was to hand them out; decimal text. `available`: what was
 * there for this order.
 */
export interface Missing {
  variantId: string
  sku: string
  requested: string
  available: string
}
/** What became of the goods of an order that was closed. */
export type ClosedGoods = 'restocked' | 'written-off'

export interface OrderRow {
  id: string
  company_id: string
  shop_id: string
  visitor_id: string
  customer_id: string
  number: string
  state: OrderState
  payment_state: OrderPaymentState
  /** What needs a person, the most pressing first. */
  flags: Flag[]
  /** With the flag stock-short. */
  missing: Missing[] | null
  currency: string
  tax_mode: 'inclusive' | 'exclusive'
  tax_rounding: 'line' | 'document'
  contact: Contact
  address: Address | null
  shipping: Shipping | null
  taxes: Array<{ code: string; ratePpm: number; baseMinor: number; taxMinor: number }>
  subtotal_minor: number
  discount_minor: number
  net_minor: number
  tax_minor: number
  total_minor: number
  /** Of the payment requested now, or the one that paid: its amount is the total and this. */
  rounding_minor: number
  note: string | null
  /** The sale the till will post, or has posted at sold_at. */
  sale_id: string
  sold_at: Date | null
  /** The payment wanted now, and the one that paid. */
  payment_id: string | null
  paid_by: string | null
  /** Until when the goods are held; null: for good, or no longer. */
  expires_at: Date | null
  /** Of a closed one. */
  closed_goods: ClosedGoods | null
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
  version: number
  placed_at: Date
  updated_at: Date
}

export interface OrderLineRow {
  line_no: number
  variant_id: string
  sku: string
  name: string
  stocked: boolean
  shipping: boolean
  quantity: string
  unit_price_minor: number
  discount_minor: number
  net_minor: number
  tax_minor: number
  total_minor: number
  taxes: Array<{ code: string; ratePpm: number; taxMinor: number }>
}

export const ORDER = `id, company_id, shop_id, visitor_id, customer_id, number, state, payment_state, flags, missing, currency, tax_mode, tax_rounding, contact, address, shipping, taxes, subtotal_minor,
  discount_minor, net_minor, tax_minor, total_minor, rounding_minor, note, sale_id, sold_at, payment_id, paid_by, expires_at, closed_goods, carrier, tracking_number, tracking_url, version, placed_at, updated_at`

const byId = statement<OrderRow>(
  'storefront.order',
  `SELECT ${ORDER} FROM storefront_order WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const locked = statement<OrderRow>(
  'storefront.lock-order',
  `SELECT ${ORDER} FROM storefront_order WHERE tenant_id = $1 AND company_id = $2 AND id = $3 FOR UPDATE`
)
const lockedBySale = statement<OrderRow>(
  'storefront.lock-order-of-sale',
  `SELECT ${ORDER} FROM storefront_order WHERE tenant_id = $1 AND company_id = $2 AND sale_id = $3 FOR UPDATE`
)
// By way of the order, whose visitor alone it is shown to.
const linesOf = statement<OrderLineRow>(
  'storefront.order-lines',
  `
  SELECT l.line_no, l.variant_id, l.sku, l.name, l.stocked, l.shipping, l.quantity, l.unit_price_minor, l.discount_minor, l.net_minor, l.tax_minor, l.total_minor, l.taxes
  FROM storefront_order o JOIN storefront_order_line l ON l.tenant_id = o.tenant_id AND l.order_id = o.id WHERE o.tenant_id = $1 AND o.id = $2 ORDER BY l.line_no`
)

/** An order of the company acted in. @throws stoa.not-found */
export async function orderById(ctx: Context, orderId: string): Promise<OrderRow> {
  const [order] = await byId([ctx.tenantId, ctx.company().id, orderId])
  if (!order) throw coreErrors['not-found']({ what: 'order' })
  return order
}

/** An order no one else changes until the transaction ends; null when there is none. */
export const lockOrder = async (
  ctx: Context,
  companyId: string,
  orderId: string
): Promise<OrderRow | null> => (await locked([ctx.tenantId, companyId, orderId]))[0] ?? null

/** The same, by the till's sale. */
export const lockOrderOfSale = async (
  ctx: Context,
  companyId: string,
  saleId: string
): Promise<OrderRow | null> => (await lockedBySale([ctx.tenantId, companyId, saleId]))[0] ?? null

/**
 * The same for a request. @param version the one the caller read
 * @throws stoa.not-found, stoa.stale-version
 */
export async function orderToChange(
  ctx: Context,
  orderId: string,
  version?: number
): Promise<OrderRow> {
  const order = await lockOrder(ctx, ctx.company().id, orderId)
  if (!order) throw coreErrors['not-found']({ what: 'order' })
  if (version !== undefined && order.version !== version) {
    throw coreErrors['stale-version']({ version: order.version })
  }
  return order
}

/**
 * By the clock that starts jobs, so that none comes too early for a clock of ours that is behind.
 */
const over = statement<{ over: boolean }>(
  'storefront.order-over',
  'SELECT expires_at <= now() AS over FROM storefront_order WHERE tenant_id = $1 AND id = $2'
)

/** Whether the goods of an order are held no longer. */
export const isOver = async (ctx: Context, order: OrderRow): Promise<boolean> =>
  (await over([ctx.tenantId, order.id]))[0]?.over === true

export const orderLines = async (ctx: Context, orderId: string): Promise<OrderLineRow[]> =>
  (await linesOf([ctx.tenantId, orderId])).map(l => ({
    ...l,
    quantity: formatQuantity(parseQuantity(l.quantity))
  }))

/** For whom inventory holds the goods. */
export const holderOf = (orderId: string): { type: string; id: string } => ({
  type: 'storefront.order',
  id: orderId
})

export const handoverOf = ({ shipping }: Pick<OrderRow, 'shipping'>): Handover =>
  shipping?.kind ?? 'none'
