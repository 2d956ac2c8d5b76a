import {
  coreErrors,
  defineUseCase,
  Id,
  PositiveQuantityText,
  Type,
  Lines,
  type Context
} from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { orderForStaff } from '../order-access.ts'
import {
  declineReturn,
  returnsOf,
  takeBack,
  viewOfReturn,
  type ReturnRow
} from '../order-returns.ts'
import type { OrderRow } from '../order-row.ts'

const closed = { additionalProperties: false }
const Text = Lines(500)
const Restock = Type.Boolean({
  default: true,
  description: 'Whether the goods can be sold again; else they are written off.'
})

export const returnOrder = defineUseCase({
  name: 'storefront.return-order',
  summary: 'Takes lines of an order back: refund, money and stock in one',
  permission: 'order.return',
  heldFor: 'shop',
  input: Type.Object(
    {
      orderId: Id,
      reason: Type.Optional(Text),
      restock: Type.Optional(Restock),
      lines: Type.Array(
        Type.Object(
          { lineNo: Type.Integer({ minimum: 1, maximum: 1001 }), quantity: PositiveQuantityText },
          closed
        ),
        { minItems: 1, maxItems: 201 }
      )
    },
    closed
  ),
  async run(ctx, { orderId, reason, restock = true, lines }) {
    const order = await orderForStaff(ctx, 'order.return', orderId)
    const row = await takeBack(ctx, order, {
      lines,
      reason: reason ?? null,
      restock,
      cause: 'return'
    })
    ctx.audited(orderId, { number: order.number, refund: row.refund_number, lines })
    return viewOfReturn(ctx, order, row)
  }
})

export const acceptReturn = defineUseCase({
  name: 'storefront.accept-return',
  summary: 'Takes back what a shopper asked to return',
  permission: 'order.return',
  heldFor: 'shop',
  input: Type.Object(
    { orderId: Id, returnId: Id, restock: Type.Optional(Restock), answer: Type.Optional(Text) },
    closed
  ),
  async run(ctx, { orderId, returnId, restock = true, answer }) {
    const { order, wish } = await waiting(ctx, orderId, returnId)
    const row = await takeBack(ctx, order, {
      lines: wish.lines,
      reason: wish.reason,
      restock,
      cause: 'return',
      requestId: returnId,
      answer: answer ?? null
    })
    ctx.audited(orderId, { number: order.number, refund: row.refund_number, lines: row.lines })
    return viewOfReturn(ctx, order, row)
  }
})

export const refuseReturn = defineUseCase({
  name: 'storefront.decline-return',
  summary: 'Declines what a shopper asked to return',
  permission: 'order.return',
  heldFor: 'shop',
  input: Type.Object({ orderId: Id, returnId: Id, answer: Type.Optional(Text) }, closed),
  async run(ctx, { orderId, returnId, answer }) {
    const { order } = await waiting(ctx, orderId, returnId)
    const row = await declineReturn(ctx, order, returnId, answer ?? null)
    if (row === null) throw coreErrors['not-found']({ what: 'return' })
    ctx.audited(orderId, { number: order.number, declined: returnId })
    return viewOfReturn(ctx, order, row)
  }
})

async function waiting(
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
