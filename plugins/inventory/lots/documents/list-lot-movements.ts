import {
  defineUseCase,
  Id,
  idCursor,
  Input,
  Instant,
  Nullable,
  Page,
  PageInput,
  Type
} from 'stoa/plugin'
import { MovementReason } from '../../../../contracts/stock.ts'
import { quantityText } from '../../levels/rules.ts'
import { lotRow } from '../store.ts'
import { lotEntries } from './store.ts'

export const LotMovementPage = Page(
  Type.Object({
    id: Id,
    shopId: Id,
    quantity: Type.String({ description: 'What the lot changed by.' }),
    reason: Type.Union([MovementReason, Type.Literal('assignment')], {
      description: 'assignment: the stock was there, and was assigned to the lot.'
    }),
    documentType: Type.String(),
    documentId: Id,
    occurredAt: Instant,
    userId: Nullable(Id)
  })
)

/** @throws stoa.not-found */
export const listLotMovements = defineUseCase({
  name: 'inventory.list-lot-movements',
  summary: 'How a lot moved, newest first',
  permission: 'lot.read',
  reads: true,
  input: Input({ lotId: Id, ...PageInput }),
  async run(ctx, { lotId, ...page }) {
    await lotRow(ctx, lotId)
    return idCursor.page(await lotEntries(ctx, lotId, page), page.limit, row => ({
      id: row.id,
      shopId: row.shop_id,
      quantity: quantityText(row.quantity),
      reason: row.reason,
      documentType: row.document_type,
      documentId: row.document_id,
      occurredAt: row.occurred_at.toISOString(),
      userId: row.user_id
    }))
  }
})
