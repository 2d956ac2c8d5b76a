import {
  type Context,
  defineErrors,
  defineEvent,
  defineService,
  Id,
  Input,
  Instant,
  Nullable,
  type PageOf,
  type Static,
  Type
} from 'stoa/plugin'
import { LotsOfGoods, type LotTaken, type TrackingKind } from './lots.ts'

/** Refusals that other plugins recognise. */
export const stockErrors = defineErrors('inventory', {
  'stock-short': {
    status: 409,
    message:
      'There is not enough stock in this shop; `facts.short` lists what is asked for, what is there and what of it is not reserved for others. Receive goods first, wait for reservations to end, or let the shop go below zero with the setting allowNegativeStock.',
    facts: Type.Object({
      /** Quantities as decimal text; `available` is what is not reserved for others. */
      short: Type.Array(
        Type.Object({
          variantId: Id,
          requested: Type.String(),
          onHand: Type.String(),
          available: Type.String(),
          /** Of what is sold as one and taken from its parts: those that are short. */
          parts: Type.Optional(
            Type.Array(
              Type.Object({
                variantId: Id,
                requested: Type.String(),
                onHand: Type.String(),
                available: Type.String()
              })
            )
          )
        })
      )
    })
  }
})

/** What a reservation or a movement is refused with when there is not enough; names what is short. */
export const StockShort = stockErrors['stock-short']
/** Quantities as decimal text; `available` is what is on hand and not reserved for others. */
export interface ShortFacts {
  short: Array<ShortGoods & { parts?: ShortGoods[] }>
}
interface ShortGoods {
  variantId: string
  requested: string
  onHand: string
  available: string
}

/** Why stock changed; stands in every movement of the ledger. */
export const MovementReason = Type.Union([
  Type.Literal('sale'),
  Type.Literal('refund'),
  Type.Literal('void'),
  Type.Literal('receipt'),
  Type.Literal('write-off'),
  Type.Literal('count'),
  Type.Literal('opening'),
  Type.Literal('transfer'),
  Type.Literal('supplier-return'),
  Type.Literal('production')
])

/** For whom goods are held back: `<plugin>.<what>`, e.g. 'storefront.order', and its id. */
export const Holder = Input({ type: Type.String({ minLength: 1, maxLength: 60 }), id: Id })
export type Holder = Static<typeof Holder>

/**
 * Goods left or came back: inventory books them in the same transaction, so that a sale and its
 * stock stand or fall together (docs/adr/0004). Refused with inventory.stock-short when there is
 * not enough that is free and the shop may not go below zero, unless `evenIfShort`.
 */
export const GoodsMoved = defineEvent({
  name: 'inventory.goods-moved',
  sameTransaction: true,
  emittedWhen:
    'In the transaction of a document (sale, refund, void) that hands goods out or takes them back, before its number is taken; and where sample goods are put into a shop or taken out of it.',
  data: Type.Object({
    companyId: Id,
    shopId: Id,
    reason: MovementReason,
    document: Type.Object({ type: Type.String(), id: Id }),
    occurredAt: Instant,
    /**
     * The goods leaving are first taken out of what this holder has reserved, whose reservation of
     * these variants then ends; the rest out of free stock.
     */
    holder: Type.Optional(Holder),
    /**
     * The goods are gone already, as those of a sale that was rung up without a network: they are
     * booked even where the books then go below zero. What others have reserved stays reserved. Not
     * together with a holder.
     */
    evenIfShort: Type.Optional(Type.Boolean()),
    /**
    /**
     * Of tracked goods: which lots were scanned, picked or brought; what is left out leaves first
     * expired first out. Refused with inventory.serial-needed and its like.
     */
    lots: Type.Optional(LotsOfGoods),
    /**
     * What this takes back, or goes on with: the document by which the same goods moved before. They
     * go back into the lots they were taken from; of what is made up of parts, those move that moved
     * by it, whatever it is made of by now.
     */
    original: Type.Optional(Id),
    /**
     * Only stocked variants; quantity is decimal text, negative when goods leave. A variant may
     * stand in several lines.
     */
    lines: Type.Array(Type.Object({ variantId: Id, quantity: Type.String() }))
  })
})

/**
 * Holds goods of one shop back for a holder: no one else can buy them. Stated again for the same
 * holder and shop it replaces the former reservation, lines and expiry; without lines it ends it.
 * Refused with inventory.stock-short when not enough is free and the shop may not go below zero,
 * with inventory.reservation-expired-already when `expiresAt` is past.
 */
export const GoodsReserved = defineEvent({
  name: 'inventory.goods-reserved',
  sameTransaction: true,
  emittedWhen: 'In the transaction that promises goods to someone, such as a checkout.',
  data: Type.Object({
    companyId: Id,
    shopId: Id,
    holder: Holder,
    /** null: until it is released or the goods leave. */
    expiresAt: Nullable(Instant),
    /**
     * Only stocked variants; quantity is decimal text above zero. A variant may stand in several
     * lines. At most 1,000.
     */
    lines: Type.Array(Type.Object({ variantId: Id, quantity: Type.String() }))
  })
})

/** Gives back what is held for a holder in a shop. Nothing held: nothing happens. */
export const ReservationReleased = defineEvent({
  name: 'inventory.reservation-released',
  sameTransaction: true,
  emittedWhen: 'In the transaction that gives up what was promised, such as a cancelled order.',
  data: Type.Object({ companyId: Id, shopId: Id, holder: Holder })
})

export const ReservationExpired = defineEvent({
  name: 'inventory.reservation-expired',
  about: { permission: 'stock.read' },
  emittedWhen: 'When a reservation ended because its time was over; its goods are free again.',
  data: Type.Object({ companyId: Id, shopId: Id, holder: Holder })
})

export const StockAdjusted = defineEvent({
  name: 'inventory.stock-adjusted',
  about: { permission: 'stock.read' },
  emittedWhen:
    'When an adjustment is committed: goods received, written off, counted, or opening stock.',
  data: Type.Object({
    companyId: Id,
    shopId: Id,
    adjustmentId: Id,
    reason: MovementReason,
    /** How many variants stand in it. */
    lines: Type.Integer()
  })
})

export const ReorderPointReached = defineEvent({
  name: 'inventory.reorder-point-reached',
  about: { permission: 'stock.read' },
  emittedWhen:
    'When what can still be sold of goods in a shop fell to their reorder point (without one: the setting lowStockAt of the shop) or below, by a sale, a transfer, a write-off or a reservation; not again until it was above that.',
  data: Type.Object({
    companyId: Id,
    shopId: Id,
    /** `available` as decimal text. */
    lines: Type.Array(Type.Object({ variantId: Id, available: Type.String() }))
  })
})

const ofCount = { companyId: Id, shopId: Id, countId: Id }
const aboutCount = { permission: 'stock-count.read' } as const

export const StockCountChanged = defineEvent({
  name: 'inventory.stock-count-changed',
  about: aboutCount,
  emittedWhen:
    'When a stock count was begun, started, approved, finished or given up; not for each good that is counted.',
  data: Type.Object(ofCount)
})

export const StockCounted = defineEvent({
  name: 'inventory.stock-counted',
  about: aboutCount,
  emittedWhen: 'When the last difference of a stock count is posted.',
  data: Type.Object({
    ...ofCount,
    number: Type.String(),
    /** How many goods were to be counted, and how many differed. */
    lines: Type.Integer(),
    differing: Type.Integer()
  })
})

const ofTransfer = {
  companyId: Id,
  transferId: Id,
  number: Type.String(),
  fromShopId: Id,
  toShopId: Id
}
const aboutTransfer = { permission: 'stock-transfer.read' } as const

export const TransferSent = defineEvent({
  name: 'inventory.transfer-sent',
  about: aboutTransfer,
  emittedWhen: 'When goods left a shop for another one.',
  data: Type.Object({ ...ofTransfer, lines: Type.Integer() })
})

export const TransferSettled = defineEvent({
  name: 'inventory.transfer-settled',
  about: aboutTransfer,
  emittedWhen:
    'When goods that were on their way arrived, were lost or damaged, or came back; `state` says what is left.',
  data: Type.Object({ ...ofTransfer, state: Type.String() })
})

interface OnHandQuestion {
  shopId?: string
  /** Only what is free in no more than this quantity: what runs low. */
  atMost?: string
  limit: number
  after?: string
}

/** One movement of the stock ledger. */
export interface LedgerMovement {
  id: string
  shopId: string
  variantId: string
  /** Decimal text, negative when goods left. */
  quantity: string
  reason: Static<typeof MovementReason>
  document: { type: string; id: string }
  occurredAt: Date
}

export interface StockAnswers {
  /**
   * The ledger of the company acted in, in the order of its ids, from behind one of them; at most
   * 1,000 at a time. An id tells when a movement was begun, not when it was committed: whoever goes
   * on behind one looks again at those of the last hour. For books kept beside the ledger; takes no
   * permission.
   */
  ledger: (
    ctx: Context,
    question: { after: string | null; limit: number }
  ) => Promise<LedgerMovement[]>
  /** What is on hand, by shop and variant, in pages of `limit`; quantities are decimal text. */
  onHand: (
    ctx: Context,
    question: OnHandQuestion
  ) => Promise<PageOf<{ shopId: string; variantId: string; quantity: string }>>
  /**
   * What can still be sold in a shop: on hand minus reserved, decimal text; '0' for a variant never
   * stocked there, below zero only where the shop may go there; what is on hand; and how it is tracked
   * there, null: not by lots. In the order asked, each variant once; at most 1,000 ids.
   */
  available: (
    ctx: Context,
    question: { shopId: string; variantIds: string[] }
  ) => Promise<
    Array<{
      variantId: string
      quantity: string
      onHand: string
      tracking: TrackingKind | null
    }>
  >
  /**
   * Out of which lots a document took goods, or into which it put them: of what is tracked alone. Takes
   * no permission.
   */
  lotsOf: (ctx: Context, documentId: string) => Promise<LotTaken[]>
  /**
   * Whether goods of the company acted in may have no stock of their own: then what moves in their
   * place is looked up first. Answered from memory.
   */
  mayHaveParts: (ctx: Context) => boolean
  /**
   * Lets the levels of these variants in a shop stand still until the transaction ends: whoever
   * would move them waits. For whoever moves goods by several documents in one transaction.
   */
  hold: (ctx: Context, question: { shopId: string; variantIds: string[] }) => Promise<void>
  /**
   * What became of variants in each shop of the company acted in that ever had them: what is on
   * hand (decimal text), whether some of it is reserved, and whether one was ever sold there. It
   * stays so until the transaction ends: whoever would move them waits. For whoever brought goods
   * in and would take them out again; at most 1,000 ids.
   */
  fates: (
    ctx: Context,
    variantIds: string[]
  ) => Promise<
    Array<{
      variantId: string
      shopId: string
      onHand: string
      isReserved: boolean
      sold: boolean
    }>
  >
}

export const Stock = defineService<StockAnswers>('inventory.stock')
