import { defineUseCase, Id, Input } from 'stoa/plugin'
import { announceOrder } from './announce.ts'
import { shownOrder } from './shown.ts'
import { lockOrder, moveOrder } from './store.ts'

/** @throws stoa.not-found, purchasing.order-not-so */
export const closeOrder = defineUseCase({
  name: 'purchasing.close-order',
  summary: 'Awaits no more goods of a purchase order of which some came',
  permission: 'purchase-order.send',
  heldFor: 'shop',
  input: Input({ orderId: Id }),
  async run(ctx, { orderId }) {
    await lockOrder(ctx, orderId, ['partly-received'])
    await moveOrder(ctx, orderId, 'closed')
    return announceOrder(ctx, await shownOrder(ctx, orderId))
  }
})
