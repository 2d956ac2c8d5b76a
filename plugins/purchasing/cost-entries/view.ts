import { Id, Instant, Page, type Static, Type } from 'stoa/plugin'
import { milliOf } from '../costs/store.ts'
import { parseValue, valueText } from '../costs/rules/value.ts'
import { milliText } from '../stock-value/store.ts'

const CostEntryKind = Type.Union(
  [Type.Literal('moved'), Type.Literal('late'), Type.Literal('corrected'), Type.Literal('carried')],
  {
    description:
      'moved: goods came or left; late: goods that had left before they were received cost something else than was thought; corrected: goods that are there cost something else, since their bill differs or freight came later; carried: another method begins, and value goes from shop to shop.'
  }
)

export const CostEntryPage = Page(
  Type.Object({
    id: Id,
    kind: CostEntryKind,
    shopId: Id,
    variantId: Id,
    quantity: Type.String({ description: 'Negative: goods left.' }),
    value: Type.String({
      description:
        "In minor units, decimal text of up to four decimals: '-99.9' says that goods left that had cost 99.9 cents."
    }),
    reason: Type.String({ description: 'As the stock ledger says.' }),
    documentType: Type.String(),
    documentId: Id,
    occurredAt: Instant
  })
)

export interface CostEntryRow {
  id: string
  kind: Static<typeof CostEntryKind>
  at_shop_id: string
  variant_id: string
  quantity: string
  value: string
  reason: string
  document_type: string
  document_id: string
  occurred_at: Date
}

export const viewOfCostEntry = (row: CostEntryRow) => ({
  id: row.id,
  kind: row.kind,
  shopId: row.at_shop_id,
  variantId: row.variant_id,
  quantity: milliText(milliOf(row.quantity)),
  value: valueText(parseValue(row.value)),
  reason: row.reason,
  documentType: row.document_type,
  documentId: row.document_id,
  occurredAt: row.occurred_at.toISOString()
})
