import { coreErrors, formatQuantity, statement, type UnitContext } from 'stoa/plugin'
import type { NamedMilli } from '../lots/rules/lot.ts'
import type { HeaderRow, LineRow } from './view.ts'
import { recordStock } from '../movements/store.ts'

export const HEADER_COLUMNS =
  'a.id, a.shop_id, a.reason, a.reference, a.note, a.occurred_at, a.posted_at, a.user_id'
export const LINE_COLUMNS =
  'variant_id, quantity, balance - quantity AS before, balance AS after, cost_minor'

export interface NewAdjustment {
  id: string
  companyId: string
  shopId: string
  reason: HeaderRow['reason']
  reference: string | null
  note: string | null
  occurredAt: Date
  /** Thousandths that stock changes by, by variant; zero of what was found to be right. */
  quantities: ReadonlyMap<string, number>
  /** Minor units, by variant. */
  costs: ReadonlyMap<string, number | null>
  /** Of tracked goods: which lots, by variant. */
  lots: ReadonlyMap<string, readonly NamedMilli[]>
}

const insert = statement<HeaderRow>(
  'inventory.insert-adjustment',
  `
  INSERT INTO inventory_adjustment AS a (tenant_id, id, company_id, shop_id, reason, reference, note, occurred_at, user_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  RETURNING ${HEADER_COLUMNS}`
)
// Behind the movements, whose levels are locked until the end: what is there now is there after the
// adjustment.
const insertLines = statement<LineRow>(
  'inventory.insert-adjustment-lines',
  `
  INSERT INTO inventory_adjustment_line (tenant_id, adjustment_id, company_id, shop_id, variant_id, quantity, balance, cost_minor)
  SELECT $1, $2, $3, $4, w.variant_id, w.quantity, coalesce(l.quantity, 0), w.cost_minor
  FROM unnest($5::uuid[], $6::numeric[], $7::bigint[]) AS w (variant_id, quantity, cost_minor)
  LEFT JOIN inventory_level l ON l.tenant_id = $1 AND l.shop_id = $4 AND l.variant_id = w.variant_id
  RETURNING ${LINE_COLUMNS}`
)

/**
 * Writes an adjustment with its lines and moves the stock.
 * @throws inventory.stock-short, inventory.stock-too-large, inventory.lots-needed and its like
 */
export async function recordAdjustment(
  ctx: UnitContext,
  adjustment: NewAdjustment
): Promise<{ header: HeaderRow; lines: LineRow[] }> {
  const { id, companyId, shopId, reason, reference, note, occurredAt, quantities, costs, lots } =
    adjustment
  const variantIds = [...quantities.keys()]
  const [header] = await insert([
    ctx.tenantId,
    id,
    companyId,
    shopId,
    reason,
    reference,
    note,
    occurredAt,
    ctx.userId
  ])
  await recordStock(ctx, {
    companyId,
    shopId,
    reason,
    document: { type: 'adjustment', id },
    occurredAt,
    quantities,
    lots,
    isFact: true
  })
  const lines = await insertLines([
    ctx.tenantId,
    id,
    companyId,
    shopId,
    variantIds,
    Array.from(quantities.values(), formatQuantity),
    variantIds.map(variantId => costs.get(variantId) ?? null)
  ])
  if (!header) throw coreErrors.conflict({ what: 'the adjustment was not written' })
  return { header, lines }
}
