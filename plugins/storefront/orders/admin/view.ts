import { Amount, type Context, Id, Nullable, statement, type Static, Type } from 'stoa/plugin'
import { paymentsOf, refundsOfOrder } from '../pay/store.ts'
import { orderFlags } from '../../../../contracts/orders.ts'
import type { OrderRow } from '../store.ts'
import { orderView, OrderSummary, OrderView } from '../view.ts'

const Text = Nullable(Type.String())
const OneFlag = Type.String({ enum: [...orderFlags] })
const flagged = {
  flag: Nullable(
    Type.String({
      enum: [...orderFlags],
      description: 'Needs a person: the most pressing of `flags`.'
    })
  ),
  flags: Type.Array(OneFlag, {
    description:
      "payment-disputed: the payer's bank asks about the money, holds or has taken it; stock-short: paid, and its goods are not there (`missing`); settlement-refused: paid, and the till posts no sale; payment-differs: another amount came than was asked for; refunded-elsewhere: money was refunded at the payment provider's own dashboard; refund-failed: money did not go back."
  })
}

/** What the staff sees of an order: what its customer sees, its history, and all its money. */
export const StaffOrderView = Type.Object({
  ...OrderView.properties,
  shopId: Id,
  customerId: Id,
  ...flagged,
  missing: Type.Array(
    Type.Object({
      variantId: Id,
      sku: Type.String(),
      requested: Type.String(),
      available: Type.String()
    }),
    { description: 'With stock-short: what was not there when the till was to hand it out.' }
  ),
  closedGoods: Nullable(
    Type.String({
      enum: ['restocked', 'written-off'],
      description: 'Of a closed order: what became of its goods.'
    })
  ),
  saleId: Nullable(Type.Union([Id], { description: "The till's sale, once it is posted." })),
  payments: Type.Array(
    Type.Object({
      paymentId: Id,
      provider: Type.String(),
      method: Type.String(),
      channel: Text,
      state: Type.String(),
      amountMinor: Amount,
      withdrawn: Type.Boolean(),
      createdAt: Type.String()
    })
  ),
  refunds: Type.Array(
    Type.Object({
      refundId: Id,
      paymentId: Id,
      cause: Type.String(),
      state: Type.String(),
      amountMinor: Amount,
      returnId: Nullable(Id),
      dealtWithAt: Nullable(
        Type.String({ description: 'When staff said that its failing is dealt with.' })
      ),
      createdAt: Type.String()
    })
  ),
  history: Type.Array(
    Type.Object({
      at: Type.String(),
      actor: Type.String(),
      userId: Nullable(Id),
      what: Type.String(),
      from: Text,
      to: Text,
      note: Text
    })
  )
})
export type StaffOrderView = Static<typeof StaffOrderView>

export const StaffOrderSummary = Type.Object({
  ...OrderSummary.properties,
  ...flagged,
  missing: Type.Array(Type.String(), { description: 'With stock-short: the SKUs.' }),
  handover: Type.String({
    enum: ['delivery', 'pickup', 'none'],
    description: 'How the goods reach the customer; none: nothing is sent, such as services.'
  }),
  returnRequested: Type.Boolean({
    description: 'Its customer asks to return something, and waits for an answer.'
  }),
  version: Type.Integer({ description: 'For If-Match, when it is moved on from a list.' }),
  shopId: Id,
  customerId: Id,
  customer: Type.String()
})

/** How many orders wait for something to be done. */
export const OrderCountsView = Type.Object({
  items: Type.Array(Type.Object({ state: Type.String(), orders: Type.Integer() }), {
    description: 'By state, those that still have a way to go; none is left out.'
  }),
  flagged: Type.Integer({ description: 'Need a person, in whatever state.' }),
  returnRequests: Type.Integer({ description: 'Whose customers wait for an answer.' })
})
export type OrderCountsView = Static<typeof OrderCountsView>

const historyOf = statement<{
  at: Date
  actor: string
  user_id: string | null
  what: string
  from_state: string | null
  to_state: string | null
  note: string | null
}>(
  'storefront.order-history',
  `
  SELECT e.at, e.actor, e.user_id, e.what, e.from_state, e.to_state, e.note FROM storefront_order o JOIN storefront_order_event e ON e.tenant_id = o.tenant_id AND e.order_id = o.id
  WHERE o.tenant_id = $1 AND o.id = $2 ORDER BY e.id LIMIT 1000`
)

export async function staffOrderView(ctx: Context, order: OrderRow): Promise<StaffOrderView> {
  const [view, payments, refunds, history] = await Promise.all([
    orderView(ctx, order),
    paymentsOf(ctx, order.id),
    refundsOfOrder(ctx, order.id),
    historyOf([ctx.tenantId, order.id])
  ])
  return {
    ...view,
    shopId: order.shop_id,
    customerId: order.customer_id,
    flag: order.flags[0] ?? null,
    flags: order.flags,
    missing: order.missing ?? [],
    closedGoods: order.closed_goods,
    saleId: order.sold_at === null ? null : order.sale_id,
    payments: payments.map(p => ({
      paymentId: p.id,
      provider: p.provider,
      method: p.method,
      channel: p.channel,
      state: p.state,
      amountMinor: p.amount_minor,
      withdrawn: p.withdrawn,
      createdAt: p.created_at.toISOString()
    })),
    refunds: refunds.map(r => ({
      refundId: r.id,
      paymentId: r.payment_id,
      cause: r.cause,
      state: r.state,
      amountMinor: r.amount_minor,
      returnId: r.return_id,
      dealtWithAt: r.dealt_with_at?.toISOString() ?? null,
      createdAt: r.created_at.toISOString()
    })),
    history: history.map(h => ({
      at: h.at.toISOString(),
      actor: h.actor,
      userId: h.user_id,
      what: h.what,
      from: h.from_state,
      to: h.to_state,
      note: h.note
    }))
  }
}
