import { defineUseCase, PageInput, Type } from 'stoa/plugin'
import { ShopWindow } from '../../visitors/entrances.ts'
import { visitorOf } from '../../visitors/passes.ts'
import { ordersOfVisitor } from '../list-store.ts'

export const listOwnOrders = defineUseCase({
  name: 'storefront.list-own-orders',
  summary: "The visitor's orders at this shop, the latest first",
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object(PageInput, { additionalProperties: false }),
  run: (ctx, page) => ordersOfVisitor(ctx, visitorOf(ctx).id, page)
})
