import { defineUseCase, Id, Input } from 'stoa/plugin'
import { orders } from './store.ts'

/** @throws stoa.not-found */
export const getOrder = defineUseCase({
  name: 'kitchen.get-order',
  summary: 'One order of a station: its lines, its state and when it came there',
  permission: 'kitchen.read',
  reads: true,
  input: Input({ orderId: Id }),
  run: (ctx, { orderId }) => orders.get(ctx, orderId)
})
