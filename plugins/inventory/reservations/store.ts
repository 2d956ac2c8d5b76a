import { formatQuantity, statement, type Context, type UnitContext } from 'stoa/plugin'
import { StockShort, type Holder } from '../../../contracts/stock.ts'
import { InventorySettings } from '../settings.ts'
import { openLevels } from '../levels/store.ts'
import { shortOf } from '../levels/rules.ts'
import { fellLow, tellLow } from '../levels/low.ts'
import { lowAt } from '../levels/view.ts'

export interface Reservation {
  companyId: string
  shopId: string
  holder: Holder
  /** Null: until it is released or the goods leave. */
  expiresAt: Date | null
  /** Thousandths above zero, by variant. */
  quantities: ReadonlyMap<string, number>
}

const lock = statement(
  'inventory.lock-holder',
  "SELECT pg_advisory_xact_lock(hashtextextended('inventory holder ' || $1::text || $2::text || $3::text || ' ' || $4::text, 0))"
)

// What a holder had and what it is to have are set off against each other, so that levels change,
// and are locked, only where there is a difference; in key order and from the locked rows, as in
// the stock ledger. $9: the shop may go below zero. Nothing wanted: everything is given back.
const hold = statement<{
  variant_id: string
  on_hand: string | null
  free: string | null
  held: boolean
  fell_to: string | null
}>(
  'inventory.hold-stock',
  `
  WITH wanted AS MATERIALIZED (
    SELECT w.variant_id, w.quantity FROM unnest($6::uuid[], $7::numeric[]) AS w (variant_id, quantity)
  ), had AS MATERIALIZED (
    SELECT variant_id, quantity FROM inventory_reservation WHERE tenant_id = $1 AND shop_id = $3 AND holder_type = $4 AND holder_id = $5
  ), difference AS MATERIALIZED (
    SELECT variant_id, sum(quantity) AS more FROM (SELECT variant_id, quantity FROM wanted UNION ALL SELECT variant_id, -quantity FROM had) AS both_of_them GROUP BY variant_id
  ), locked AS MATERIALIZED (
    SELECT l.variant_id, l.quantity, l.reserved, l.reorder_point FROM inventory_level l
    WHERE l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = ANY (ARRAY(SELECT variant_id FROM difference WHERE more <> 0)) ORDER BY l.variant_id FOR UPDATE
  ), taken AS (
    UPDATE inventory_level l SET quantity = k.quantity, reserved = k.reserved + d.more, may_be_negative = $9 OR (d.more < 0 AND k.quantity < k.reserved + d.more), updated_at = now()
    FROM difference d JOIN locked k ON k.variant_id = d.variant_id
    WHERE l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = d.variant_id AND (d.more < 0 OR k.quantity - k.reserved >= d.more OR $9)
    RETURNING l.variant_id, l.quantity - l.reserved AS available
  ), given_back AS (
    DELETE FROM inventory_reservation WHERE tenant_id = $1 AND shop_id = $3 AND holder_type = $4 AND holder_id = $5 AND variant_id <> ALL ($6)
  ), kept AS (
    INSERT INTO inventory_reservation (tenant_id, company_id, shop_id, holder_type, holder_id, variant_id, quantity, expires_at)
    SELECT $1, $2, $3, $4, $5, w.variant_id, w.quantity, $8 FROM wanted w JOIN difference d ON d.variant_id = w.variant_id
    WHERE d.more = 0 OR EXISTS (SELECT 1 FROM taken t WHERE t.variant_id = w.variant_id)
    ON CONFLICT (tenant_id, shop_id, holder_type, holder_id, variant_id) DO UPDATE SET quantity = excluded.quantity, expires_at = excluded.expires_at, reserved_at = now()
  )
  SELECT w.variant_id, k.quantity AS on_hand, least(k.quantity, k.quantity - k.reserved + w.quantity - d.more) AS free, d.more = 0 OR m.variant_id IS NOT NULL AS held, ${fellLow('$10')}
  FROM wanted w JOIN difference d ON d.variant_id = w.variant_id LEFT JOIN locked k ON k.variant_id = w.variant_id LEFT JOIN taken m ON m.variant_id = w.variant_id`
)

const expiry = statement<{ expires_at: Date | null; past: boolean | null }>(
  'inventory.reservation-expiry',
  `
  SELECT expires_at, expires_at <= now() AS past FROM inventory_reservation WHERE tenant_id = $1 AND shop_id = $2 AND holder_type = $3 AND holder_id = $4 LIMIT 1`
)

/**
 * Those who change the reservation of one holder come one after the other: what they have is read
 * and written as a whole. Send it ahead of such a statement in the same turn, never behind a lock
 * on a level.
 */
export const lockHolder = (ctx: Context, shopId: string, holder: Holder): Promise<unknown> =>
  lock([ctx.tenantId, shopId, holder.id, holder.type])

/**
 * Holds goods back in the open unit of work, in place of what was held for this holder in this shop
 * before.
 * @throws inventory.stock-short naming every variant that is short; the unit of work must then end
 */
export async function holdStock(
  ctx: UnitContext,
  { companyId, shopId, holder, expiresAt, quantities }: Reservation
): Promise<void> {
  const mayBeNegative = ctx.settings(InventorySettings, shopId).allowNegativeStock
  const variantIds = [...quantities.keys()]
  const [, , outcomes] = await Promise.all([
    lockHolder(ctx, shopId, holder),
    mayBeNegative && variantIds.length > 0
      ? openLevels(ctx, { companyId, shopId }, variantIds, mayBeNegative)
      : null,
    hold([
      ctx.tenantId,
      companyId,
      shopId,
      holder.type,
      holder.id,
      variantIds,
      Array.from(quantities.values(), formatQuantity),
      expiresAt,
      mayBeNegative,
      String(lowAt(ctx, shopId))
    ])
  ])
  await tellLow(ctx, { companyId, shopId }, outcomes)
  const short = outcomes.filter(o => !o.held)
  if (short.length === 0) return
  throw StockShort({
    short: short.map(o =>
      shortOf({
        variantId: o.variant_id,
        requestedMilli: quantities.get(o.variant_id) ?? 0,
        onHand: o.on_hand,
        free: o.free
      })
    )
  })
}

/** Gives back all that is held for a holder in a shop. */
export const giveBack = (
  ctx: UnitContext,
  { companyId, shopId, holder }: Pick<Reservation, 'companyId' | 'shopId' | 'holder'>
): Promise<void> =>
  holdStock(ctx, { companyId, shopId, holder, expiresAt: null, quantities: new Map() })

/**
 * When a holder's reservation ends, by the database's clock, with the holder locked; null when
 * nothing is held.
 */
export async function expiryOf(
  ctx: Context,
  shopId: string,
  holder: Holder
): Promise<{ expiresAt: Date | null; past: boolean } | null> {
  const [, [row]] = await Promise.all([
    lockHolder(ctx, shopId, holder),
    expiry([ctx.tenantId, shopId, holder.type, holder.id])
  ])
  return row ? { expiresAt: row.expires_at, past: row.past === true } : null
}
