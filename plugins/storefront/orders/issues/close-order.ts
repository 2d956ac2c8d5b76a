import {
  defineUseCase,
  formatQuantity,
  Input,
  parseQuantity,
  Type,
  type UnitContext
} from 'stoa/plugin'
import { GoodsMoved } from '../../../../contracts/stock.ts'
import { storefrontErrors } from '../../errors.ts'
import { orderForStaff } from '../admin/access.ts'
import { staffOrderView } from '../admin/view.ts'
import { OrderClosed } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { releaseGoods, stockedOf } from '../goods.ts'
import { demandMove, markGoods, moveOrder } from '../moves-store.ts'
import { refundPayment } from '../pay/refund-payment.ts'
import { paymentsOf } from '../pay/store.ts'
import { withdrawPayments } from '../pay/withdraw-payments.ts'
import { UNSOLD } from '../rules/flags.ts'
import { type ClosedGoods, holderOf, orderLines, type OrderRow } from '../store.ts'
import { unflagOrder } from './flags.ts'
import { goodsMissing } from './goods-missing.ts'
import { Reason, Step } from './input.ts'

/**
 * Closes a locked order that was handed out and never became a sale: the payment is given up (or
 * goes back, when it came), its goods are free to be sold again, or are written off out of what was
 * held for it. No document is needed: none was posted.
 * @throws storefront.order-state, storefront.order-sold, storefront.goods-missing when what is to
 * be written off is not in the books
 */
async function close(
  ctx: UnitContext,
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

async function writeOff(ctx: UnitContext, order: OrderRow): Promise<void> {
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

export const closeOrder = defineUseCase({
  name: 'storefront.close-order',
  summary:
    'Closes an order that was handed out but never paid; its goods are restocked or written off',
  permission: 'order.cancel',
  heldFor: 'shop',
  input: Input({
    ...Step,
    reason: Reason,
    goods: Type.Unsafe<ClosedGoods>(
      Type.String({
        enum: ['restocked', 'written-off'],
        description:
          'restocked: they came back and can be sold again; written-off: they did not, or cannot.'
      })
    )
  }),
  async run(ctx, { orderId, version, goods, reason }) {
    const order = await orderForStaff(ctx, 'order.cancel', orderId, version)
    const row = await close(ctx, order, goods, reason)
    ctx.audited(orderId, { number: order.number, from: order.state, goods, reason })
    return staffOrderView(ctx, row)
  }
})
