import { defineUseCase, Id, Input, PositiveQuantityText, Type } from 'stoa/plugin'
import { orderForStaff } from '../admin/access.ts'
import { Restock, Text } from './input.ts'
import { processReturn } from './process-return.ts'
import { viewOfReturn } from './view.ts'

export const returnOrder = defineUseCase({
  name: 'storefront.return-order',
  summary: 'Returns lines of an order: refund, payment and stock in one step',
  permission: 'order.return',
  heldFor: 'shop',
  input: Input({
    orderId: Id,
    reason: Type.Optional(Text),
    restock: Type.Optional(Restock),
    lines: Type.Array(
      Input({
        lineNo: Type.Integer({ minimum: 1, maximum: 1001 }),
        quantity: PositiveQuantityText
      }),
      { minItems: 1, maxItems: 201 }
    )
  }),
  async run(ctx, { orderId, reason, restock = true, lines }) {
    const order = await orderForStaff(ctx, 'order.return', orderId)
    const row = await processReturn(ctx, order, {
      lines,
      reason: reason ?? null,
      restock,
      cause: 'return'
    })
    ctx.audited(orderId, { number: order.number, refund: row.refund_number, lines })
    return viewOfReturn(ctx, order, row)
  }
})
