import type { UnitContext } from 'stoa/plugin'
import { orderForStaff } from '../admin/access.ts'
import { moveOrder, type Sending } from '../moves-store.ts'
import type { OrderAction } from '../rules/states.ts'
import type { OrderRow } from '../store.ts'

export async function step(
  ctx: UnitContext,
  { orderId, version, note }: { orderId: string; version: number; note?: string },
  action: OrderAction,
  sending?: Sending
): Promise<OrderRow> {
  const order = await orderForStaff(ctx, 'order.fulfil', orderId, version)
  const moved = await moveOrder(ctx, order, action, { note, sending })
  ctx.audited(orderId, { number: order.number, from: order.state, to: moved.state })
  return moved
}
