import { Amount, defineEvent, Id, Instant, Type } from 'stoa/plugin'

const about = { permission: 'order.read', id: 'orderId' } as const
const Order = {
  orderId: Id,
  companyId: Id,
  shopId: Id,
  customerId: Id,
  number: Type.String(),
  totalMinor: Amount,
  /**
   * How much its payment was rounded, since the provider could not take the total. Absent in events
   * of older days.
   */
  roundingMinor: Type.Optional(Amount),
  currency: Type.String(),
  at: Instant
}

/** What about an order needs a person, the most pressing first. */
export const orderFlags = [
  'payment-disputed',
  'stock-short',
  'settlement-refused',
  'payment-differs',
  'refunded-elsewhere',
  'refund-failed'
] as const
export type Flag = (typeof orderFlags)[number]

/** Facts about orders, for mails, notices and whoever else wants to know. */
export const OrderPlaced = defineEvent({
  name: 'storefront.order-placed',
  about,
  emittedWhen:
    'When a checkout is committed and something is still to be paid before the order goes on.',
  data: Type.Object(Order)
})
export const OrderConfirmed = defineEvent({
  name: 'storefront.order-confirmed',
  about,
  emittedWhen: 'When an order is paid, costs nothing, or is to be paid on delivery.',
  data: Type.Object({ ...Order, paid: Type.Boolean() })
})
export const OrderChanged = defineEvent({
  name: 'storefront.order-changed',
  about,
  emittedWhen:
    'When an order was picked or packed, an issue of it was resolved, or a return of it was requested or declined.',
  data: Type.Object(Order)
})
export const OrderShipped = defineEvent({
  name: 'storefront.order-shipped',
  about,
  emittedWhen: 'When the goods of an order were handed to a carrier.',
  data: Type.Object(Order)
})
export const OrderReadied = defineEvent({
  name: 'storefront.order-readied',
  about,
  emittedWhen: 'When the goods of an order wait to be collected in the shop.',
  data: Type.Object(Order)
})
export const OrderDelivered = defineEvent({
  name: 'storefront.order-delivered',
  about,
  emittedWhen: 'When the customer has the goods of an order, sent or collected.',
  data: Type.Object(Order)
})
export const OrderCancelled = defineEvent({
  name: 'storefront.order-cancelled',
  about,
  emittedWhen:
    'When an order was given up: cancelled by the shopper or the staff, or not paid in time.',
  data: Type.Object({
    ...Order,
    why: Type.Union([Type.Literal('shopper'), Type.Literal('staff'), Type.Literal('unpaid')])
  })
})
export const OrderRefunded = defineEvent({
  name: 'storefront.order-refunded',
  about,
  emittedWhen: 'When money of an order went back to the customer.',
  data: Type.Object({ ...Order, refundId: Id, amountMinor: Amount })
})

export const OrderFlagged = defineEvent({
  name: 'storefront.order-flagged',
  about,
  emittedWhen: 'When something about an order came to need a person.',
  data: Type.Object({
    ...Order,
    flag: Type.Unsafe<Flag>(Type.String({ enum: [...orderFlags] })),
    skus: Type.Array(Type.String(), { description: 'With stock-short: what is missing.' })
  })
})
export const OrderClosed = defineEvent({
  name: 'storefront.order-closed',
  about,
  emittedWhen:
    'When staff closed an order whose goods had been handed out and of which no sale came.',
  data: Type.Object({
    ...Order,
    goods: Type.Union([Type.Literal('restocked'), Type.Literal('written-off')]),
    reason: Type.String()
  })
})

/** All of them, in the order of an order's life. */
export const orderEvents = [
  OrderPlaced,
  OrderConfirmed,
  OrderChanged,
  OrderShipped,
  OrderReadied,
  OrderDelivered,
  OrderCancelled,
  OrderRefunded,
  OrderFlagged,
  OrderClosed
]
