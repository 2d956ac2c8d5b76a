import { defineUseCase, Input } from 'stoa/plugin'
import { orderForStaff } from '../admin/access.ts'
import { staffOrderView } from '../admin/view.ts'
import { Step } from '../admin/input.ts'
import { cancelLockedOrder } from './cancel-locked-order.ts'

export const cancelOrder = defineUseCase({
  name: 'storefront.cancel-order',
  summary: 'Cancels an order and refunds what was paid in full',
  permission: 'order.cancel',
  heldFor: 'shop',
  input: Input(Step),
  async run(ctx, { orderId, version, note }) {
    const order = await orderForStaff(ctx, 'order.cancel', orderId, version)
    ctx.audited(orderId, { number: order.number, reason: note })
    return staffOrderView(ctx, await cancelLockedOrder(ctx, order, 'staff', note ?? null))
  }
})
