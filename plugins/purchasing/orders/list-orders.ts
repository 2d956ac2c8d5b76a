import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { orderRows } from './store.ts'
import { OrderState, viewOfOrders } from './view.ts'

const AWAITED = ['sent', 'partly-received'] as const

export const listOrders = defineUseCase({
  name: 'purchasing.list-orders',
  summary: 'Purchase orders, newest first',
  permission: 'purchase-order.read',
  reads: true,
  input: Input({
    supplierId: Type.Optional(Id),
    shopId: Type.Optional(Id),
    variantId: Type.Optional(Id),
    state: Type.Optional(
      Type.Union([OrderState, Type.Literal('awaited')], {
        description: 'awaited: sent, and not all of it has come.'
      })
    ),
    ...PageInput
  }),
  async run(ctx, { state, ...asked }) {
    const states = state === undefined ? undefined : state === 'awaited' ? AWAITED : [state]
    const rows = await orderRows(ctx, { ...asked, states })
    const page = idCursor.page(rows, asked.limit, row => row)
    return { ...page, items: viewOfOrders(ctx, page.items) }
  }
})
