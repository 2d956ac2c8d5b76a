import { defineUseCase, Id, Input } from 'stoa/plugin'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { orderById } from '../store.ts'
import { orderView } from '../view.ts'

export const getOwnOrder = defineUseCase({
  name: 'storefront.get-own-order',
  summary: 'An order of the visitor with its payment status',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input({ orderId: Id }),
  run: async (ctx, { orderId }) => orderView(ctx, await orderById(ctx, orderId))
})
