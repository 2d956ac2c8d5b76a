import {
  Amount,
  Currency,
  Day,
  Id,
  Instant,
  Lines,
  Nullable,
  Page,
  type Static,
  toView,
  Type
} from 'stoa/plugin'

export const LayawayState = Type.Union(
  (['open', 'collected', 'cancelled', 'expired'] as const).map(state => Type.Literal(state)),
  { description: 'expired: it was not picked up in time, and given up as the setting says.' }
)
export type LayawayState = Static<typeof LayawayState>

/** What people say of a layaway. */
export const layawayFields = { dueOn: Day, note: Nullable(Lines(2000)) }

/** As it is kept. */
export const LayawayRecord = Type.Object({
  id: Id,
  shopId: Id,
  number: Type.String(),
  customerId: Id,
  state: LayawayState,
  currency: Currency,
  totalMinor: Type.Integer({ ...Amount, description: 'What was agreed on, in minor units.' }),
  ...toView(layawayFields),
  overdue: Type.Boolean({ description: 'The day by which it had to be picked up is over.' }),
  balanceMinor: Type.Integer({
    ...Amount,
    description: 'What was paid on it and has neither bought the goods nor gone back.'
  }),
  saleId: Nullable(Id, 'The sale that handed it over.'),
  createdAt: Instant,
  closedAt: Nullable(Instant),
  version: Type.Integer()
})
export type LayawayRecord = Static<typeof LayawayRecord>

export const LayawayView = Type.Object({
  ...LayawayRecord.properties,
  customerName: Nullable(Type.String(), 'null for those who may not see the customer.'),
  leftMinor: Type.Integer({ ...Amount, description: 'What is still to be paid; 0 once closed.' })
})
export type LayawayView = Static<typeof LayawayView>
export const LayawayPage = Page(LayawayView)

const LineView = Type.Object({
  lineNo: Type.Integer(),
  variantId: Id,
  sku: Type.String(),
  name: Type.String(),
  quantity: Type.String(),
  unitPriceMinor: Amount,
  discountMinor: Amount,
  totalMinor: Amount
})

export const WholeLayaway = Type.Object({
  ...LayawayView.properties,
  feeMinor: Type.Integer({
    ...Amount,
    description: 'What the shop would keep if it was given up now; 0 once closed.'
  }),
  lines: Type.Array(LineView)
})
export type WholeLayaway = Static<typeof WholeLayaway>
