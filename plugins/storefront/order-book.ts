import { coreErrors, newId, statement, type Context } from 'stoa/plugin'
import type { Quote } from '../pos/contract.ts'
import type { Address } from './address-input.ts'
import { withoutFlags, type Flag } from './domain/order-flags.ts'
import {
  next,
  type OrderAction,
  type OrderState,
  type PaymentStanding
} from './domain/order-states.ts'
import { storefrontErrors } from './errors.ts'
import {
  handoverOf,
  ORDER,
  type ClosedGoods,
  type Contact,
  type OrderRow,
  type Shipping
} from './order-row.ts'

export interface NewOrder {
  id: string
  cartId: string
  companyId: string
  shopId: string
  visitorId: string
  saleId: string
  /** Of the day on the shop's clock. */
  year: number
  contact: Contact
  address: Address | null
  shipping: Shipping | null
  quote: Quote
  note: string | null
  expiresAt: Date | null
}

// The number comes last of all, as with the till's documents: gapless, and its counter is held for
// the commit alone.
const insert = statement<OrderRow>(
  'storefront.place-order',
  `
  WITH counted AS (
    INSERT INTO document_counter AS c (tenant_id, company_id, series, year, last_number) VALUES ($1, $3, 'W', $5, 1)
    ON CONFLICT (tenant_id, company_id, series, year) DO UPDATE SET last_number = c.last_number + 1 RETURNING last_number
  ), placed AS (
    INSERT INTO storefront_order (tenant_id, id, company_id, shop_id, visitor_id, customer_id, cart_id, year, serial, number, state, currency, tax_mode, tax_rounding, contact, address, shipping, taxes,
      subtotal_minor, discount_minor, net_minor, tax_minor, total_minor, note, sale_id, expires_at, placed_at, updated_at)
    SELECT $1, $2, $3, $4, $6, $6, $7, $5, last_number, 'W' || $5::int || '-' || lpad(last_number::text, greatest(6, length(last_number::text)), '0'), 'placed', $8, $9, $10, $11, $12, $13, $14,
      $15, $16, $17, $18, $19, $20, $21, $22, $23, $23 FROM counted
    RETURNING ${ORDER}
  ), lines AS (
    INSERT INTO storefront_order_line (tenant_id, order_id, line_no, company_id, shop_id, variant_id, sku, name, stocked, shipping, quantity, unit_price_minor, discount_minor, net_minor, tax_minor, total_minor, taxes)
    SELECT $1, $2, n, $3, $4, v, s, t, k, h, q, p, d, net, tax, total, x
    FROM json_to_recordset($24) AS l (n int, v uuid, s text, t text, k boolean, h boolean, q numeric, p bigint, d bigint, net bigint, tax bigint, total bigint, x jsonb)
  )
  SELECT ${ORDER} FROM placed`
)

/**
 * Writes an order with its lines, and takes its number: W2026-000001, gapless per company and year.
 */
export async function placeOrder(ctx: Context, order: NewOrder): Promise<OrderRow> {
  const { quote } = order
  const [row] = await insert([
    ctx.tenantId,
    order.id,
    order.companyId,
    order.shopId,
    order.year,
    order.visitorId,
    order.cartId,
    quote.currency,
    quote.taxMode,
    quote.taxRounding,
    JSON.stringify(order.contact),
    order.address && JSON.stringify(order.address),
    order.shipping && JSON.stringify(order.shipping),
    JSON.stringify(quote.taxes),
    quote.subtotalMinor,
    quote.discountMinor,
    quote.netMinor,
    quote.taxMinor,
    quote.totalMinor,
    order.note,
    order.saleId,
    order.expiresAt,
    ctx.now,
    JSON.stringify(
      quote.lines.map((l, i) => ({
        n: i + 1,
        v: l.variantId,
        s: l.sku,
        t: l.name,
        k: l.stocked,
        h: order.shipping !== null && i === quote.lines.length - 1,
        q: l.quantity,
        p: l.unitPriceMinor,
        d: l.discountMinor,
        net: l.netMinor,
        tax: l.taxMinor,
        total: l.totalMinor,
        x: l.taxes
      }))
    )
  ])
  if (!row) throw coreErrors.conflict({ what: 'the order was not written' })
  await recordEvent(ctx, row, { what: 'place', to: 'placed' })
  return row
}

const event = statement(
  'storefront.order-event',
  `
  INSERT INTO storefront_order_event (tenant_id, order_id, id, company_id, shop_id, at, actor, user_id, what, from_state, to_state, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`
)

interface HappenedToOrder {
  what: string
  from?: string
  to?: string
  note?: string | null
}

/** Adds a line to the order's history: who, when, from, to. */
export const recordEvent = (
  ctx: Context,
  order: OrderRow,
  { what, from, to, note }: HappenedToOrder
): Promise<unknown> =>
  event([
    ctx.tenantId,
    order.id,
    newId(),
    order.company_id,
    order.shop_id,
    ctx.now,
    ctx.actor.name,
    ctx.userId,
    what,
    from ?? null,
    to ?? null,
    note ?? null
  ])

export interface Sending {
  carrier?: string
  trackingNumber?: string
  trackingUrl?: string
}

const move = statement<OrderRow>(
  'storefront.move-order',
  `
  UPDATE storefront_order SET state = $3, version = version + 1, updated_at = $4, carrier = coalesce($5, carrier), tracking_number = coalesce($6, tracking_number), tracking_url = coalesce($7, tracking_url)
  WHERE tenant_id = $1 AND id = $2 RETURNING ${ORDER}`
)

/** Where an action leads to. @throws storefront.order-state when it cannot be done from here */
export function demandMove(order: OrderRow, action: OrderAction): OrderState {
  const to = next(order.state, action, handoverOf(order))
  if (to === null) throw storefrontErrors['order-state']({ state: order.state, action })
  return to
}

/** Moves a locked order on, and records it. @throws storefront.order-state */
export async function moveOrder(
  ctx: Context,
  order: OrderRow,
  action: OrderAction,
  { note, sending }: { note?: string | null; sending?: Sending } = {}
): Promise<OrderRow> {
  const to = demandMove(order, action)
  const [[row]] = await Promise.all([
    move([
      ctx.tenantId,
      order.id,
      to,
      ctx.now,
      sending?.carrier ?? null,
      sending?.trackingNumber ?? null,
      sending?.trackingUrl ?? null
    ]),
    recordEvent(ctx, order, { what: action, from: order.state, to, note })
  ])
  return row as OrderRow
}

const sold = statement<OrderRow>(
  'storefront.order-sold',
  `
  UPDATE storefront_order SET sold_at = $3, paid_by = $4, payment_state = 'paid', flags = $5::text[], flag = ($5::text[])[1], missing = NULL, expires_at = NULL, version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2 RETURNING ${ORDER}`
)
const standing = statement<OrderRow>(
  'storefront.order-standing',
  `
  UPDATE storefront_order SET payment_state = $3, paid_by = coalesce($4, paid_by), version = version + 1, updated_at = $5 WHERE tenant_id = $1 AND id = $2 RETURNING ${ORDER}`
)
const held = statement<OrderRow>(
  'storefront.hold-order',
  'UPDATE storefront_order SET expires_at = $3, payment_id = $4, version = version + 1, updated_at = $5 WHERE tenant_id = $1 AND id = $2 RETURNING ' +
    ORDER
)

/**
 * The till posted its sale. @param paidBy the payment; null when nothing was due. @param gone what
 * it need not be flagged for any more
 */
export const markSold = async (
  ctx: Context,
  order: OrderRow,
  paidBy: string | null,
  gone: readonly Flag[]
): Promise<OrderRow> =>
  (
    await sold([ctx.tenantId, order.id, ctx.now, paidBy, withoutFlags(order.flags, gone)])
  )[0] as OrderRow

/** How much of its payment is left. @param paidBy which payment, when it is not known yet */
export async function markStanding(
  ctx: Context,
  order: OrderRow,
  payment: PaymentStanding,
  paidBy: string | null = null
): Promise<OrderRow> {
  const [[row]] = await Promise.all([
    standing([ctx.tenantId, order.id, payment, paidBy, ctx.now]),
    payment === order.payment_state
      ? null
      : recordEvent(ctx, order, { what: 'payment', from: order.payment_state, to: payment })
  ])
  return row as OrderRow
}

/** Until when the goods are held, and by which payment it is to be paid. */
export const holdOrder = async (
  ctx: Context,
  order: OrderRow,
  { expiresAt, paymentId }: { expiresAt: Date | null; paymentId: string | null }
): Promise<OrderRow> =>
  (await held([ctx.tenantId, order.id, expiresAt, paymentId, ctx.now]))[0] as OrderRow

const goodsOfClosed = statement<OrderRow>(
  'storefront.goods-of-closed',
  `
  UPDATE storefront_order SET closed_goods = $3, version = version + 1, updated_at = $4 WHERE tenant_id = $1 AND id = $2 RETURNING ${ORDER}`
)

/** What became of the goods of an order that is closed; null when it goes on after all. */
export const markGoods = async (
  ctx: Context,
  order: OrderRow,
  goods: ClosedGoods | null
): Promise<OrderRow> =>
  (await goodsOfClosed([ctx.tenantId, order.id, goods, ctx.now]))[0] as OrderRow
