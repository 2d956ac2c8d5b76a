import { Day, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { SlipProgress } from '../../../contracts/slips.ts'

export const OrderState = Type.Union(
  (['new', 'preparing', 'ready', 'served', 'cancelled'] as const).map(state => Type.Literal(state))
)
export type OrderState = Static<typeof OrderState>

const SentLine = Type.Object({
  variantId: Id,
  name: Type.String(),
  quantity: Type.String({
    description: 'Decimal text; below zero: it was taken away from what was sent before.'
  })
})
export type SentLine = Static<typeof SentLine>

const fields = {
  id: Id,
  shopId: Id,
  stationId: Id,
  businessDay: Day,
  number: Type.Integer({
    description:
      'Counts what was sent in a shop on a day; orders of several stations that were sent together share one.'
  }),
  saleId: Nullable(Id),
  ticketId: Nullable(Id, 'The parked ticket it was sent of.'),
  orderType: Nullable(
    Type.Union([Type.Literal('dine-in'), Type.Literal('take-away'), Type.Literal('delivery')])
  ),
  name: Nullable(Type.String(), 'The table or the customer, as people call it.'),
  note: Nullable(Type.String()),
  lines: Type.Array(SentLine),
  state: OrderState,
  open: Type.Boolean({
    description:
      'Whether it stands on the screen of its station. One whose sale was voided stands there until someone has seen it.'
  }),
  createdAt: Instant,
  preparingAt: Nullable(Instant),
  readyAt: Nullable(Instant),
  servedAt: Nullable(Instant),
  cancelledAt: Nullable(Instant),
  version: Type.Integer()
}

/** An order as it is kept: how far its slip is, whoever prints slips knows. */
export const KeptOrder = Type.Object({ ...fields, slipId: Nullable(Id) })
export type KeptOrder = Static<typeof KeptOrder>

export const OrderView = Type.Object({
  ...fields,
  print: Nullable(
    SlipProgress,
    "How far it is on the way to its station's printer; null: it was not sent to one, or thirty days ago."
  )
})
export type OrderView = Static<typeof OrderView>
export const OrderPage = Page(OrderView)
