import { type Context, coreErrors } from 'stoa/plugin'
import { storefrontErrors } from '../../errors.ts'
import { orderForStaff } from '../desk/access.ts'
import type { OrderRow } from '../store.ts'
import { type ReturnRow, returnsOf } from './store.ts'

export async function waitingReturn(
  ctx: Context,
  orderId: string,
  returnId: string
): Promise<{ order: OrderRow; wish: ReturnRow }> {
  const order = await orderForStaff(ctx, 'order.return', orderId)
  const wish = (await returnsOf(ctx, order)).rows.find(r => r.id === returnId)
  if (!wish) throw coreErrors['not-found']({ what: 'return' })
  if (wish.state !== 'requested') throw storefrontErrors['return-decided']({ state: wish.state })
  return { order, wish }
}
