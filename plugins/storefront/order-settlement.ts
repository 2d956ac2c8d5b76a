import { parseQuantity, Problem, type Context } from 'stoa/plugin'
import { GoodsReserved, ReservationReleased, Stock } from '../inventory/contract.ts'
import { OrderSettled } from '../pos/contract.ts'
import { isGivenUp, mayRevive } from './domain/order-states.ts'
import { storefrontErrors } from './errors.ts'
import { flagOrder, markSold, markStanding, moveOrder } from './order-book.ts'
import { factsOf, OrderCancelled, OrderConfirmed } from './order-events.ts'
import { refundPayment, tenderTypeOf, withdrawPayments, type PaymentRow } from './order-payments.ts'
import { holderOf, isOver, lockOrder, orderLines, type OrderRow } from './order-row.ts'

/** What the till refuses before it has written anything, and will refuse for good. */
const FOR_GOOD = new Set(['pos.order-differs', 'pos.reference-taken'])

type Stocked = Array<{ variantId: string, quantity: string }>

/** Holds goods back for an order. @throws storefront.stock-short, which names what is short and not what there is */
export async function reserveGoods (ctx: Context, order: { id: string, companyId: string, shopId: string }, lines: Stocked, expiresAt: Date | null): Promise<void> {
  if (lines.length === 0) return
  try {
    await ctx.emit(GoodsReserved, { companyId: order.companyId, shopId: order.shopId, holder: holderOf(order.id), expiresAt: expiresAt?.toISOString() ?? null, lines })
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'inventory.stock-short') throw error
    // How much there is, is the shop's to show (setting stockShown).
    const { short: told } = error.facts
    const short = Array.isArray(told) ? told.flatMap((s: { variantId?: unknown }) => typeof s.variantId === 'string' ? [s.variantId] : []) : lines.map(l => l.variantId)
    throw storefrontErrors['stock-short']({ variantIds: short.join(', ') }, { cause: error })
  }
}

export const stockedOf = (lines: Array<{ variant_id: string, quantity: string, stocked: boolean }>): Stocked =>
  lines.filter(l => l.stocked).map(l => ({ variantId: l.variant_id, quantity: l.quantity }))

export const releaseGoods = (ctx: Context, order: OrderRow): Promise<void> =>
  ctx.emit(ReservationReleased, { companyId: order.company_id, shopId: order.shop_id, holder: holderOf(order.id) })

/**
 * An order is paid, or costs nothing: the till posts it as a sale in this very transaction, and it is confirmed.
 * @param payment null when nothing was due
 */
export async function settleOrder (ctx: Context, order: OrderRow, payment: PaymentRow | null): Promise<OrderRow> {
  const lines = await orderLines(ctx, order.id)
  try {
    await ctx.emit(OrderSettled, {
      saleId: order.sale_id, companyId: order.company_id, shopId: order.shop_id, customerId: order.customer_id, reference: order.number, holder: holderOf(order.id),
      occurredAt: ctx.now.toISOString(), note: null, currency: order.currency, taxMode: order.tax_mode, taxRounding: order.tax_rounding,
      lines: lines.map(l => ({
        variantId: l.variant_id, sku: l.sku, name: l.name, stocked: l.stocked, quantity: l.quantity, unitPriceMinor: l.unit_price_minor, taxes: l.taxes.map(({ code, ratePpm }) => ({ code, ratePpm }))
      })),
      totalMinor: order.total_minor, tenders: payment === null ? [] : [{ type: tenderTypeOf(payment), amountMinor: payment.amount_minor, reference: payment.id }]
    })
  } catch (error) {
    // The money is there, so nothing is thrown away: a person decides.
    if (payment === null || !(error instanceof Problem) || !FOR_GOOD.has(error.code)) throw error
    const paid = await markStanding(ctx, order, 'paid', payment.id)
    return flagOrder(ctx, paid, 'settlement-refused', error.message)
  }
  const sold = await markSold(ctx, order, payment?.id ?? null)
  if (sold.state !== 'placed') return sold
  const confirmed = await moveOrder(ctx, sold, 'confirm', { note: payment === null ? 'Nothing was due.' : null })
  await ctx.emit(OrderConfirmed, { ...factsOf(ctx, confirmed), paid: true })
  return confirmed
}

/** Whether all of an order could be held back now. */
async function areGoodsThere (ctx: Context, order: OrderRow, stocked: Stocked): Promise<boolean> {
  if (stocked.length === 0) return true
  const free = await ctx.ask(Stock).available({ shopId: order.shop_id, variantIds: [...new Set(stocked.map(l => l.variantId))] })
  const wanted = (variantId: string): number => stocked.filter(l => l.variantId === variantId).reduce((sum, l) => sum + parseQuantity(l.quantity), 0)
  return free.every(f => parseQuantity(f.quantity) >= wanted(f.variantId))
}

/**
 * Money arrived for an order that had been given up. Where only its time was over, it goes on if its goods can still be had;
 * else, and when somebody cancelled it, the money goes back.
 */
async function settleLate (ctx: Context, order: OrderRow, payment: PaymentRow): Promise<void> {
  const paid = await markStanding(ctx, order, 'paid', payment.id)
  const stocked = stockedOf(await orderLines(ctx, order.id))
  if (!mayRevive(order.state) || !await areGoodsThere(ctx, order, stocked)) {
    await refundPayment(ctx, paid, payment, 'too-late', payment.amount_minor)
    return
  }
  // Somebody may be faster still: then all this is rolled back, tried again, and ends above.
  await reserveGoods(ctx, { id: order.id, companyId: order.company_id, shopId: order.shop_id }, stocked, null)
  const revived = await moveOrder(ctx, paid, 'revive', { note: 'Paid after it had expired; its goods were still there.' })
  const settled = await settleOrder(ctx, revived, payment)
  await ctx.emit(OrderConfirmed, { ...factsOf(ctx, settled), paid: true })
}

/** A payment of a locked order was captured in full. Of several that are, the first pays it, the others go back. */
export async function takePayment (ctx: Context, order: OrderRow, payment: PaymentRow): Promise<void> {
  if (order.paid_by !== null || order.sold_at !== null) {
    if (order.paid_by !== payment.id) await refundPayment(ctx, order, payment, 'paid-twice', payment.amount_minor)
    return
  }
  await withdrawPayments(ctx, order, payment.id)
  if (isGivenUp(order.state)) return settleLate(ctx, order, payment)
  await settleOrder(ctx, order, payment)
}

/** Gives an order up that was not paid in time. What is paid, on its way, or held for longer is left alone. */
export async function expireOrder (ctx: Context, companyId: string, orderId: string): Promise<void> {
  const order = await lockOrder(ctx, companyId, orderId)
  if (order === null || order.payment_state !== 'unpaid' || !await isOver(ctx, order)) return
  if (order.state !== 'placed' && order.state !== 'confirmed') return
  const expired = await moveOrder(ctx, order, 'expire', { note: 'It was not paid in time.' })
  await releaseGoods(ctx, expired)
  await withdrawPayments(ctx, expired)
  await ctx.emit(OrderCancelled, { ...factsOf(ctx, expired), why: 'unpaid' })
}
