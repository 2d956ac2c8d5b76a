import { type Context, statement } from 'stoa/plugin'
import type { LedgerMovement, StockAnswers } from '../../../contracts/stock.ts'
import { quantityText } from '../levels/rules.ts'

const NO_ID = '00000000-0000-0000-0000-000000000000'
const MOST = 1_000

interface Row {
  id: string
  shop_id: string
  variant_id: string
  quantity: string
  reason: LedgerMovement['reason']
  document_type: string
  document_id: string
  occurred_at: Date
}

const behind = statement<Row>(
  'inventory.ledger',
  `
  SELECT id, shop_id, variant_id, quantity, reason, document_type, document_id, occurred_at FROM inventory_movement
  WHERE tenant_id = $1 AND company_id = $2 AND id > $3 ORDER BY id LIMIT $4`
)

/** Answers Stock.ledger. */
export const ledger: StockAnswers['ledger'] = async (ctx: Context, { after, limit }) => {
  const rows = await behind([ctx.tenantId, ctx.company().id, after ?? NO_ID, Math.min(limit, MOST)])
  return rows.map(row => ({
    id: row.id,
    shopId: row.shop_id,
    variantId: row.variant_id,
    quantity: quantityText(row.quantity),
    reason: row.reason,
    document: { type: row.document_type, id: row.document_id },
    occurredAt: row.occurred_at
  }))
}
