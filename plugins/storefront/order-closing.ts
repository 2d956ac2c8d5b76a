import { formatQuantity, parseQuantity, Problem, type Context } from 'stoa/plugin'
import { GoodsMoved } from '../inventory/contract.ts'
import { UNSOLD } from './domain/order-flags.ts'
import { storefrontErrors } from './errors.ts'
import { demandMove, markGoods, moveOrder } from './order-book.ts'
import { factsOf, OrderClosed } from './order-events.ts'
import { unflagOrder } from './order-flags.ts'
import { paymentsOf, refundPayment, withdrawPayments } from './order-payments.ts'
import { holderOf, orderLines, type ClosedGoods, type OrderRow } from './order-row.ts'
import { missingOf } from './order-sale.ts'
import { releaseGoods, stockedOf } from './order-settlement.ts'

/**
 * Closes a locked order that was handed out and never became a sale: the payment is given up (or
 * goes back, when it came), its goods are free to be sold again, or are written off out of what was
 * held for it. No document is needed: none was posted.
 * @throws storefront.order-state, storefront.order-sold, storefront.goods-missing when what is to
 * be written off is not in the books
 */
export async function closeOrder(
  ctx: Context,
  order: OrderRow,
  goods: ClosedGoods,
  reason: string
): Promise<OrderRow> {
  if (order.sold_at !== null) throw storefrontErrors['order-sold']({ number: order.number })
  demandMove(order, 'close')
  if (goods === 'written-off') await writeOff(ctx, order)
  await releaseGoods(ctx, order)
  await withdrawPayments(ctx, order)
  const paid = (await paymentsOf(ctx, order.id)).find(p => p.id === order.paid_by)
  if (paid) await refundPayment(ctx, order, paid, 'cancelled', paid.amount_minor)
  const unflagged = await unflagOrder(ctx, order, UNSOLD, reason)
  const closed = await moveOrder(ctx, await markGoods(ctx, unflagged, goods), 'close', {
    note: reason
  })
  await ctx.emit(OrderClosed, { ...factsOf(ctx, closed), goods, reason })
  return closed
}

async function writeOff(ctx: Context, order: OrderRow): Promise<void> {
  const stocked = stockedOf(await orderLines(ctx, order.id))
  if (stocked.length === 0) return
  try {
    await ctx.emit(GoodsMoved, {
      companyId: order.company_id,
      shopId: order.shop_id,
      reason: 'write-off',
      document: { type: 'storefront.order', id: order.id },
      occurredAt: ctx.now.toISOString(),
      holder: holderOf(order.id),
      lines: stocked.map(({ variantId, quantity }) => ({
        variantId,
        quantity: formatQuantity(-parseQuantity(quantity))
      }))
    })
  } catch (error) {
    throw await goodsMissing(ctx, order, error)
  }
}

/** Which SKUs are missing, in place of inventory.stock-short; anything else as it is. */
export async function goodsMissing(
  ctx: Context,
  order: OrderRow,
  error: unknown
): Promise<unknown> {
  if (!(error instanceof Problem) || error.code !== 'inventory.stock-short') return error
  const missing = await missingOf(ctx, order.id, error)
  return storefrontErrors['goods-missing'](
    { number: order.number, skus: missing.map(m => m.sku).join(', '), missing },
    { cause: error }
  )
}
