import { type Context, statement } from 'stoa/plugin'
import type { PaymentState } from '../../../../contracts/payments.ts'
import type { OrderRow } from '../store.ts'

export type PaymentAction = { url?: string; qr?: string; account?: string; instructions?: string }
export interface PaymentRow {
  id: string
  provider: string
  method: string
  channel: string | null
  amount_minor: number
  currency: string
  state: PaymentState
  action: PaymentAction | null
  withdrawn: boolean
  reported_at: Date | null
  created_at: Date
}
export type RefundCause =
  'return' | 'cancelled' | 'too-late' | 'paid-twice' | 'by-hand' | 'disputed'
export interface RefundRow {
  id: string
  payment_id: string
  cause: RefundCause
  amount_minor: number
  currency: string
  state: 'pending' | 'refunded' | 'failed'
  created_at: Date
  /** When it was refunded or failed, and when someone said that its failing is dealt with. */
  ended_at: Date | null
  dealt_with_at: Date | null
  /** The return it is for. */
  return_id: string | null
}

export const PAYMENT =
  'id, provider, method, channel, amount_minor, currency, state, action, withdrawn, reported_at, created_at'
const REFUND =
  'id, payment_id, cause, amount_minor, currency, state, created_at, ended_at, dealt_with_at, return_id'

const ofOrder = statement<PaymentRow>(
  'storefront.order-payments',
  `SELECT ${PAYMENT} FROM storefront_order_payment WHERE tenant_id = $1 AND order_id = $2 ORDER BY created_at, id`
)
const reported = statement(
  'storefront.payment-reported',
  'UPDATE storefront_order_payment SET state = $3, action = $4, reported_at = $5 WHERE tenant_id = $1 AND id = $2'
)
const refundsOf = statement<RefundRow>(
  'storefront.order-refunds',
  `SELECT ${REFUND} FROM storefront_order_refund WHERE tenant_id = $1 AND order_id = $2 ORDER BY created_at, id`
)
export const insertRefund = statement<RefundRow>(
  'storefront.want-refund',
  `
  INSERT INTO storefront_order_refund (tenant_id, company_id, shop_id, visitor_id, order_id, id, payment_id, cause, amount_minor, currency, created_at, return_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING ${REFUND}`
)
const refundReported = statement(
  'storefront.refund-reported',
  'UPDATE storefront_order_refund SET state = $3, ended_at = $4 WHERE tenant_id = $1 AND id = $2'
)
const dealWith = statement(
  'storefront.resolve-issue-refunds',
  "UPDATE storefront_order_refund SET dealt_with_at = $3 WHERE tenant_id = $1 AND order_id = $2 AND state = 'failed' AND dealt_with_at IS NULL"
)

const atTills = statement<{ amount: number }>(
  'storefront.given-back-at-tills',
  `
  SELECT coalesce(sum(refunded_minor), 0)::bigint AS amount FROM storefront_order_return WHERE tenant_id = $1 AND order_id = $2 AND at_till`
)

/** What tills handed out of an order's money themselves. */
export const tillGaveBack = async (ctx: Context, orderId: string): Promise<number> =>
  (await atTills([ctx.tenantId, orderId]))[0]?.amount ?? 0

export const paymentsOf = (ctx: Context, orderId: string): Promise<PaymentRow[]> =>
  ofOrder([ctx.tenantId, orderId])
export const refundsOfOrder = (ctx: Context, orderId: string): Promise<RefundRow[]> =>
  refundsOf([ctx.tenantId, orderId])
export const notePayment = (
  ctx: Context,
  id: string,
  state: PaymentState,
  action: PaymentAction | null,
  at: Date
): Promise<unknown> => reported([ctx.tenantId, id, state, action && JSON.stringify(action), at])
export const noteRefund = (
  ctx: Context,
  id: string,
  state: RefundRow['state'],
  at: Date
): Promise<unknown> => refundReported([ctx.tenantId, id, state, at])
/** Staff says that the failed refunds of an order are dealt with. */
export const noteDealtWith = (ctx: Context, orderId: string): Promise<unknown> =>
  dealWith([ctx.tenantId, orderId, ctx.now])

/**
 * Takes note of money that went back without being asked for here: staff gave it back at the
 * payments' side, or the payer's bank took it.
 */
export async function noteForeignRefund(
  ctx: Context,
  order: OrderRow,
  refund: { id: string; paymentId: string; amountMinor: number; currency: string; at: Date },
  cause: 'by-hand' | 'disputed' = 'by-hand'
): Promise<void> {
  await insertRefund([
    ctx.tenantId,
    order.company_id,
    order.shop_id,
    order.visitor_id,
    order.id,
    refund.id,
    refund.paymentId,
    cause,
    refund.amountMinor,
    refund.currency,
    refund.at,
    null
  ])
}
