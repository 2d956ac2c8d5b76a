import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { announceOrder } from './announce.ts'
import { mailOrder } from './mail-order.ts'
import { purchasingErrors } from '../errors.ts'
import { suppliers } from '../suppliers/store.ts'
import { shownOrder } from './shown.ts'
import { lockOrder, moveOrder } from './store.ts'

/** @throws stoa.not-found, purchasing.order-not-so, purchasing.supplier-without-email */
export const sendOrder = defineUseCase({
  name: 'purchasing.send-order',
  summary: 'Sends a purchase order to its supplier; its goods are awaited from then on',
  permission: 'purchase-order.send',
  heldFor: 'shop',
  input: Input({
    orderId: Id,
    byMail: Type.Optional(
      Type.Boolean({
        description:
          "true: it is mailed to the supplier's address; else it was sent by other means."
      })
    )
  }),
  async run(ctx, { orderId, byMail = false }) {
    const order = await lockOrder(ctx, orderId, ['draft'])
    await moveOrder(ctx, orderId, 'sent')
    if (byMail) {
      const { name, email } = await suppliers.get(ctx, order.supplier_id)
      if (email === null) throw purchasingErrors['supplier-without-email']({ name })
      ctx.enqueue(mailOrder, { orderId })
    }
    return announceOrder(ctx, await shownOrder(ctx, orderId))
  }
})
