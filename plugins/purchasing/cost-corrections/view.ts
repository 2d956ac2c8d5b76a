import { Amount, Id, Instant, Nullable, Page, Type } from 'stoa/plugin'
import { parseValue, valueText } from '../costs/rules/value.ts'
import type { CorrectionRow } from './store.ts'

const Exact = (description: string) =>
  Nullable(
    Type.String({
      description: `${description} In minor units, decimal text; null: not in the book yet.`
    })
  )

export const CorrectionPage = Page(
  Type.Object({
    id: Id,
    kind: Type.Union([Type.Literal('bill-difference'), Type.Literal('late-charge')], {
      description:
        'bill-difference: the supplier billed another price than that of the receipt; late-charge: it was charged for bringing them later.'
    }),
    documentId: { ...Id, description: 'The bill, or the charge.' },
    receiptId: Id,
    receiptNumber: Type.String(),
    shopId: Id,
    variantId: Id,
    valueMinor: { ...Amount, description: 'What the goods cost more; below zero: less.' },
    stockValue: Exact('What of it is of goods that were there.'),
    soldValue: Exact('The rest: of goods that were sold or are gone, a cost of the day.'),
    postedAt: Instant,
    bookedAt: Nullable(Instant)
  })
)

const text = (value: string | null): string | null =>
  value === null ? null : valueText(parseValue(value))

export const viewOfCorrection = (row: CorrectionRow) => ({
  id: row.id,
  kind: row.kind,
  documentId: row.document_id,
  receiptId: row.receipt_id,
  receiptNumber: row.receipt_number,
  shopId: row.shop_id,
  variantId: row.variant_id,
  valueMinor: row.value_minor,
  stockValue: text(row.stock_value),
  soldValue: text(row.sold_value),
  postedAt: row.posted_at.toISOString(),
  bookedAt: row.booked_at?.toISOString() ?? null
})
