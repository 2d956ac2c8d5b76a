import { Amount, Currency, Id, Nullable, Page, Type } from 'stoa/plugin'
import { priceChannels } from '../../../contracts/price-lists.ts'
import { TakenCurrency } from '../tenders/rates/view.ts'
import { PluginTenderView } from '../tenders/view.ts'
import { OrderType } from '../documents/order-type.ts'
import { UnitView } from '../documents/line-view.ts'

const Rates = Type.Array(
  Type.Object({
    code: Type.String(),
    ratePpm: Type.Integer({ description: 'Parts per million: 200000 = 20 %' })
  })
)

/** What a till needs beside the goods, to sell without the network. */
export const TillBookView = Type.Object({
  version: Type.String({ description: 'Another one whenever something in it is different.' }),
  registerId: Id,
  shopId: Id,
  companyName: Type.String(),
  timeZone: Type.String({ description: "The shop's, IANA." }),
  dayStartsAt: Type.String({ description: 'When its business day begins, HH:MM.' }),
  currency: Currency,
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  taxRounding: Type.Union([Type.Literal('line'), Type.Literal('document')]),
  cashRoundingMinor: Type.Integer({
    description: 'The smallest coin in minor units; 0: cash is not rounded.'
  }),
  cashRoundingHalf: Type.Union([Type.Literal('up'), Type.Literal('down')], {
    description: 'Where half of the smallest coin is rounded to.'
  }),
  discountLimitPercent: Type.Integer({
    description: 'How much the caller may take off, in per cent.'
  }),
  mayExempt: Type.Boolean({
    description: 'Whether the caller may exempt a sale from tax whose customer is not exempt.'
  }),
  offlineSelling: Type.Boolean({ description: 'Whether the till sells without the network.' }),
  offlineHours: Type.Integer({
    description:
      'So old a book may be, in hours, before the till stops selling without the network.'
  }),
  scaleCodes: Type.Array(Type.String(), {
    description: 'How codes of scales are read, by the setting scaleCodes.'
  }),
  serviceCharge: Nullable(
    Type.Object({
      percent: Type.String({ description: 'Decimal text.' }),
      orderTypes: Type.Array(OrderType, { description: 'None: every sale.' }),
      taxClass: Type.String({ description: "'': untaxed." }),
      mayTakeOff: Type.Boolean({ description: 'Whether the caller may, without an approval.' })
    }),
    'What the shop charges for service; null: nothing.'
  ),
  tipPercents: Nullable(
    Type.Array(Type.String()),
    'The tips that are offered, in per cent as decimal text; null: none are taken.'
  ),
  rates: Type.Array(TakenCurrency, {
    description:
      'Foreign currencies whose cash is taken: those in force, and behind them what begins later. Of one currency the last that has begun is in force.'
  }),
  discountReasons: Type.Array(Type.String()),
  discountReasonRequired: Type.Boolean(),
  receiptHeader: Type.String(),
  receiptFooter: Type.String(),
  taxClasses: Type.Array(Type.Object({ code: Type.String(), rates: Rates })),
  categories: Type.Array(Type.Object({ id: Id, name: Type.String(), parentId: Nullable(Id) }), {
    description: 'The first 1,000 by name.'
  }),
  priceLists: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      priority: Type.Integer(),
      shopIds: Nullable(Type.Array(Id), 'null: in all shops.'),
      groupIds: Nullable(Type.Array(Id), 'Customers of these groups; null: everybody.'),
      channel: Nullable(
        Type.Union(priceChannels.map(channel => Type.Literal(channel))),
        'null: wherever goods are sold.'
      ),
      from: Nullable(Type.String(), 'The instant from which on it holds.'),
      until: Nullable(Type.String(), 'The instant at which it holds no more.')
    }),
    { description: 'Those in use that have not ended.' }
  ),
  pricedByServer: Type.Boolean({
    description:
      'Whether plugins may add discounts or goods to a sale, so that what it comes to is asked of the server while that answers.'
  }),
  tenders: Type.Array(PluginTenderView, { description: 'Ways to pay that plugins bring.' })
})

const BookGoodsView = Type.Object({
  variantId: Id,
  sku: Type.String(),
  name: Type.String(),
  priceMinor: Amount,
  taxClass: Type.String(),
  kind: Type.Union([Type.Literal('goods'), Type.Literal('service')]),
  categoryId: Nullable(Id),
  soldBy: UnitView,
  openPrice: Type.Boolean(),
  leastPriceMinor: Nullable(Amount),
  mostPriceMinor: Nullable(Amount),
  scaleCode: Nullable(Type.String(), 'Its item number in codes of scales.'),
  active: Type.Boolean({ description: 'false: it is on sale no more.' }),
  barcodes: Type.Array(Type.String()),
  picture: Nullable(
    Type.String(),
    "The product's first picture: a path at this instance that shows it with /small behind it."
  ),
  packs: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      quantity: Type.String({ description: 'How much is in one; decimal text.' }),
      priceMinor: Nullable(Amount, 'Of one pack; null: as many times the price of one.'),
      barcodes: Type.Array(Type.String())
    })
  ),
  listPrices: Type.Array(
    Type.Object({ listId: Id, fromQuantity: Type.String(), priceMinor: Amount }),
    { description: 'What price lists say, those among them that the till book does not name.' }
  ),
  fields: Type.Array(Type.String(), {
    description: 'What stands below it on a receipt: «Country of origin: Peru».'
  })
})

export const BookGoodsPage = Type.Composite([
  Page(BookGoodsView),
  Type.Object({
    since: Type.String({
      description: 'Of the first page: what is changed later is read with it as `since`.'
    })
  })
])
