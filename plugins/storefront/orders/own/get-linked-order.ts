import { defineUseCase, Input, Type } from 'stoa/plugin'
import { OrderLink, orderOfLink } from './link.ts'
import { orderById } from '../store.ts'
import { orderView } from '../view.ts'

export const getLinkedOrder = defineUseCase({
  name: 'storefront.get-linked-order',
  summary: 'The order behind a mailed link',
  authStrategy: OrderLink,
  scope: 'shop',
  reads: true,
  input: Input({ link: Type.String({ minLength: 1, maxLength: 500, pattern: '^[\\w-]+$' }) }),
  run: async (ctx, { link }) => orderView(ctx, await orderById(ctx, orderOfLink(ctx, link)))
})
