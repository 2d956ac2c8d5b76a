import { Amount, Currency, Day, defineEvent, defineService, Id, Instant, Type, type Context } from 'stoa/plugin'

const Document = {
  companyId: Id, shopId: Id, registerId: Id, number: Type.String(), currency: Currency, occurredAt: Instant, businessDay: Day,
  customerId: Type.Union([Id, Type.Null()]), totalMinor: Amount, userId: Type.Union([Id, Type.Null()])
}

export const SalePosted = defineEvent({
  name: 'pos.sale-posted', stated: 'When a sale is committed, numbered and immutable.',
  data: Type.Object({
    saleId: Id, ...Document, taxMinor: Amount,
    lines: Type.Array(Type.Object({ variantId: Id, sku: Type.String(), name: Type.String(), quantity: Type.String(), totalMinor: Amount })),
    tenders: Type.Array(Type.Object({ type: Type.String(), amountMinor: Amount }))
  })
})

export const SaleVoided = defineEvent({
  name: 'pos.sale-voided', stated: 'When a whole sale was taken back on its own business day.',
  data: Type.Object({ voidId: Id, saleId: Id, ...Document, reason: Type.String() })
})

export const SaleRefunded = defineEvent({
  name: 'pos.sale-refunded', stated: 'When a refund is committed, against a sale or blind.',
  data: Type.Object({
    refundId: Id, saleId: Type.Union([Id, Type.Null()]), ...Document,
    lines: Type.Array(Type.Object({ variantId: Id, sku: Type.String(), quantity: Type.String(), totalMinor: Amount }))
  })
})

export type FigureGroup = 'day' | 'shop' | 'product' | 'tender' | 'none'

/** Sums over posted documents. Amounts in minor units of the company's currency; refunds and voids as positive numbers. */
export interface SalesFigure {
  /** The day, shop id, variant id or tender type; '' for 'none'. */
  key: string
  /** Of products: the SKU and name the lines were sold under last. */
  label: string
  sales: number
  refunds: number
  /** Decimal text. Of goods and services together; returned ones taken off. */
  quantity: string
  /** Line totals sold, tax included, voided sales left out. */
  grossMinor: number
  /** Line totals given back, tax included. */
  refundedMinor: number
  /** grossMinor − refundedMinor. */
  netSalesMinor: number
  /** Tax in netSalesMinor. */
  taxMinor: number
  discountMinor: number
}

export interface SalesAnswers {
  /** Figures of the company (or of the shop acted in) for business days from..to, both included. At most 1,000 groups, largest net first (days in order). */
  figures: (ctx: Context, question: { from: string, to: string, groupBy: FigureGroup, shopId?: string, limit?: number }) => Promise<SalesFigure[]>
  /** What a notice to the customer says of a sale. */
  sale: (ctx: Context, saleId: string) => Promise<{
    id: string, number: string, totalMinor: number, currency: string, occurredAt: Date, shopId: string
    lines: Array<{ name: string, quantity: string, totalMinor: number }>
  } | null>
}

export const Sales = defineService<SalesAnswers>('pos.sales')
