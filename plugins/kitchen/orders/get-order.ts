import { defineUseCase, Id, Input } from 'stoa/plugin'
import { orders, withPrints } from './store.ts'
import type { OrderView } from './view.ts'

/** @throws stoa.not-found */
export const getOrder = defineUseCase({
  name: 'kitchen.get-order',
  summary: 'One order of a station: its lines, its state and when it came there',
  permission: 'kitchen.read',
  reads: true,
  input: Input({ orderId: Id }),
  async run(ctx, { orderId }): Promise<OrderView> {
    const [order] = await withPrints(ctx, [await orders.get(ctx, orderId)])
    return order as OrderView
  }
})
