import { newId, statement, type Context } from 'stoa/plugin'
import {
  PaymentDesk,
  PaymentRefundWanted,
  PaymentWanted,
  PaymentWithdrawn,
  type PaymentState
} from '../pos/contract.ts'
import { storefrontErrors } from './errors.ts'
import { recordEvent } from './order-book.ts'
import { holderOf, type OrderRow } from './order-row.ts'
import { StorefrontSettings } from './settings.ts'

/** How somebody wants to pay, as PaymentDesk.methods() offers it. */
export interface PaymentChoice {
  provider: string
  method: string
  channel: string | null
  returnUrl: string | null
}
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
  told_at: Date | null
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
  /** When it was refunded or failed, and when somebody said that its failing is dealt with. */
  ended_at: Date | null
  dealt_with_at: Date | null
  /** The return it is for. */
  return_id: string | null
}

const PAYMENT =
  'id, provider, method, channel, amount_minor, currency, state, action, withdrawn, told_at, created_at'
const REFUND =
  'id, payment_id, cause, amount_minor, currency, state, created_at, ended_at, dealt_with_at, return_id'

const insert = statement<PaymentRow>(
  'storefront.want-payment',
  `
  INSERT INTO storefront_order_payment (tenant_id, company_id, shop_id, visitor_id, order_id, id, provider, method, channel, amount_minor, currency, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${PAYMENT}`
)
const ofOrder = statement<PaymentRow>(
  'storefront.order-payments',
  `SELECT ${PAYMENT} FROM storefront_order_payment WHERE tenant_id = $1 AND order_id = $2 ORDER BY created_at, id`
)
const told = statement(
  'storefront.payment-told',
  'UPDATE storefront_order_payment SET state = $3, action = $4, told_at = $5 WHERE tenant_id = $1 AND id = $2'
)
const withdraw = statement(
  'storefront.withdraw-payment',
  'UPDATE storefront_order_payment SET withdrawn = true WHERE tenant_id = $1 AND id = $2'
)
const refundsOf = statement<RefundRow>(
  'storefront.order-refunds',
  `SELECT ${REFUND} FROM storefront_order_refund WHERE tenant_id = $1 AND order_id = $2 ORDER BY created_at, id`
)
const insertRefund = statement<RefundRow>(
  'storefront.want-refund',
  `
  INSERT INTO storefront_order_refund (tenant_id, company_id, shop_id, visitor_id, order_id, id, payment_id, cause, amount_minor, currency, created_at, return_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING ${REFUND}`
)
const refundTold = statement(
  'storefront.refund-told',
  'UPDATE storefront_order_refund SET state = $3, ended_at = $4 WHERE tenant_id = $1 AND id = $2'
)
const dealWith = statement(
  'storefront.deal-with-refunds',
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
): Promise<unknown> => told([ctx.tenantId, id, state, action && JSON.stringify(action), at])
export const noteRefund = (
  ctx: Context,
  id: string,
  state: RefundRow['state'],
  at: Date
): Promise<unknown> => refundTold([ctx.tenantId, id, state, at])
/** Staff says that the failed refunds of an order are dealt with. */
export const noteDealtWith = (ctx: Context, orderId: string): Promise<unknown> =>
  dealWith([ctx.tenantId, orderId, ctx.now])

/** @throws storefront.payments-off, storefront.payment-method-unknown */
export async function demandMethod(
  ctx: Context,
  { provider, method, channel }: PaymentChoice,
  shopId: string,
  currency: string,
  amountMinor: number
): Promise<void> {
  const desk = ctx.askIfAnswered(PaymentDesk)
  if (desk === null) throw storefrontErrors['payments-off']()
  const methods = await desk.methods({ shopId, currency, amountMinor })
  if (
    !methods.some(
      m =>
        m.provider === provider &&
        m.method === method &&
        (m.channel === null || m.channel === channel)
    )
  ) {
    throw storefrontErrors['payment-method-unknown']({ provider, method, methods })
  }
}

/** Money that somebody of the shop has to see arrive, so that goods are held for days. */
export const isManual = ({ provider }: Pick<PaymentChoice, 'provider'>): boolean =>
  provider === 'manual'
export const isOnDelivery = ({
  provider,
  method
}: Pick<PaymentChoice, 'provider' | 'method'>): boolean =>
  isManual({ provider }) && method === 'cash-on-delivery'

/** Until when goods are held for an order that is to be paid this way. */
export function heldUntil(ctx: Context, shopId: string, choice: PaymentChoice): Date {
  const { reservationMinutes, manualHoldDays } = ctx.settings(StorefrontSettings, shopId)
  return new Date(
    ctx.now.getTime() +
      (isManual(choice) ? manualHoldDays * 86_400_000 : reservationMinutes * 60_000)
  )
}

/** As what the till books it. */
export function tenderTypeOf(
  payment: Pick<PaymentRow, 'provider' | 'method'> | null
): 'online' | 'cash' | 'bank_transfer' | 'other' {
  if (payment === null) return 'other'
  if (!isManual(payment)) return 'online'
  return payment.method === 'cash-on-delivery'
    ? 'cash'
    : payment.method === 'bank-transfer'
      ? 'bank_transfer'
      : 'other'
}

/** Asks for the whole order to be paid. @param paymentId chosen beforehand */
export async function wantPayment(
  ctx: Context,
  order: OrderRow,
  paymentId: string,
  choice: PaymentChoice
): Promise<PaymentRow> {
  const { name, email, phone } = order.contact
  const [[row]] = await Promise.all([
    insert([
      ctx.tenantId,
      order.company_id,
      order.shop_id,
      order.visitor_id,
      order.id,
      paymentId,
      choice.provider,
      choice.method,
      choice.channel,
      order.total_minor,
      order.currency,
      ctx.now
    ]),
    recordEvent(ctx, order, {
      what: 'ask-payment',
      note: [choice.provider, choice.method, choice.channel].filter(Boolean).join(' ')
    })
  ])
  await ctx.emit(PaymentWanted, {
    paymentId,
    purpose: holderOf(order.id),
    companyId: order.company_id,
    shopId: order.shop_id,
    amountMinor: order.total_minor,
    currency: order.currency,
    provider: choice.provider,
    method: choice.method,
    channel: choice.channel,
    description: `${ctx.company().name.slice(0, 150)} ${order.number}`,
    customer: { name, email, phone },
    returnUrl: choice.returnUrl,
    // What is paid on delivery may be under way for longer than unpicked goods are held; an order
    // that is given up withdraws it.
    expiresAt: isOnDelivery(choice) ? null : (order.expires_at?.toISOString() ?? null)
  })
  return row as PaymentRow
}

/** Gives up all payments of an order that are not paid, but for one. */
export async function withdrawPayments(
  ctx: Context,
  order: OrderRow,
  except: string | null = null
): Promise<void> {
  for (const payment of await paymentsOf(ctx, order.id)) {
    if (payment.id === except || payment.withdrawn || payment.state === 'captured') continue
    await withdraw([ctx.tenantId, payment.id])
    await ctx.emit(PaymentWithdrawn, { paymentId: payment.id, companyId: order.company_id })
  }
}

/**
 * Has money of a payment given back. Never more than is left of it, here and where it is; a payment
 * that is not kept at all goes back once.
 * @returns null when nothing was left to give back, or this was wanted before
 * @throws storefront.payments-off: nobody would hear of it
 */
export async function refundPayment(
  ctx: Context,
  order: OrderRow,
  payment: PaymentRow,
  cause: RefundCause,
  amountMinor: number,
  returnId: string | null = null
): Promise<RefundRow | null> {
  const [refunds, atTill] = await Promise.all([
    refundsOfOrder(ctx, order.id),
    payment.id === order.paid_by ? tillGaveBack(ctx, order.id) : 0
  ])
  const before = refunds
    .filter(r => r.payment_id === payment.id && r.state !== 'failed')
    .reduce((sum, r) => sum + r.amount_minor, atTill)
  const desk = ctx.askIfAnswered(PaymentDesk)
  // What was given back or disputed where the money is may not have been told here yet.
  const live = (await desk?.payment(payment.id)) ?? null
  const left = Math.min(
    payment.amount_minor - before,
    live === null ? Infinity : live.capturedMinor - live.refundedMinor
  )
  const amount = Math.min(amountMinor, left)
  if (amount <= 0) return null
  if (desk === null) throw storefrontErrors['payments-off']()
  const [refund] = await insertRefund([
    ctx.tenantId,
    order.company_id,
    order.shop_id,
    order.visitor_id,
    order.id,
    newId(),
    payment.id,
    cause,
    amount,
    payment.currency,
    ctx.now,
    returnId
  ])
  if (!refund) return null
  await recordEvent(ctx, order, {
    what: 'refund',
    to: cause,
    note: `${amount} ${payment.currency} (minor units)`
  })
  await ctx.emit(PaymentRefundWanted, {
    refundId: refund.id,
    paymentId: payment.id,
    companyId: order.company_id,
    amountMinor: amount,
    currency: payment.currency,
    reason: `${order.number}: ${cause}`
  })
  return refund
}

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
