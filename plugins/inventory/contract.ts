import { defineEvent, defineService, Id, Instant, Type, type Context, type PageOf } from 'stoa/plugin'

/** Why stock changed; stands in every movement of the ledger. */
export const MovementReason = Type.Union([
  Type.Literal('sale'), Type.Literal('refund'), Type.Literal('void'), Type.Literal('receipt'), Type.Literal('write-off'), Type.Literal('count'), Type.Literal('opening')
])

/**
 * Goods left or came back: inventory books them in the same transaction, so that a sale and its stock stand or fall
 * together (docs/adr/0004). Refused with inventory.stock-short when there is not enough and the shop may not go below zero.
 */
export const GoodsMoved = defineEvent({
  name: 'inventory.goods-moved', sameTransaction: true,
  stated: 'In the transaction of a document (sale, refund, void) that hands goods out or takes them back, before its number is taken.',
  data: Type.Object({
    companyId: Id, shopId: Id, reason: MovementReason,
    document: Type.Object({ type: Type.String(), id: Id }),
    occurredAt: Instant,
    /** Only stocked variants; quantity is decimal text, negative when goods leave. A variant may stand in several lines. */
    lines: Type.Array(Type.Object({ variantId: Id, quantity: Type.String() }))
  })
})

export interface StockAnswers {
  /** What is on hand, by shop and variant, in pages of `limit`; quantities are decimal text. */
  onHand: (ctx: Context, question: { shopId?: string, limit: number, after?: string }) => Promise<PageOf<{ shopId: string, variantId: string, quantity: string }>>
}

export const Stock = defineService<StockAnswers>('inventory.stock')
