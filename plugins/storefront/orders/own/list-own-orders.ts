import { defineUseCase, Input, PageInput } from 'stoa/plugin'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { visitorOf } from '../../visitors/tokens.ts'
import { ordersOfVisitor } from '../list-store.ts'

export const listOwnOrders = defineUseCase({
  name: 'storefront.list-own-orders',
  summary: "The visitor's orders at this shop, newest first",
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input(PageInput),
  run: (ctx, page) => ordersOfVisitor(ctx, visitorOf(ctx).id, page)
})
