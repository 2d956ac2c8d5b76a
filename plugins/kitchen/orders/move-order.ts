import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { moved } from './rules/moved.ts'
import { orders, withPrints } from './store.ts'
import { OrderState, type OrderView } from './view.ts'

/**
 * Forwards or back: what was touched by mistake is undone by naming the state before. One that was
 * cancelled since its sale was voided is taken off the screen by cancelling it once more.
 * @throws stoa.not-found, stoa.stale-version
 */
export const moveOrder = defineUseCase({
  name: 'kitchen.move-order',
  summary: 'Puts an order into another state: preparing, ready, served, cancelled, or back',
  permission: 'kitchen.work',
  heldFor: 'shop',
  input: Input({ orderId: Id, version: Version, state: OrderState }),
  async run(ctx, { orderId, version, state }): Promise<OrderView> {
    const kept = await orders.change(ctx, orderId, version, order => ({
      ...(state === order.state ? {} : moved(order, state, ctx.now.toISOString())),
      state,
      open: state !== 'served' && state !== 'cancelled'
    }))
    const [order] = await withPrints(ctx, [kept])
    return order as OrderView
  }
})
