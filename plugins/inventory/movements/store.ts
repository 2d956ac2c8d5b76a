import {
  coreErrors,
  formatQuantity,
  newId,
  statement,
  type Context,
  type UnitContext
} from 'stoa/plugin'
import { StockShort, type Holder } from '../../../contracts/stock.ts'
import { inventoryErrors } from '../errors.ts'
import { lockHolder } from '../reservations/store.ts'
import { InventorySettings } from '../settings.ts'
import { openLevels } from '../levels/store.ts'
import { settleLate } from './settle-late.ts'
import { shortOf } from '../levels/rules.ts'
import { fellLow, tellLow } from '../levels/low.ts'
import { lowAt } from '../levels/view.ts'
import { moveLotsOf } from './move-lots-of.ts'
import type { NamedMilli } from '../lots/rules/lot.ts'
import type { TrackingKind } from '../../../contracts/lots.ts'

export interface StockChange {
  companyId: string
  shopId: string
  reason: string
  document: { type: string; id: string }
  occurredAt: Date
  /** Thousandths by variant; negative when goods leave. */
  quantities: ReadonlyMap<string, number>
  /** Whose reservation the goods that leave are taken from first; it ends for these variants. */
  holder?: Holder
  /**
   * true: the goods are gone already (a count, a write-off), so that what is reserved is no reason
   * to refuse.
   */
  isFact?: boolean
  /** true: as a fact, and even where the books then go below zero. */
  evenIfShort?: boolean
  /** Of tracked goods: which lots were named, by variant. */
  lots?: ReadonlyMap<string, readonly NamedMilli[]>
  /** The document by which goods left that come back now: they go back into the lots they were taken from. */
  originId?: string
}

/** What became of a variant. */
export interface Outcome {
  variant_id: string
  movement_id: string
  /** Null when there is no level. */
  had: string | null
  /** On hand, neither reserved for others nor sold. */
  free: string | null
  /** Null when it was not changed. */
  balance: string | null
  /** A count that is posted contains it already. Null when there is no level. */
  late: boolean | null
  /** What is still available of what ran low by this; null: it did not. */
  fell_to: string | null
  /** null: it is not tracked, or there is no level. */
  tracking: TrackingKind | null
  /** Of what is tracked: what was in no lot. */
  unassigned: string | null
}

// Locks the levels in key order (unsorted, half the concurrent sales die of deadlock), changes them
// only where enough is left, and writes the ledger from what was really changed: all in one
// statement. Every column that the CHECK speaks of is set from the locked row (k): what is not, is
// first checked as it was before the wait, and refused for nothing. What is late changes no level: a
// count that is posted had it already, and settleLate says so in the ledger.
const LOCKED = `
  WITH wanted AS MATERIALIZED (
    SELECT * FROM unnest($4::uuid[], $5::uuid[], $6::numeric[]) AS w (movement_id, variant_id, quantity)
  ), locked AS MATERIALIZED (
    SELECT l.variant_id, l.quantity, l.reserved, l.reorder_point, l.tracking, l.unassigned, coalesce(l.counted_at >= $11::timestamptz, false) AS late FROM inventory_level l
    WHERE l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = ANY ($5) ORDER BY l.variant_id FOR UPDATE
  )`
const LOGGED = `
  logged AS (
    INSERT INTO inventory_movement (tenant_id, id, company_id, shop_id, variant_id, quantity, balance, reason, document_type, document_id, occurred_at, user_id)
    SELECT $1, movement_id, $2, $3, variant_id, quantity, balance, $8, $9, $10, $11, $12 FROM moved
  )`

// $7: the shop may go below zero. $13: the change is a fact; what is then promised beyond what is
// there stays promised. $14: it is one that goes below zero.
const move = statement<Outcome>(
  'inventory.move-stock',
  `${LOCKED}, moved AS (
    UPDATE inventory_level l SET quantity = CASE WHEN k.late THEN k.quantity ELSE k.quantity + w.quantity END, reserved = k.reserved, updated_at = now(),
      may_be_negative = $7 OR (($13 OR $14 OR w.quantity > 0 OR k.late) AND CASE WHEN k.late THEN k.quantity ELSE k.quantity + w.quantity END < k.reserved)
    FROM wanted w JOIN locked k ON k.variant_id = w.variant_id
    WHERE l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = w.variant_id
      AND (w.quantity > 0 OR k.late OR k.quantity + w.quantity >= CASE WHEN $13 THEN 0 ELSE k.reserved END OR $7 OR $14)
    RETURNING w.movement_id, l.variant_id, w.quantity, k.quantity + w.quantity AS balance, l.quantity - l.reserved AS available
  ), ${LOGGED}
  SELECT w.variant_id, w.movement_id, k.quantity AS had, k.quantity - k.reserved AS free, m.balance, k.late, k.tracking, k.unassigned, ${fellLow('$15')}
  FROM wanted w LEFT JOIN locked k ON k.variant_id = w.variant_id LEFT JOIN moved m ON m.variant_id = w.variant_id`
)

// The same out of what a holder has reserved: a variant may leave when it is there, and what the
// holder has not reserved of it is free. Sent behind lockHolder, so that the holder's rows stand
// still. A holder's last rows are not looked at again: where a variant is short the whole
// transaction ends.
const moveHeld = statement<Outcome>(
  'inventory.move-held-stock',
  `${LOCKED}, held AS MATERIALIZED (
    SELECT r.variant_id, r.quantity FROM wanted w
    JOIN inventory_reservation r ON r.tenant_id = $1 AND r.shop_id = $3 AND r.holder_type = $13 AND r.holder_id = $14 AND r.variant_id = w.variant_id WHERE w.quantity < 0
  ), judged AS MATERIALIZED (
    SELECT w.movement_id, w.variant_id, w.quantity, k.quantity + w.quantity AS balance, k.late, CASE WHEN k.late THEN k.quantity ELSE k.quantity + w.quantity END AS stays,
      k.reserved - coalesce(h.quantity, 0) AS reserved,
      least(w.quantity + coalesce(h.quantity, 0), 0) AS beyond, k.quantity - k.reserved AS free
    FROM wanted w JOIN locked k ON k.variant_id = w.variant_id LEFT JOIN held h ON h.variant_id = w.variant_id
  ), moved AS (
    UPDATE inventory_level l SET quantity = j.stays, reserved = j.reserved, may_be_negative = $7 OR ((j.quantity > 0 OR j.beyond = 0 OR j.late) AND j.stays < j.reserved), updated_at = now()
    FROM judged j
    WHERE l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = j.variant_id
      AND (j.quantity > 0 OR j.late OR (j.balance >= 0 AND (j.beyond = 0 OR j.free + j.beyond >= 0)) OR $7)
    RETURNING j.movement_id, l.variant_id, j.quantity, j.balance, l.quantity - l.reserved AS available
  ), ended AS (
    DELETE FROM inventory_reservation r USING moved m
    WHERE r.tenant_id = $1 AND r.shop_id = $3 AND r.holder_type = $13 AND r.holder_id = $14 AND r.variant_id = m.variant_id AND m.quantity < 0
  ), ${LOGGED}
  SELECT w.variant_id, w.movement_id, k.quantity AS had, least(k.quantity, k.quantity - k.reserved + coalesce(h.quantity, 0)) AS free, m.balance, k.late, k.tracking, k.unassigned, ${fellLow('$15')}
  FROM wanted w LEFT JOIN locked k ON k.variant_id = w.variant_id LEFT JOIN held h ON h.variant_id = w.variant_id LEFT JOIN moved m ON m.variant_id = w.variant_id`
)

/**
 * Lots are of goods that move. A ticket may still carry those of a line that was taken off it, and
 * what has happened is written down as it was.
 */
function refuseOtherGoods({ lots, quantities, reason, evenIfShort }: StockChange): void {
  if (reason === 'sale' || evenIfShort === true) return
  const other = [...(lots?.keys() ?? [])].find(variantId => !quantities.has(variantId))
  if (other !== undefined) {
    throw inventoryErrors['lots-of-other-goods']({ variantId: other })
  }
}

/**
 * Books a change of stock in the open unit of work, whole or not at all.
 * @throws inventory.stock-short naming every variant that is short; inventory.stock-too-large;
 * inventory.lots-of-other-goods; of
 * tracked goods as moveLots
 */
export async function recordStock(ctx: UnitContext, change: StockChange): Promise<void> {
  const mayBeNegative = ctx.settings(InventorySettings, change.shopId).allowNegativeStock
  const opensBelow = mayBeNegative || change.evenIfShort === true
  refuseOtherGoods(change)
  const quantities = new Map([...change.quantities].filter(([, milli]) => milli !== 0))
  if (quantities.size === 0) return
  const outcomes = await run(ctx, change, quantities, mayBeNegative)
  const settled = await settleLate(
    ctx,
    change.shopId,
    outcomes
      .filter(o => o.late === true)
      .map(o => ({
        variantId: o.variant_id,
        milli: quantities.get(o.variant_id) ?? 0,
        at: change.occurredAt,
        isCount: false
      }))
  )
  await tellLow(ctx, change, outcomes)
  const missed = outcomes.filter(o => o.balance === null)
  if (missed.length === 0) return moveLotsOf(ctx, change, outcomes, settled)
  // A variant never stocked here has no level yet; it gets one when goods come in, or when the shop
  // may go below zero.
  const unopened = missed.filter(
    o => o.had === null && (opensBelow || (quantities.get(o.variant_id) ?? 0) > 0)
  )
  if (unopened.length === missed.length) {
    await openLevels(
      ctx,
      change,
      unopened.map(o => o.variant_id),
      opensBelow
    )
    const again = await run(
      ctx,
      change,
      new Map(unopened.map(o => [o.variant_id, quantities.get(o.variant_id) ?? 0])),
      mayBeNegative
    )
    if (again.every(o => o.balance !== null)) {
      const moved = [...outcomes.filter(o => o.balance !== null), ...again]
      return moveLotsOf(ctx, change, moved, settled)
    }
    throw coreErrors.conflict({ what: 'the stock changed meanwhile' })
  }
  const short = missed
    .filter(o => !unopened.includes(o))
    .map(({ variant_id: variantId, had, free }) =>
      shortOf({
        variantId,
        requestedMilli: -(quantities.get(variantId) ?? 0),
        onHand: had,
        free: change.isFact ? had : free
      })
    )
  throw StockShort({ short })
}

/** PostgreSQL says: larger than the column takes. */
const OUT_OF_RANGE = '22003'

async function run(
  ctx: Context,
  change: StockChange,
  quantities: ReadonlyMap<string, number>,
  mayBeNegative: boolean
): Promise<Outcome[]> {
  const { holder, isFact = false, evenIfShort = false } = change
  const values = [
    ctx.tenantId,
    change.companyId,
    change.shopId,
    Array.from(quantities, newId),
    [...quantities.keys()],
    Array.from(quantities.values(), formatQuantity),
    mayBeNegative,
    change.reason,
    change.document.type,
    change.document.id,
    change.occurredAt,
    ctx.userId
  ]
  try {
    const low = String(lowAt(ctx, change.shopId))
    if (holder === undefined) return await move([...values, isFact, evenIfShort, low])
    const [, outcomes] = await Promise.all([
      lockHolder(ctx, change.shopId, holder),
      moveHeld([...values, holder.type, holder.id, low])
    ])
    return outcomes
  } catch (error) {
    throw (error as { code?: string }).code === OUT_OF_RANGE
      ? inventoryErrors['stock-too-large']()
      : error
  }
}
