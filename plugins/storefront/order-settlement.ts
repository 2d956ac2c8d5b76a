import { Problem, type Context } from 'stoa/plugin'
import { GoodsReserved, ReservationReleased } from '../inventory/contract.ts'
import { OrderSettled } from '../pos/contract.ts'
import { UNSOLD } from './domain/order-flags.ts'
import { storefrontErrors } from './errors.ts'
import { markSold, moveOrder } from './order-book.ts'
import { factsOf, OrderCancelled, OrderConfirmed } from './order-events.ts'
import { paymentsOf, tenderTypeOf, withdrawPayments, type PaymentRow } from './order-payments.ts'
import { holderOf, isOver, lockOrder, orderLines, type OrderRow } from './order-row.ts'

export type Stocked = Array<{ variantId: string; quantity: string }>

/**
 * Holds goods back for an order. @throws storefront.stock-short, which names what is short and not
 * what there is
 */
export async function reserveGoods(
  ctx: Context,
  order: { id: string; companyId: string; shopId: string },
  lines: Stocked,
  expiresAt: Date | null
): Promise<void> {
  if (lines.length === 0) return
  try {
    await ctx.emit(GoodsReserved, {
      companyId: order.companyId,
      shopId: order.shopId,
      holder: holderOf(order.id),
      expiresAt: expiresAt?.toISOString() ?? null,
      lines
    })
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'inventory.stock-short') throw error
    // How much there is, is the shop's to show (setting stockShown).
    const { short: told } = error.facts
    const short = Array.isArray(told)
      ? told.flatMap((s: { variantId?: unknown }) =>
          typeof s.variantId === 'string' ? [s.variantId] : []
        )
      : lines.map(l => l.variantId)
    throw storefrontErrors['stock-short']({ variantIds: short.join(', ') }, { cause: error })
  }
}

export const stockedOf = (
  lines: Array<{ variant_id: string; quantity: string; stocked: boolean }>
): Stocked =>
  lines.filter(l => l.stocked).map(l => ({ variantId: l.variant_id, quantity: l.quantity }))

export const releaseGoods = (ctx: Context, order: OrderRow): Promise<void> =>
  ctx.emit(ReservationReleased, {
    companyId: order.company_id,
    shopId: order.shop_id,
    holder: holderOf(order.id)
  })

/**
 * An order is paid, or costs nothing: the till posts it as a sale in this very transaction, and it
 * is confirmed.
 * @param payment null when nothing was due
 * @throws what the till refuses, inventory.stock-short among it; the transaction must then end
 */
export async function settleOrder(
  ctx: Context,
  order: OrderRow,
  payment: PaymentRow | null
): Promise<OrderRow> {
  const lines = await orderLines(ctx, order.id)
  await ctx.emit(OrderSettled, {
    saleId: order.sale_id,
    companyId: order.company_id,
    shopId: order.shop_id,
    customerId: order.customer_id,
    reference: order.number,
    holder: holderOf(order.id),
    occurredAt: ctx.now.toISOString(),
    note: null,
    currency: order.currency,
    taxMode: order.tax_mode,
    taxRounding: order.tax_rounding,
    lines: lines.map(l => ({
      variantId: l.variant_id,
      sku: l.sku,
      name: l.name,
      stocked: l.stocked,
      quantity: l.quantity,
      unitPriceMinor: l.unit_price_minor,
      taxes: l.taxes.map(({ code, ratePpm }) => ({ code, ratePpm }))
    })),
    totalMinor: order.total_minor,
    tenders:
      payment === null
        ? []
        : [
            {
              type: tenderTypeOf(payment),
              amountMinor: payment.amount_minor,
              reference: payment.id
            }
          ]
  })
  // Of several payments it may be another one that differs: its money is here, and pays nothing.
  const isOnly = (await paymentsOf(ctx, order.id)).length <= 1
  const sold = await markSold(
    ctx,
    order,
    payment?.id ?? null,
    isOnly ? [...UNSOLD, 'payment-differs'] : UNSOLD
  )
  if (sold.state !== 'placed') return sold
  const confirmed = await moveOrder(ctx, sold, 'confirm', {
    note: payment === null ? 'Nothing was due.' : null
  })
  await ctx.emit(OrderConfirmed, { ...factsOf(ctx, confirmed), paid: true })
  return confirmed
}

/**
 * Gives an order up that was not paid in time. What is paid, on its way, or held for longer is left
 * alone.
 */
export async function expireOrder(ctx: Context, companyId: string, orderId: string): Promise<void> {
  const order = await lockOrder(ctx, companyId, orderId)
  if (order === null || order.payment_state !== 'unpaid' || !(await isOver(ctx, order))) return
  if (order.state !== 'placed' && order.state !== 'confirmed') return
  const expired = await moveOrder(ctx, order, 'expire', { note: 'It was not paid in time.' })
  await releaseGoods(ctx, expired)
  await withdrawPayments(ctx, expired)
  await ctx.emit(OrderCancelled, { ...factsOf(ctx, expired), why: 'unpaid' })
}
