import { defineUseCase, Id, Input } from 'stoa/plugin'
import { shownOrder } from './shown.ts'

/** @throws stoa.not-found */
export const getOrder = defineUseCase({
  name: 'purchasing.get-order',
  summary: 'One purchase order: what was ordered, what came, what is awaited',
  permission: 'purchase-order.read',
  reads: true,
  input: Input({ orderId: Id }),
  run: (ctx, { orderId }) => shownOrder(ctx, orderId)
})
