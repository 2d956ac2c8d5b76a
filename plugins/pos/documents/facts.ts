import { type Context, formatQuantity, parseQuantity, Problem } from 'stoa/plugin'
import type { SalesAnswers } from '../../../contracts/sales.ts'
import { storedDocument, type StoredDocument } from './stored-document.ts'

/** Answers Sales.sale. */
export const saleFacts: SalesAnswers['sale'] = async (ctx: Context, saleId) => {
  const stored = await ifThere(storedDocument(ctx, saleId, ['sale']))
  return (
    stored && {
      ...factsOf(stored),
      businessDay: stored.row.business_day,
      customerId: stored.row.customer_id,
      orderType: stored.row.order_type,
      ticketName: stored.row.ticket_name,
      note: stored.row.note,
      lines: stored.lines.map(l => ({
        lineNo: l.line_no,
        variantId: l.variant_id,
        name: l.name,
        quantity: quantityText(l.quantity),
        returnedQuantity: quantityText(l.returned ?? '0'),
        netMinor: l.net_minor,
        totalMinor: l.total_minor
      }))
    }
  )
}

/** Answers Sales.refund. */
export const refundFacts: SalesAnswers['refund'] = async (ctx: Context, refundId) => {
  const stored = await ifThere(storedDocument(ctx, refundId, ['refund']))
  return (
    stored && {
      ...factsOf(stored),
      saleId: stored.row.original_id,
      lines: stored.lines.map(l => ({
        lineNo: l.original_line_no,
        name: l.name,
        quantity: quantityText(l.quantity),
        totalMinor: l.total_minor
      }))
    }
  )
}

const quantityText = (stored: string): string => formatQuantity(parseQuantity(stored))

const factsOf = ({ row }: StoredDocument) => ({
  id: row.id,
  number: row.number,
  totalMinor: row.total_minor,
  dueMinor: row.due_minor,
  currency: row.currency,
  occurredAt: row.occurred_at,
  shopId: row.shop_id
})

const ifThere = (looking: Promise<StoredDocument>): Promise<StoredDocument | null> =>
  looking.catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'stoa.not-found') return null
    throw error
  })
