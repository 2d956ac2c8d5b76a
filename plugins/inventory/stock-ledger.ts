import { coreErrors, formatQuantity, newId, parseQuantity, statement, type Context } from 'stoa/plugin'
import { inventoryErrors } from './errors.ts'
import { InventorySettings } from './settings.ts'

export interface StockChange {
  companyId: string
  shopId: string
  reason: string
  document: { type: string, id: string }
  occurredAt: Date
  /** Thousandths by variant; negative when goods leave. */
  quantities: ReadonlyMap<string, number>
}

interface Outcome { variant_id: string, had: string | null, balance: string | null }

// Locks the levels in key order (unsorted, half the concurrent sales die of deadlock), changes them only where enough is
// left, and writes the ledger from what was really changed: all in one statement.
const move = statement<Outcome>('inventory.move-stock', `
  WITH wanted AS MATERIALIZED (
    SELECT * FROM unnest($4::uuid[], $5::uuid[], $6::numeric[]) AS w (movement_id, variant_id, quantity)
  ), locked AS MATERIALIZED (
    SELECT l.variant_id, l.quantity FROM inventory_level l
    WHERE l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = ANY ($5) ORDER BY l.variant_id FOR UPDATE
  ), moved AS (
    UPDATE inventory_level l SET quantity = l.quantity + w.quantity, may_be_negative = $7, updated_at = now()
    FROM wanted w JOIN locked k ON k.variant_id = w.variant_id
    WHERE l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = w.variant_id AND (w.quantity > 0 OR k.quantity + w.quantity >= 0 OR $7)
    RETURNING w.movement_id, l.variant_id, w.quantity, l.quantity AS balance
  ), logged AS (
    INSERT INTO inventory_movement (tenant_id, id, company_id, shop_id, variant_id, quantity, balance, reason, document_type, document_id, occurred_at, user_id)
    SELECT $1, movement_id, $2, $3, variant_id, quantity, balance, $8, $9, $10, $11, $12 FROM moved
  )
  SELECT w.variant_id, k.quantity AS had, m.balance FROM wanted w LEFT JOIN locked k ON k.variant_id = w.variant_id LEFT JOIN moved m ON m.variant_id = w.variant_id`)

const openLevels = statement('inventory.open-levels', `
  INSERT INTO inventory_level (tenant_id, company_id, shop_id, variant_id, may_be_negative)
  SELECT $1, $2, $3, v, $5 FROM unnest($4::uuid[]) AS v ORDER BY v ON CONFLICT (tenant_id, shop_id, variant_id) DO NOTHING`)

/**
 * Books a change of stock in the open unit of work, whole or not at all.
 * @throws inventory.stock-short naming every variant that is short
 */
export async function bookStock (ctx: Context, change: StockChange): Promise<void> {
  const mayBeNegative = ctx.settings(InventorySettings, change.shopId).allowNegativeStock
  const quantities = new Map([...change.quantities].filter(([, milli]) => milli !== 0))
  if (quantities.size === 0) return
  const outcomes = await run(ctx, change, quantities, mayBeNegative)
  const missed = outcomes.filter(o => o.balance === null)
  if (missed.length === 0) return
  // A variant never stocked here has no level yet; it gets one when goods come in, or when the shop may go below zero.
  const unopened = missed.filter(o => o.had === null && (mayBeNegative || (quantities.get(o.variant_id) ?? 0) > 0))
  if (unopened.length === missed.length) {
    await openLevels([ctx.tenantId, change.companyId, change.shopId, unopened.map(o => o.variant_id), mayBeNegative])
    const again = await run(ctx, change, new Map(unopened.map(o => [o.variant_id, quantities.get(o.variant_id) ?? 0])), mayBeNegative)
    if (again.every(o => o.balance !== null)) return
    throw coreErrors.conflict({ what: 'the stock changed meanwhile' })
  }
  throw inventoryErrors['stock-short']({
    short: missed.filter(o => !unopened.includes(o)).map(o => ({ variantId: o.variant_id, wanted: formatQuantity(-(quantities.get(o.variant_id) ?? 0)), onHand: o.had === null ? '0' : formatQuantity(parseQuantity(o.had)) }))
  })
}

function run (ctx: Context, change: StockChange, quantities: ReadonlyMap<string, number>, mayBeNegative: boolean): Promise<Outcome[]> {
  return move([ctx.tenantId, change.companyId, change.shopId, Array.from(quantities, newId), [...quantities.keys()], Array.from(quantities.values(), formatQuantity), mayBeNegative,
    change.reason, change.document.type, change.document.id, change.occurredAt, ctx.userId])
}
