import { defineUseCase, Id, Type, Version, Lines, type Context } from 'stoa/plugin'
import type { OrderAction } from '../domain/order-states.ts'
import { orderForStaff } from '../order-access.ts'
import { cancelOrder } from '../order-cancellation.ts'
import { holdOrder, moveOrder, type Sending } from '../order-book.ts'
import { factsOf, OrderDelivered, OrderReadied, OrderShipped } from '../order-events.ts'
import { orderLines, type OrderRow } from '../order-row.ts'
import { reserveGoods, stockedOf } from '../order-settlement.ts'
import { staffOrderView } from '../views/staff-order.ts'

const closed = { additionalProperties: false }
const Note = Type.Optional(Lines(500))
const Step = { orderId: Id, version: Version, note: Note }

async function step(
  ctx: Context,
  { orderId, version, note }: { orderId: string; version: number; note?: string },
  action: OrderAction,
  sending?: Sending
): Promise<OrderRow> {
  const order = await orderForStaff(ctx, 'order.fulfil', orderId, version)
  const moved = await moveOrder(ctx, order, action, { note, sending })
  ctx.audited(orderId, { number: order.number, from: order.state, to: moved.state })
  return moved
}

export const pickOrder = defineUseCase({
  name: 'storefront.pick-order',
  summary: 'Notes that the goods of an order are picked',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Type.Object(Step, closed),
  async run(ctx, input) {
    const picked = await step(ctx, input, 'pick')
    if (picked.sold_at !== null) return staffOrderView(ctx, picked)
    // To be paid on delivery: from here on the goods are held until it is paid or given up.
    await reserveGoods(
      ctx,
      { id: picked.id, companyId: picked.company_id, shopId: picked.shop_id },
      stockedOf(await orderLines(ctx, picked.id)),
      null
    )
    return staffOrderView(
      ctx,
      await holdOrder(ctx, picked, { expiresAt: null, paymentId: picked.payment_id })
    )
  }
})

export const packOrder = defineUseCase({
  name: 'storefront.pack-order',
  summary: 'Notes that an order is packed',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Type.Object(Step, closed),
  run: async (ctx, input) => staffOrderView(ctx, await step(ctx, input, 'pack'))
})

export const shipOrder = defineUseCase({
  name: 'storefront.ship-order',
  summary: 'Notes that an order was handed to a carrier',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Type.Object(
    {
      ...Step,
      carrier: Type.Optional(
        Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\x00-\\x1f]*$' })
      ),
      trackingNumber: Type.Optional(
        Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\x00-\\x1f]*$' })
      ),
      trackingUrl: Type.Optional(
        Type.String({ maxLength: 500, pattern: '^https?://[^\\s\\x00-\\x1f]+$' })
      )
    },
    closed
  ),
  async run(ctx, { carrier, trackingNumber, trackingUrl, ...input }) {
    const shipped = await step(ctx, input, 'ship', { carrier, trackingNumber, trackingUrl })
    await ctx.emit(OrderShipped, factsOf(ctx, shipped))
    return staffOrderView(ctx, shipped)
  }
})

const stated = (name: string, summary: string, action: OrderAction, event: typeof OrderReadied) =>
  defineUseCase({
    name,
    summary,
    permission: 'order.fulfil',
    heldFor: 'shop',
    input: Type.Object(Step, closed),
    async run(ctx, input) {
      const moved = await step(ctx, input, action)
      await ctx.emit(event, factsOf(ctx, moved))
      return staffOrderView(ctx, moved)
    }
  })

export const readyOrder = stated(
  'storefront.ready-order',
  'Notes that an order waits to be collected',
  'ready',
  OrderReadied
)
export const deliverOrder = stated(
  'storefront.deliver-order',
  'Notes that an order was delivered',
  'deliver',
  OrderDelivered
)
export const collectOrder = stated(
  'storefront.collect-order',
  'Notes that an order was collected',
  'collect',
  OrderDelivered
)

export const cancelAnOrder = defineUseCase({
  name: 'storefront.cancel-order',
  summary: 'Cancels an order; what was paid goes back in full',
  permission: 'order.cancel',
  heldFor: 'shop',
  input: Type.Object(Step, closed),
  async run(ctx, { orderId, version, note }) {
    const order = await orderForStaff(ctx, 'order.cancel', orderId, version)
    ctx.audited(orderId, { number: order.number, reason: note })
    return staffOrderView(ctx, await cancelOrder(ctx, order, 'staff', note ?? null))
  }
})
