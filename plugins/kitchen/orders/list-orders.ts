import { Day, defineUseCase, Id, Input, PageInput, Type } from 'stoa/plugin'
import { orders, withPrints } from './store.ts'
import { OrderState } from './view.ts'

export const listOrders = defineUseCase({
  name: 'kitchen.list-orders',
  summary: 'Lists orders of stations, newest first; with `open` those that stand on a screen',
  permission: 'kitchen.read',
  reads: true,
  input: Input({
    stationId: Type.Optional(Id),
    state: Type.Optional(OrderState),
    businessDay: Type.Optional(Day),
    open: Type.Optional(Type.Boolean()),
    sort: Type.Optional(Type.Union([Type.Literal('newest'), Type.Literal('oldest')])),
    ...PageInput
  }),
  async run(ctx, question) {
    const { items, ...page } = await orders.list(ctx, question)
    return { ...page, items: await withPrints(ctx, items) }
  }
})
