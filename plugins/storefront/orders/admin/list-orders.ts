import { defineUseCase, Id, Input, Instant, PageInput, Type } from 'stoa/plugin'
import { ordersOfCompany } from '../list-store.ts'
import { type Flag, orderFlags } from '../../../../contracts/orders.ts'
import {
  type OrderState,
  orderStates,
  type OrderPaymentState,
  paymentStates
} from '../rules/states.ts'

const oneOf = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>(Type.String({ enum: [...values] }))

export const listOrders = defineUseCase({
  name: 'storefront.list-orders',
  summary: 'Lists the orders of the web shop',
  permission: 'order.read',
  reads: true,
  input: Input({
    state: Type.Optional(oneOf<OrderState>(orderStates)),
    paymentState: Type.Optional(oneOf<OrderPaymentState>(paymentStates)),
    flag: Type.Optional(
      Type.Unsafe<Flag | 'any'>(
        Type.String({
          enum: [...orderFlags, 'any'],
          description: 'Those that need a person for this, or for anything.'
        })
      )
    ),
    returnRequested: Type.Optional(
      Type.Boolean({ description: 'true: those whose customers wait for an answer to a return.' })
    ),
    number: Type.Optional(Type.String({ pattern: '^[A-Z0-9-]{1,40}$' })),
    customerId: Type.Optional(Id),
    shopId: Type.Optional(Id),
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
    sort: Type.Optional(oneOf(['placedAt', '-placedAt', 'total', '-total'] as const)),
    ...PageInput
  }),
  run(ctx, { from, to, shopId, ...filter }) {
    if (shopId !== undefined) ctx.shop(shopId)
    return ordersOfCompany(ctx, {
      ...filter,
      shopId,
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to)
    })
  }
})
