import { defineUseCase, demandRow, Id, Instant, PageInput, Type } from 'stoa/plugin'
import { orderFlags, type Flag } from '../domain/order-flags.ts'
import {
  orderStates,
  paymentStates,
  type OrderState,
  type PaymentStanding
} from '../domain/order-states.ts'
import { ordersOfCompany } from '../order-list.ts'
import { orderById } from '../order-row.ts'
import { staffOrderView } from '../views/staff-order.ts'

const closed = { additionalProperties: false }
const oneOf = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>(Type.String({ enum: [...values] }))

export const listOrders = defineUseCase({
  name: 'storefront.list-orders',
  summary: 'Lists the orders of the web shop',
  permission: 'order.read',
  reads: true,
  input: Type.Object(
    {
      state: Type.Optional(oneOf<OrderState>(orderStates)),
      paymentState: Type.Optional(oneOf<PaymentStanding>(paymentStates)),
      flag: Type.Optional(
        Type.Unsafe<Flag | 'any'>(
          Type.String({
            enum: [...orderFlags, 'any'],
            description: 'Those that need a person for this, or for anything.'
          })
        )
      ),
      number: Type.Optional(Type.String({ pattern: '^[A-Z0-9-]{1,40}$' })),
      customerId: Type.Optional(Id),
      shopId: Type.Optional(Id),
      from: Type.Optional(Instant),
      to: Type.Optional(Instant),
      sort: Type.Optional(oneOf(['placedAt', '-placedAt', 'total', '-total'] as const)),
      ...PageInput
    },
    closed
  ),
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

export const getOrder = defineUseCase({
  name: 'storefront.get-order',
  summary: 'An order with its history, payments, refunds and returns',
  permission: 'order.read',
  reads: true,
  input: Type.Object({ orderId: Id }, closed),
  async run(ctx, { orderId }) {
    await demandRow(ctx, 'order.read', orderId)
    return staffOrderView(ctx, await orderById(ctx, orderId))
  }
})
