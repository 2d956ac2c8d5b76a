import { coreErrors, defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { OrderChanged } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { Text } from './input.ts'
import { recordDecline } from './store.ts'
import { viewOfReturn } from './view.ts'
import { waitingReturn } from './waiting-return.ts'

export const declineReturn = defineUseCase({
  name: 'storefront.decline-return',
  summary: "Declines a shopper's return request",
  permission: 'order.return',
  heldFor: 'shop',
  input: Input({ orderId: Id, returnId: Id, answer: Type.Optional(Text) }),
  async run(ctx, { orderId, returnId, answer }) {
    const { order } = await waitingReturn(ctx, orderId, returnId)
    const row = await recordDecline(ctx, order, returnId, answer ?? null)
    if (row === null) throw coreErrors['not-found']({ what: 'return' })
    await ctx.emit(OrderChanged, factsOf(ctx, order))
    ctx.audited(orderId, { number: order.number, declined: returnId })
    return viewOfReturn(ctx, order, row)
  }
})
