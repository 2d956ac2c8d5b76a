import { defineRows, type Context, type RowKind } from 'stoa/plugin'
import { orderToChange, type OrderRow } from '../store.ts'

const fields = {
  shopId: { column: 'o.shop_id', type: 'uuid', description: 'The shop it was placed in' },
  customerId: { column: 'o.customer_id', type: 'uuid', description: 'The customer' },
  state: { column: 'o.state', type: 'text', description: 'How far it is, e.g. confirmed' },
  paymentState: {
    column: 'o.payment_state',
    type: 'text',
    description: 'unpaid, paid, partly-refunded or refunded'
  },
  currency: { column: 'o.currency', type: 'text', description: 'ISO 4217' },
  totalMinor: {
    column: 'o.total_minor',
    type: 'integer',
    description: 'Minor units of its currency, taxes included'
  },
  placedAt: { column: 'o.placed_at', type: 'instant', description: 'When it was placed' }
} satisfies RowKind['fields']

export const OrderRows = defineRows({
  name: 'order',
  from: 'storefront_order o',
  alias: 'o',
  fields
})

const rowOf = (order: OrderRow): Record<keyof typeof fields, unknown> => ({
  shopId: order.shop_id,
  customerId: order.customer_id,
  state: order.state,
  paymentState: order.payment_state,
  currency: order.currency,
  totalMinor: order.total_minor,
  placedAt: order.placed_at
})

/**
 * An order that no one else changes until the transaction ends, for staff who hold a permission for
 * it.
 * @param version the one the caller read
 * @throws stoa.not-found, stoa.stale-version, access.row-forbidden
 */
export async function orderForStaff(
  ctx: Context,
  permission: string,
  orderId: string,
  version?: number
): Promise<OrderRow> {
  const order = await orderToChange(ctx, orderId, version)
  ctx.demand(permission, rowOf(order))
  return order
}
