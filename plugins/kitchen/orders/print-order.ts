import { defineUseCase, Id, Input } from 'stoa/plugin'
import { kitchenErrors } from '../errors.ts'
import { activeStations, stations } from '../stations/store.ts'
import { printOrders } from './print-orders.ts'
import { orders, withPrints } from './store.ts'
import type { OrderView } from './view.ts'

/** @throws stoa.not-found, kitchen.printer-missing */
export const printOrder = defineUseCase({
  name: 'kitchen.print-order',
  summary: "Prints an order once more at its station's printer, and says so on the slip",
  permission: 'kitchen.work',
  heldFor: 'shop',
  input: Input({ orderId: Id }),
  async run(ctx, { orderId }): Promise<OrderView> {
    const order = await orders.get(ctx, orderId)
    const active = await activeStations(ctx, order.shopId)
    if (active.find(({ id }) => id === order.stationId)?.printer == null) {
      const { name } = await stations.get(ctx, order.stationId)
      throw kitchenErrors['printer-missing']({ name })
    }
    await printOrders(ctx, order.shopId, [order], active, true)
    ctx.audited(orderId, {})
    const [view] = await withPrints(ctx, [await orders.get(ctx, orderId)])
    return view as OrderView
  }
})
