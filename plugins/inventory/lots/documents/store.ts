import { type Context, idCursor, statement } from 'stoa/plugin'
import type { TrackingKind } from '../../../../contracts/lots.ts'

export interface DocumentLotRow {
  variant_id: string
  shop_id: string
  lot_id: string | null
  code: string | null
  expires_on: string | null
  blocked: boolean
  occurred_at: Date
  /** As the stock changed by it. */
  quantity: string
  /** The same less what came back of it since. */
  outstanding: string
  tracking: TrackingKind | null
}
const ofDocument = statement<DocumentLotRow>(
  'inventory.lots-of-document',
  `
  SELECT e.variant_id, e.in_shop_id AS shop_id, e.lot_id, l.code, l.expires_on::text AS expires_on, l.blocked_at IS NOT NULL AS blocked, e.occurred_at, e.quantity, e.quantity + coalesce(b.quantity, 0) AS outstanding, t.kind AS tracking FROM (
    SELECT variant_id, in_shop_id, lot_id, sum(quantity) AS quantity, min(occurred_at) AS occurred_at FROM inventory_lot_entry WHERE tenant_id = $1 AND company_id = $2 AND document_id = $3
    GROUP BY variant_id, in_shop_id, lot_id HAVING sum(quantity) <> 0) e
  LEFT JOIN (
    SELECT variant_id, lot_id, sum(quantity) AS quantity FROM inventory_lot_entry WHERE tenant_id = $1 AND company_id = $2 AND origin_id = $3 AND document_id <> $3
    GROUP BY variant_id, lot_id) b ON b.variant_id = e.variant_id AND b.lot_id IS NOT DISTINCT FROM e.lot_id
  LEFT JOIN inventory_lot l ON l.tenant_id = $1 AND l.id = e.lot_id LEFT JOIN inventory_tracking t ON t.tenant_id = $1 AND t.variant_id = e.variant_id
  ORDER BY e.variant_id, l.code NULLS LAST, e.in_shop_id`
)

/** Out of which lots a document took goods, or into which it put them, by variant. */
export const documentLots = (ctx: Context, documentId: string): Promise<DocumentLotRow[]> =>
  ofDocument([ctx.tenantId, ctx.company().id, documentId])

export interface LotEntryRow {
  id: string
  shop_id: string
  quantity: string
  reason: 'sale' | 'assignment'
  document_type: string
  document_id: string
  occurred_at: Date
  user_id: string | null
}
const ofLot = statement<LotEntryRow>(
  'inventory.entries-of-lot',
  `
  SELECT id, in_shop_id AS shop_id, quantity, reason, document_type, document_id, occurred_at, user_id FROM inventory_lot_entry
  WHERE tenant_id = $1 AND company_id = $2 AND lot_id = $3 AND ($4::uuid IS NULL OR in_shop_id = $4) AND ($5::uuid IS NULL OR id < $5) ORDER BY id DESC LIMIT $6`
)

/** How a lot moved, the newest first. */
export const lotEntries = (
  ctx: Context,
  lotId: string,
  page: { limit: number; after?: string | undefined }
): Promise<LotEntryRow[]> =>
  ofLot([
    ctx.tenantId,
    ctx.company().id,
    lotId,
    ctx.shopId,
    ...idCursor.behind(page.after),
    page.limit + 1
  ])
