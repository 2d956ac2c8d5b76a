import { type Context, statement, type UnitContext } from 'stoa/plugin'
import type { Tracking, TrackingKind } from '../../../../contracts/lots.ts'

const tracked = statement<{ variant_id: string; kind: TrackingKind }>(
  'inventory.tracking-of',
  'SELECT variant_id, kind FROM inventory_tracking WHERE tenant_id = $1 AND company_id = $2 AND variant_id = ANY ($3)'
)
const one = statement(
  'inventory.tracks-any',
  'SELECT 1 FROM inventory_tracking WHERE tenant_id = $1 AND company_id = $2 LIMIT 1'
)
const unassigned = statement<{ variant_id: string; shop_id: string; unassigned: string }>(
  'inventory.unassigned-of',
  'SELECT variant_id, shop_id, unassigned FROM inventory_level WHERE tenant_id = $1 AND company_id = $2 AND variant_id = ANY ($3) AND ($4::uuid IS NULL OR shop_id = $4) AND unassigned <> 0 ORDER BY variant_id, shop_id'
)
// In the order in which all lock levels of a company; whoever opens one meanwhile waits for this, or this for them.
const open = statement(
  'inventory.open-tracked-levels',
  `
  INSERT INTO inventory_level (tenant_id, company_id, shop_id, variant_id)
  SELECT $1, $2, s.id, v.id FROM unnest($3::uuid[]) AS s (id) CROSS JOIN unnest($4::uuid[]) AS v (id) ORDER BY s.id, v.id ON CONFLICT (tenant_id, shop_id, variant_id) DO NOTHING`
)
const lock = statement(
  'inventory.lock-tracked-levels',
  'SELECT 1 FROM inventory_level WHERE tenant_id = $1 AND company_id = $2 AND variant_id = ANY ($3) ORDER BY shop_id, variant_id FOR UPDATE'
)
const inLots = statement<{ variant_id: string; code: string; kind: TrackingKind | null }>(
  'inventory.stock-in-lots',
  `
  SELECT DISTINCT ON (v.variant_id) v.variant_id, l.code, t.kind FROM inventory_lot_level v JOIN inventory_lot l ON l.tenant_id = $1 AND l.id = v.lot_id
  LEFT JOIN inventory_tracking t ON t.tenant_id = $1 AND t.variant_id = v.variant_id
  WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.variant_id = ANY ($3) AND v.quantity > 0 ORDER BY v.variant_id, l.code`
)
const forget = statement(
  'inventory.forget-tracking',
  'DELETE FROM inventory_tracking WHERE tenant_id = $1 AND company_id = $2 AND variant_id = ANY ($3)'
)
const remember = statement(
  'inventory.set-tracking',
  `
  INSERT INTO inventory_tracking (tenant_id, company_id, variant_id, kind, changed_at, changed_by) SELECT $1, $2, v, $4, $5, $6 FROM unnest($3::uuid[]) AS v ORDER BY v
  ON CONFLICT (tenant_id, variant_id) DO UPDATE SET kind = excluded.kind, changed_at = excluded.changed_at, changed_by = excluded.changed_by`
)
// What is on hand is in no lot yet; of what was tracked already that stays as it is.
const spread = statement(
  'inventory.spread-tracking',
  'UPDATE inventory_level SET tracking = $4::text, unassigned = CASE WHEN $4::text IS NULL THEN NULL ELSE coalesce(unassigned, quantity) END WHERE tenant_id = $1 AND company_id = $2 AND variant_id = ANY ($3)'
)

/** How variants are tracked; those that are not are left out. */
export async function trackingOf(
  ctx: Context,
  variantIds: string[]
): Promise<Map<string, TrackingKind>> {
  const rows = await tracked([ctx.tenantId, ctx.company().id, variantIds])
  return new Map(rows.map(row => [row.variant_id, row.kind]))
}

/** Whether any goods of the company are tracked. */
export const tracksAny = async (ctx: Context): Promise<boolean> =>
  (await one([ctx.tenantId, ctx.company().id])).length > 0

/** What of tracked goods is in no lot, where that is not nothing; decimal text. */
export const unassignedOf = (ctx: Context, variantIds: string[], shopId: string | null) =>
  unassigned([ctx.tenantId, ctx.company().id, variantIds, shopId])

/**
 * Opens and locks the levels of variants in all shops of the company, and looks what of them is in
 * lots.
 * @returns of each variant one lot that has stock
 */
export async function lockTracked(
  ctx: UnitContext,
  shopIds: string[],
  variantIds: string[]
): Promise<Array<{ code: string; kind: TrackingKind | null }>> {
  const of = [ctx.tenantId, ctx.company().id]
  await open([...of, shopIds, variantIds])
  await lock([...of, variantIds])
  return inLots([...of, variantIds])
}

/** Says how variants are tracked from now on, their levels locked. */
export async function setKind(
  ctx: UnitContext,
  variantIds: string[],
  kind: Tracking
): Promise<void> {
  const of = [ctx.tenantId, ctx.company().id, variantIds]
  await (kind === 'none' ? forget(of) : remember([...of, kind, ctx.now, ctx.userId]))
  await spread([...of, kind === 'none' ? null : kind])
}
