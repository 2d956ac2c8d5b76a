import { defineUseCase, Id, Input } from 'stoa/plugin'
import { announceOrder } from './announce.ts'
import { shownOrder } from './shown.ts'
import { lockOrder, moveOrder } from './store.ts'

/** @throws stoa.not-found, purchasing.order-not-so */
export const cancelOrder = defineUseCase({
  name: 'purchasing.cancel-order',
  summary: 'Gives a purchase order up of which nothing came',
  permission: 'purchase-order.send',
  heldFor: 'shop',
  input: Input({ orderId: Id }),
  async run(ctx, { orderId }) {
    await lockOrder(ctx, orderId, ['draft', 'sent'])
    await moveOrder(ctx, orderId, 'cancelled')
    return announceOrder(ctx, await shownOrder(ctx, orderId))
  }
})
