import { type Context, parseQuantity, type UnitContext } from 'stoa/plugin'
import { GoodsMoved, Stock } from '../../../../contracts/stock.ts'
import { isGivenUp, mayRevive } from '../rules/states.ts'
import { holdOrder, markGoods, moveOrder } from '../moves-store.ts'
import { OrderConfirmed } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { type PaymentRow } from './store.ts'
import { refundPayment } from './refund-payment.ts'
import { withdrawPayments } from './withdraw-payments.ts'
import { isOver, orderLines, type OrderRow } from '../store.ts'
import { reserveGoods, stockedOf, type Stocked } from '../goods.ts'
import { updatePaymentState } from './update-payment-state.ts'
import { postSaleJob } from '../sell/post-sale.ts'

/**
 * Has the till post the sale of an order that is paid, by a job: what the till refuses after it
 * began to write can only be taken back with its whole transaction, and that the money came must be
 * kept.
 */
const requestSaleOf = (ctx: UnitContext, order: OrderRow): unknown =>
  ctx.enqueue(postSaleJob, { orderId: order.id, companyId: order.company_id }, { priority: 0 })

/**
 * A payment of a locked order was captured in full. Of several that are, the first pays it, the
 * others go back.
 */
export async function applyPayment(
  ctx: UnitContext,
  order: OrderRow,
  payment: PaymentRow
): Promise<void> {
  if (order.paid_by !== null || order.sold_at !== null) {
    if (order.paid_by !== payment.id) {
      await refundPayment(ctx, order, payment, 'paid-twice', payment.amount_minor)
    }
    return
  }
  await withdrawPayments(ctx, order, payment.id)
  // News come in any order: it may have gone back already.
  const paid = await updatePaymentState(ctx, order, payment.id)
  if (isGivenUp(order.state)) return takeLate(ctx, paid, payment)
  await keepGoods(ctx, paid)
  requestSaleOf(ctx, paid)
}

/**
 * What is held until an instant is held for good, now that it is paid. Once that instant is past,
 * the sale takes what is there.
 */
async function keepGoods(ctx: UnitContext, order: OrderRow): Promise<void> {
  if (order.expires_at === null || (await isOver(ctx, order))) return
  await holdForGood(ctx, order, stockedOf(await orderLines(ctx, order.id)))
}

async function holdForGood(ctx: UnitContext, order: OrderRow, stocked: Stocked): Promise<OrderRow> {
  await reserveGoods(
    ctx,
    { id: order.id, companyId: order.company_id, shopId: order.shop_id },
    stocked,
    null
  )
  return holdOrder(ctx, order, { expiresAt: null })
}

/**
 * Money arrived for an order that had been given up. Where only its time was over, it goes on if
 * its goods can still be had; where its goods were given up as lost, they were not: it was handed
 * out, and is sold now. Else, and when someone cancelled it or took its goods back, or some of the
 * money went back already, the money goes back.
 */
async function takeLate(ctx: UnitContext, order: OrderRow, payment: PaymentRow): Promise<void> {
  const stocked = stockedOf(await orderLines(ctx, order.id))
  const isWhole = order.payment_state === 'paid'
  if (isWhole && order.state === 'closed' && order.closed_goods === 'written-off') {
    return reopen(ctx, order, stocked)
  }
  if (!isWhole || !mayRevive(order.state) || !(await areGoodsThere(ctx, order, stocked))) {
    await refundPayment(ctx, order, payment, 'too-late', payment.amount_minor)
    return
  }
  // Someone may be faster still: then all this is rolled back, tried again, and ends above.
  const revived = await moveOrder(ctx, await holdForGood(ctx, order, stocked), 'revive', {
    note: 'Paid after it had expired; its goods were still there.'
  })
  requestSaleOf(ctx, revived)
  await ctx.emit(OrderConfirmed, { ...factsOf(ctx, revived), paid: true })
}

/**
 * What was written off comes back into the books, for the sale to take it out: sold, not lost.
 * No one else is to buy it meanwhile.
 */
async function reopen(ctx: UnitContext, order: OrderRow, stocked: Stocked): Promise<void> {
  if (stocked.length > 0) {
    await ctx.emit(GoodsMoved, {
      companyId: order.company_id,
      shopId: order.shop_id,
      reason: 'write-off',
      document: { type: 'storefront.order', id: order.id },
      occurredAt: ctx.now.toISOString(),
      lines: stocked
    })
  }
  // Where others were promised more than there is, none of it is free: the sale says what is
  // missing.
  const held = (await areGoodsThere(ctx, order, stocked))
    ? await holdForGood(ctx, order, stocked)
    : order
  const reopened = await moveOrder(ctx, await markGoods(ctx, held, null), 'reopen', {
    note: 'Paid after its goods had been given up as lost.'
  })
  requestSaleOf(ctx, reopened)
}

/** Whether all of an order could be held back now. */
async function areGoodsThere(ctx: Context, order: OrderRow, stocked: Stocked): Promise<boolean> {
  if (stocked.length === 0) return true
  const free = await ctx
    .ask(Stock)
    .available({ shopId: order.shop_id, variantIds: [...new Set(stocked.map(l => l.variantId))] })
  const requested = (variantId: string): number =>
    stocked
      .filter(l => l.variantId === variantId)
      .reduce((sum, l) => sum + parseQuantity(l.quantity), 0)
  return free.every(f => parseQuantity(f.quantity) >= requested(f.variantId))
}
