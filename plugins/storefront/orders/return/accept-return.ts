import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { Restock, Text } from './input.ts'
import { processReturn } from './process-return.ts'
import { viewOfReturn } from './view.ts'
import { waitingReturn } from './waiting-return.ts'

export const acceptReturn = defineUseCase({
  name: 'storefront.accept-return',
  summary: "Accepts a shopper's return request",
  permission: 'order.return',
  heldFor: 'shop',
  input: Input({
    orderId: Id,
    returnId: Id,
    restock: Type.Optional(Restock),
    answer: Type.Optional(Text)
  }),
  async run(ctx, { orderId, returnId, restock = true, answer }) {
    const { order, command } = await waitingReturn(ctx, orderId, returnId)
    const row = await processReturn(ctx, order, {
      lines: command.lines,
      reason: command.reason,
      restock,
      cause: 'return',
      requestId: returnId,
      answer: answer ?? null
    })
    ctx.audited(orderId, { number: order.number, refund: row.refund_number, lines: row.lines })
    return viewOfReturn(ctx, order, row)
  }
})
