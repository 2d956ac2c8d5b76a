import { Id, Nullable, Page, Type } from 'stoa/plugin'
import { MovementReason } from '../../../contracts/stock.ts'
import { quantityText } from '../levels/rules.ts'
import type { GoodsFacts } from '../levels/view.ts'

export const MovementPage = Page(
  Type.Object({
    id: Id,
    shopId: Id,
    variantId: Id,
    productId: Nullable(Id),
    sku: Nullable(Type.String()),
    name: Nullable(Type.String(), 'As the catalogue has it today.'),
    quantity: Type.String(),
    balance: Type.String({ description: 'On hand after it.' }),
    reason: MovementReason,
    documentType: Type.String(),
    documentId: Id,
    occurredAt: Type.String(),
    userId: Nullable(Id)
  })
)

export interface MovementRow {
  id: string
  shop_id: string
  variant_id: string
  quantity: string
  balance: string
  reason: 'sale'
  document_type: string
  document_id: string
  occurred_at: Date
  user_id: string | null
}
export const viewOfMovement = (row: MovementRow, facts: GoodsFacts | undefined) => ({
  id: row.id,
  shopId: row.shop_id,
  variantId: row.variant_id,
  productId: facts?.productId ?? null,
  sku: facts?.sku ?? null,
  name: facts?.name ?? null,
  quantity: quantityText(row.quantity),
  balance: quantityText(row.balance),
  reason: row.reason,
  documentType: row.document_type,
  documentId: row.document_id,
  occurredAt: row.occurred_at.toISOString(),
  userId: row.user_id
})
