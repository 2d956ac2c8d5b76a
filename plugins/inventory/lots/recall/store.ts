import { type Context, defineCursor, type PageOf, statement } from 'stoa/plugin'

export interface SaleOfLotRow {
  document_id: string
  shop_id: string
  occurred_at: Date
  quantity: string
  returned: string
  /** Of its first entry, by which lists go on. */
  id: string
}
// A sale is one row, with what came back of it since. What was assigned to it later stands under it too.
const sales = statement<SaleOfLotRow>(
  'inventory.sales-of-lot',
  `
  SELECT s.*, coalesce(r.returned, 0) AS returned FROM (
    SELECT document_id, min(id::text)::uuid AS id, (array_agg(in_shop_id))[1] AS shop_id, min(occurred_at) AS occurred_at, -sum(quantity) AS quantity FROM inventory_lot_entry
    WHERE tenant_id = $1 AND company_id = $2 AND lot_id = $3 AND (reason = 'sale' OR (reason = 'assignment' AND document_type = 'document'))
    GROUP BY document_id HAVING sum(quantity) < 0) s
  LEFT JOIN LATERAL (
    SELECT sum(e.quantity) AS returned FROM inventory_lot_entry e
    WHERE e.tenant_id = $1 AND e.company_id = $2 AND e.lot_id = $3 AND e.origin_id = s.document_id AND e.document_id <> s.document_id AND e.reason IN ('refund', 'void')) r ON true
  WHERE $4::uuid IS NULL OR s.id < $4
  ORDER BY s.id DESC LIMIT $5`
)

const cursor = defineCursor(['id'], (row: SaleOfLotRow) => [row.id])

/** The sales that had a lot, the newest first. */
export async function salesOfLot(
  ctx: Context,
  lotId: string,
  { limit, after }: { limit: number; after?: string | undefined }
): Promise<PageOf<SaleOfLotRow>> {
  const rows = await sales([
    ctx.tenantId,
    ctx.company().id,
    lotId,
    ...cursor.behind(after),
    limit + 1
  ])
  return cursor.page(rows, limit, row => row)
}

export interface OriginRow {
  document_type: string
  document_id: string
  shop_id: string
  occurred_at: Date
  quantity: string
}
const origins = statement<OriginRow>(
  'inventory.origins-of-lot',
  `
  SELECT document_type, document_id, in_shop_id AS shop_id, min(occurred_at) AS occurred_at, sum(quantity) AS quantity FROM inventory_lot_entry
  WHERE tenant_id = $1 AND company_id = $2 AND lot_id = $3 AND reason IN ('receipt', 'opening') GROUP BY document_type, document_id, in_shop_id ORDER BY min(occurred_at) LIMIT 1000`
)
const sums = statement<{ what: string; quantity: string }>(
  'inventory.sums-of-lot',
  `
  SELECT CASE WHEN reason = 'assignment' AND document_type = 'document' THEN 'sale' ELSE reason END AS what, sum(quantity) AS quantity FROM inventory_lot_entry
  WHERE tenant_id = $1 AND company_id = $2 AND lot_id = $3 GROUP BY 1`
)

/** The goods receipts, and what else brought a lot in. */
export const originsOfLot = (ctx: Context, lotId: string): Promise<OriginRow[]> =>
  origins([ctx.tenantId, ctx.company().id, lotId])

/** What a lot changed by, by reason; decimal text. */
export async function sumsOfLot(ctx: Context, lotId: string): Promise<Map<string, string>> {
  const rows = await sums([ctx.tenantId, ctx.company().id, lotId])
  return new Map(rows.map(row => [row.what, row.quantity]))
}
