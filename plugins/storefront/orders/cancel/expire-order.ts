import { type Context, Id, type JobDefinition, Type } from 'stoa/plugin'
import { withdrawPayments } from '../pay/withdraw-payments.ts'
import { OrderCancelled } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { releaseGoods } from '../goods.ts'
import { moveOrder } from '../moves-store.ts'
import { isOver, lockOrder } from '../store.ts'

const Data = Type.Object({ orderId: Id, companyId: Id })

export const expireOrderJob: JobDefinition<typeof Data> = {
  summary: 'Gives an order up that was not paid in time.',
  data: Data,
  run: (ctx, { data }) =>
    ctx.unitOfWork(inside => expireOrder(inside, data.companyId, data.orderId))
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
