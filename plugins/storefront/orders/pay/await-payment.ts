import { newId, type UnitContext } from 'stoa/plugin'
import { holdOrder, moveOrder } from '../moves-store.ts'
import { OrderConfirmed } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { requestPayment } from './request-payment.ts'
import { isOnDelivery, type AgreedPayment } from './choice.ts'
import type { OrderRow } from '../store.ts'
import { expireOrderJob } from '../cancel/expire-order.ts'

/**
 * Has an order paid: asks for the money, and gives the order up when it has not come until the
 * goods are held no longer. What is paid on delivery is confirmed at once.
 */
export async function awaitPayment(
  ctx: UnitContext,
  order: OrderRow,
  choice: AgreedPayment,
  expiresAt: Date
): Promise<OrderRow> {
  const paymentId = newId()
  const held = await holdOrder(ctx, order, {
    expiresAt,
    paymentId,
    roundingMinor: choice.amountMinor - order.total_minor
  })
  await requestPayment(ctx, held, paymentId, choice)
  ctx.enqueue(
    expireOrderJob,
    { orderId: order.id, companyId: order.company_id },
    { runAt: expiresAt }
  )
  if (!isOnDelivery(choice)) return held
  const confirmed = await moveOrder(ctx, held, 'confirm', { note: 'To be paid on delivery.' })
  await ctx.emit(OrderConfirmed, { ...factsOf(ctx, confirmed), paid: false })
  return confirmed
}
