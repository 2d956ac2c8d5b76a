import { type Context, newId, statement } from 'stoa/plugin'
import { withoutFlags } from './rules/flags.ts'
import { type Flag } from '../../../contracts/orders.ts'
import { next, type OrderAction, type OrderState, type OrderPaymentState } from './rules/states.ts'
import { storefrontErrors } from '../errors.ts'
import { type ClosedGoods, handoverOf, ORDER, type OrderRow } from './store.ts'

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
const status = statement<OrderRow>(
  'storefront.set-payment-state',
  `
  UPDATE storefront_order SET payment_state = $3, paid_by = coalesce($4, paid_by), rounding_minor = $6, version = version + 1, updated_at = $5 WHERE tenant_id = $1 AND id = $2 RETURNING ${ORDER}`
)
const held = statement<OrderRow>(
  'storefront.hold-order',
  'UPDATE storefront_order SET expires_at = $3, payment_id = $4, rounding_minor = $6, version = version + 1, updated_at = $5 WHERE tenant_id = $1 AND id = $2 RETURNING ' +
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

/** How much of its payment is left. @param paidBy which payment, and how much it was rounded */
export async function setPaymentState(
  ctx: Context,
  order: OrderRow,
  payment: OrderPaymentState,
  paidBy: { paymentId: string; roundingMinor: number }
): Promise<OrderRow> {
  const [[row]] = await Promise.all([
    status([ctx.tenantId, order.id, payment, paidBy.paymentId, ctx.now, paidBy.roundingMinor]),
    payment === order.payment_state
      ? null
      : recordEvent(ctx, order, { what: 'payment', from: order.payment_state, to: payment })
  ])
  return row as OrderRow
}

/**
 * Until when the goods are held, and by which payment it is to be paid, if that is another one now.
 */
export const holdOrder = async (
  ctx: Context,
  order: OrderRow,
  {
    expiresAt,
    paymentId = order.payment_id,
    roundingMinor = order.rounding_minor
  }: { expiresAt: Date | null; paymentId?: string | null; roundingMinor?: number }
): Promise<OrderRow> =>
  (
    await held([ctx.tenantId, order.id, expiresAt, paymentId, ctx.now, roundingMinor])
  )[0] as OrderRow

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
