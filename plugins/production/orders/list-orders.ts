import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { orderRows } from './store.ts'
import { orderStates, viewOfOrders } from './view.ts'

/** Of a search. */
const MOST_FOUND = 1_000

export const listOrders = defineUseCase({
  name: 'production.list-orders',
  summary: 'Production orders, newest first',
  permission: 'production-order.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    variantId: Type.Optional({ ...Id, description: 'What is made.' }),
    search: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description: 'The number of one, or words of names and SKUs of what is made.'
      })
    ),
    state: Type.Optional(
      Type.Unsafe<(typeof orderStates)[number] | 'open'>(
        Type.String({
          enum: [...orderStates, 'open'],
          description: 'open: a draft, or in progress.'
        })
      )
    ),
    ...PageInput
  }),
  async run(ctx, { state, search, shopId, ...asked }) {
    if (shopId !== undefined) ctx.shop(shopId)
    const found =
      search === undefined
        ? null
        : await ctx.ask(Catalog).goods({ search, sort: 'name', limit: MOST_FOUND })
    const rows = await orderRows(ctx, {
      ...asked,
      ...(shopId !== undefined && { shopId }),
      ...(state !== undefined && {
        states: state === 'open' ? (['draft', 'in-progress'] as const) : [state]
      }),
      ...(search !== undefined && { number: search.trim() }),
      ...(found !== null && { variantIds: found.items.map(one => one.variantId) })
    })
    const page = idCursor.page(rows, asked.limit, row => row)
    return { ...page, items: await viewOfOrders(ctx, page.items) }
  }
})
