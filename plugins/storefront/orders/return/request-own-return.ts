import { defineUseCase, Id, Input, Lines, PositiveQuantityText, Type } from 'stoa/plugin'
import { OrderChanged } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { demandReturnable, requestReturn } from './store.ts'
import { viewOfReturn } from './view.ts'
import { orderToChange } from '../store.ts'
import { StorefrontAuth } from '../../visitors/auth.ts'

export const requestOwnReturn = defineUseCase({
  name: 'storefront.request-own-return',
  summary: 'Requests a return of order lines',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  input: Input({
    orderId: Id,
    reason: Type.Optional(Lines(500)),
    lines: Type.Array(
      Input({
        lineNo: Type.Integer({ minimum: 1, maximum: 1001 }),
        quantity: PositiveQuantityText
      }),
      { minItems: 1, maxItems: 201 }
    )
  }),
  async run(ctx, { orderId, lines, reason }) {
    const order = await orderToChange(ctx, orderId)
    await demandReturnable(ctx, order, lines)
    await ctx.emit(OrderChanged, factsOf(ctx, order))
    ctx.audited(orderId, { number: order.number })
    return viewOfReturn(ctx, order, await requestReturn(ctx, order, lines, reason ?? null))
  }
})
