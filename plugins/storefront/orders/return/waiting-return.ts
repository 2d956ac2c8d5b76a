import { type Context, coreErrors } from 'stoa/plugin'
import { storefrontErrors } from '../../errors.ts'
import { orderForStaff } from '../admin/access.ts'
import type { OrderRow } from '../store.ts'
import { type ReturnRow, returnsOf } from './store.ts'

export async function waitingReturn(
  ctx: Context,
  orderId: string,
  returnId: string
): Promise<{ order: OrderRow; command: ReturnRow }> {
  const order = await orderForStaff(ctx, 'order.return', orderId)
  const command = (await returnsOf(ctx, order)).rows.find(r => r.id === returnId)
  if (!command) throw coreErrors['not-found']({ what: 'return' })
  if (command.state !== 'requested') {
    throw storefrontErrors['return-decided']({ state: command.state })
  }
  return { order, command }
}
