import { defineJob, handleJob, Id, Input, type UnitContext } from 'stoa/plugin'
import { withdrawPayments } from '../pay/withdraw-payments.ts'
import { OrderCancelled } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { releaseGoods } from '../goods.ts'
import { moveOrder } from '../moves-store.ts'
import { isOver, lockOrder } from '../store.ts'

export const expireOrderJob = defineJob({
  name: 'storefront.expire-order',
  summary: 'Gives an order up that was not paid in time.',
  data: Input({ orderId: Id, companyId: Id })
})

export const expireOrderHandler = handleJob(expireOrderJob, (ctx, { data }) =>
  ctx.unitOfWork(inside => expireOrder(inside, data.companyId, data.orderId))
)

/**
 * Gives an order up that was not paid in time. What is paid, on its way, or held for longer is left
 * alone.
 */
export async function expireOrder(
  ctx: UnitContext,
  companyId: string,
  orderId: string
): Promise<void> {
  const order = await lockOrder(ctx, companyId, orderId)
  if (order === null || order.payment_state !== 'unpaid' || !(await isOver(ctx, order))) return
  if (order.state !== 'placed' && order.state !== 'confirmed') return
  const expired = await moveOrder(ctx, order, 'expire', { note: 'It was not paid in time.' })
  await releaseGoods(ctx, expired)
  await withdrawPayments(ctx, expired)
  await ctx.emit(OrderCancelled, { ...factsOf(ctx, expired), why: 'unpaid' })
}
