import { defineUseCase, Id, Input } from 'stoa/plugin'
import { announceOrder } from './announce.ts'
import { shownOrder } from './shown.ts'
import { lockOrder, moveOrder } from './store.ts'

/** @throws stoa.not-found, purchasing.order-not-so */
export const sendOrder = defineUseCase({
  name: 'purchasing.send-order',
  summary:
    'Says that a purchase order was sent to its supplier; its goods are awaited from then on',
  permission: 'purchase-order.send',
  heldFor: 'shop',
  input: Input({ orderId: Id }),
  async run(ctx, { orderId }) {
    await lockOrder(ctx, orderId, ['draft'])
    await moveOrder(ctx, orderId, 'sent')
    return announceOrder(ctx, await shownOrder(ctx, orderId))
  }
})
