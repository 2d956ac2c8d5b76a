import { type Context, Problem, type UnitContext } from 'stoa/plugin'
import { StockShort, type ShortFacts } from '../../../../contracts/stock.ts'
import { isGivenUp } from '../rules/states.ts'
import { storefrontErrors } from '../../errors.ts'
import { flagOrder } from '../issues/flags.ts'
import { paymentsOf, refundsOfOrder } from '../pay/store.ts'
import { lockOrder, orderLines, type Missing, type OrderRow } from '../store.ts'
import { requestSale } from './request-sale.ts'

/** Whether an order is paid and goes on, and the till has not posted its sale yet. */
export const awaitsSale = (order: OrderRow): boolean =>
  order.sold_at === null && order.paid_by !== null && !isGivenUp(order.state)

/**
 * Has the till post the sale of a locked order that is paid.
 * @throws storefront.order-not-awaiting-sale when it does not wait for that, or its money is going
 * back; what the till refuses:
 * then the transaction must end
 */
export async function sellPaidOrder(ctx: UnitContext, order: OrderRow): Promise<OrderRow> {
  const [payments, refunds] = await Promise.all([
    paymentsOf(ctx, order.id),
    refundsOfOrder(ctx, order.id)
  ])
  const payment = payments.find(p => p.id === order.paid_by)
  if (
    !awaitsSale(order) ||
    payment === undefined ||
    refunds.some(r => r.payment_id === payment.id && r.state !== 'failed')
  ) {
    throw storefrontErrors['order-not-awaiting-sale']({
      state: order.state,
      paymentState: order.payment_state
    })
  }
  return requestSale(ctx, order, payment)
}

/** A refusal that trying again in a moment does not change. */
export const isRefusal = (error: unknown): error is Problem =>
  error instanceof Problem && error.status < 500 && error.code !== 'stoa.conflict'

/** What is short, with the SKUs of the order's lines. */
export async function missingOf(
  ctx: Context,
  orderId: string,
  { short }: ShortFacts
): Promise<Missing[]> {
  const lines = await orderLines(ctx, orderId)
  return short.map(({ variantId, requested, available }) => ({
    variantId,
    sku: lines.find(l => l.variant_id === variantId)?.sku ?? '',
    requested,
    available
  }))
}

/**
 * The till refused the sale of an order that is paid: it says so, and people decide. Its goods stay
 * held, as far as they are there.
 */
export async function flagRefusal(
  ctx: UnitContext,
  companyId: string,
  orderId: string,
  refusal: Problem
): Promise<void> {
  const order = await lockOrder(ctx, companyId, orderId)
  if (order === null || !awaitsSale(order)) return
  if (!StockShort.is(refusal)) {
    await flagOrder(ctx, order, 'settlement-refused', refusal.message)
    return
  }
  const missing = await missingOf(ctx, orderId, refusal.facts)
  await flagOrder(
    ctx,
    order,
    'stock-short',
    `Missing: ${missing.map(m => `${m.sku} (wanted ${m.requested}, there ${m.available})`).join(', ')}`,
    missing
  )
}
