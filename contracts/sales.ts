import {
  Amount,
  type Context,
  Currency,
  Day,
  defineEvent,
  defineService,
  Id,
  Input,
  Instant,
  Nullable,
  Type
} from 'stoa/plugin'
import type { PricingAnswers } from './pricing.ts'
import { Extras } from './sale-extensions.ts'
import { TenderKind } from './tender-kind.ts'
import type { DiscountFigure, DiscountGroup, FigureGroup, SalesFigure } from './sales-figures.ts'
import type { OrderType } from './tickets.ts'

const Document = {
  companyId: Id,
  shopId: Id,
  registerId: Id,
  number: Type.String(),
  currency: Currency,
  occurredAt: Instant,
  businessDay: Day,
  customerId: Nullable(Id),
  totalMinor: Amount,
  /**
   * What was paid beyond totalMinor, since cash or what a provider takes was rounded. Absent in
   * events of older days.
   */
  roundingMinor: Type.Optional(Amount),
  /** What of totalMinor is charged for service, its taxes included; left out where nothing is. */
  serviceChargeMinor: Type.Optional(Amount),
  /** What was given as a tip beside totalMinor; left out where nothing was. */
  tipMinor: Type.Optional(Amount),
  userId: Nullable(Id)
}

export const SalePosted = defineEvent({
  name: 'pos.sale-posted',
  about: { permission: 'sale.read', id: 'saleId' },
  emittedWhen: 'When a sale is committed, numbered and immutable.',
  data: Type.Object({
    saleId: Id,
    ...Document,
    taxMinor: Amount,
    lines: Type.Array(
      Type.Object({
        variantId: Id,
        sku: Type.String(),
        name: Type.String(),
        quantity: Type.String(),
        totalMinor: Amount
      })
    ),
    tenders: Type.Array(
      Type.Object({
        type: Type.String(),
        amountMinor: Amount,
        foreign: Type.Optional(
          Type.Object(
            { currency: Currency, amountMinor: Amount, rate: Type.String() },
            {
              description:
                'Of cash in another currency: what was handed over, in minor units of that, and the rate.'
            }
          )
        )
      })
    ),
    extras: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          'What it carries for plugins, by their names; left out where it carries nothing.'
      })
    )
  })
})

export const SaleVoided = defineEvent({
  name: 'pos.sale-voided',
  about: { permission: 'refund.read', id: 'voidId' },
  emittedWhen: 'When a whole sale was taken back on its own business day.',
  data: Type.Object({ voidId: Id, saleId: Id, ...Document, reason: Type.String() })
})

export const SaleRefunded = defineEvent({
  name: 'pos.sale-refunded',
  about: { permission: 'refund.read', id: 'refundId' },
  emittedWhen: 'When a refund is committed, against a sale or blind.',
  data: Type.Object({
    refundId: Id,
    saleId: Nullable(Id),
    ...Document,
    lines: Type.Array(
      Type.Object({
        variantId: Id,
        sku: Type.String(),
        quantity: Type.String(),
        totalMinor: Amount
      })
    )
  })
})

export interface SalesAnswers {
  /**
   * Figures of the company (or of the shop acted in) for business days from..to, both included. At
   * most 1,000 groups, largest net first (days and hours in order). `before`: only what happened
   * before this instant.
   */
  figures: (
    ctx: Context,
    question: {
      from: string
      to: string
      groupBy: FigureGroup
      shopId?: string
      before?: Date
      limit?: number
    }
  ) => Promise<SalesFigure[]>
  /**
   * Discounts of those business days, both included, of the company or of the shop acted in. At most
   * 1,000 groups, the largest first.
   */
  discounts: (
    ctx: Context,
    question: { from: string; to: string; groupBy: DiscountGroup; shopId?: string }
  ) => Promise<DiscountFigure[]>
  /**
   * What a notice to the customer says of a sale, and how much of each line came back, to whatever
   * till.
   */
  sale: (
    ctx: Context,
    saleId: string
  ) => Promise<{
    id: string
    number: string
    totalMinor: number
    /** What was to be paid: the total and its rounding. */
    dueMinor: number
    currency: string
    occurredAt: Date
    /** 'YYYY-MM-DD' of the shop. */
    businessDay: string
    shopId: string
    customerId: string | null
    orderType: OrderType | null
    /** The table or name it was rung up for. */
    ticketName: string | null
    note: string | null
    lines: Array<{
      lineNo: number
      variantId: string
      name: string
      quantity: string
      returnedQuantity: string
      /** After all discounts, without tax. */
      netMinor: number
      totalMinor: number
    }>
  } | null>
  /**
   * Who bought what stands in these documents, and when, for lists that follow goods to their buyers;
   * in no order, those that are unknown are left out. At most 1,000 ids; takes no permission.
   */
  headers: (
    ctx: Context,
    documentIds: string[]
  ) => Promise<
    Array<{
      id: string
      number: string
      occurredAt: Date
      shopId: string
      customerId: string | null
    }>
  >
  /**
   * A posted refund; null when there is none of this id. `dueMinor` is what was paid back, `saleId`
   * null for a blind one.
   */
  refund: (
    ctx: Context,
    refundId: string
  ) => Promise<{
    id: string
    saleId: string | null
    number: string
    totalMinor: number
    dueMinor: number
    currency: string
    occurredAt: Date
    shopId: string
    lines: Array<{ lineNo: number | null; name: string; quantity: string; totalMinor: number }>
  } | null>
  /**
   * Of refunds and voids of the company acted in, the sale each takes back, by their ids; a blind
   * refund is not among them. Takes no permission; at most 1,000 ids.
   */
  originals: (ctx: Context, documentIds: readonly string[]) => Promise<Map<string, string>>
}

export const Sales = defineService<SalesAnswers>('pos.sales')

/** An offer of the till: a percentage as decimal text ("12.5"), or an amount in minor units. */
const Discount = Type.Union([Input({ percent: Type.String() }), Input({ amountMinor: Amount })])

export const Pricing = defineService<PricingAnswers>('pos.pricing')

/**
 * An order made elsewhere is paid: the till posts it as a sale in the same transaction, numbered in
 * the series of sales, so that every report counts it; SalePosted follows as for any sale. Emit it
 * while acting in that company. Priced again from the agreed lines by the engine that quoted them.
 * Refused with pos.order-differs when that does not come to `totalMinor`, with
 * pos.tenders-do-not-cover or pos.tenders-exceed, inventory.stock-short, pos.reference-taken.
 */
export const OrderPaid = defineEvent({
  name: 'pos.order-paid',
  sameTransaction: true,
  emittedWhen:
    'In the transaction that learns that an order is paid, or that it was handed out against payment.',
  data: Type.Object({
    /** Chosen by whoever emits it: the sale will have it. */
    saleId: Id,
    companyId: Id,
    shopId: Id,
    /**
     * The till where it is handed out and paid: the sale is one of its drawer, cash is rounded to
     * coins, and what is more is changed. Refused with pos.session-needed where none is open.
     * Default: the shop's register of orders.
     */
    registerId: Type.Optional(Id),
    customerId: Nullable(Id),
    reference: Nullable(Type.String({ maxLength: 80 })),
    /** What the sale carries for the plugin that emits it, under its name. */
    extras: Type.Optional(Extras),
    /** Whose reservation the goods are taken from. */
    holder: Type.Optional(Type.Object({ type: Type.String(), id: Id })),
    occurredAt: Instant,
    note: Nullable(Type.String({ maxLength: 500 })),
    currency: Currency,
    taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
    /** The quote's; default: the setting now. */
    taxRounding: Type.Optional(Type.Union([Type.Literal('line'), Type.Literal('document')])),
    /**
     * As agreed when the order was placed. Quantity is decimal text above zero; the unit price is
     * before any discount.
     */
    lines: Type.Array(
      Type.Object({
        variantId: Id,
        sku: Type.String(),
        name: Type.String(),
        stocked: Type.Boolean(),
        quantity: Type.String(),
        unitPriceMinor: Amount,
        /** Off the whole line. */
        discountMinor: Type.Optional(Amount),
        taxes: Type.Array(Type.Object({ code: Type.String(), ratePpm: Type.Integer() }))
      })
    ),
    /** The quote's, when it had one. */
    discount: Type.Optional(Discount),
    totalMinor: Amount,
    /** How much the payment was rounded, since its provider could not take the total; default 0. */
    roundingMinor: Type.Optional(Amount),
    /**
     * What was paid; together `totalMinor` and `roundingMinor`. Cash is not rounded to coins where no
     * till is named.
     * `reference`: of what was paid through PaymentGateway the payment's id, so that a till that
     * takes goods back asks how much of it went back already.
     */
    tenders: Type.Array(
      Type.Object({
        type: TenderKind,
        amountMinor: Amount,
        reference: Nullable(Type.String({ maxLength: 80 }))
      })
    )
  })
})

/**
 * Lines of such an order came back: posted as a refund against its sale, what is due paid back by
 * one tender; goods come back into stock, SaleRefunded follows. Cash is not rounded to coins here
 * either. Refused with stoa.not-found, pos.already-voided, pos.refund-exceeds-sold. Whoever emits it
 * learns by Sales.refund() what was due, and moves the money.
 */
export const OrderReturned = defineEvent({
  name: 'pos.order-returned',
  sameTransaction: true,
  emittedWhen: 'In the transaction that takes lines of a settled order back.',
  data: Type.Object({
    /** Chosen by whoever emits it: the refund will have it. */
    refundId: Id,
    companyId: Id,
    shopId: Id,
    saleId: Id,
    occurredAt: Instant,
    reason: Nullable(Type.String({ maxLength: 500 })),
    /**
     * lineNo counts the lines of OrderPaid from 1; each at most once. Quantity is decimal text
     * above zero.
     */
    lines: Type.Array(
      Type.Object({ lineNo: Type.Integer({ minimum: 1 }), quantity: Type.String() })
    ),
    tenderType: TenderKind,
    /**
     * What goes back that way is a multiple of it (PaymentGateway.payment().stepMinor): a part is
     * rounded to the nearest, and the last part makes it good. Default 1.
     */
    stepMinor: Type.Optional(Type.Integer({ minimum: 1 }))
  })
})
