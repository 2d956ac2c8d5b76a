import { type Context, formatQuantity, newId, statement } from 'stoa/plugin'

/** Something that had happened when a line of a posted count was counted. */
export interface LateChange {
  variantId: string
  /** Thousandths. */
  milli: number
  /** When it happened. */
  at: Date
  /** It is what another count posts: of two of one moment the later posted stands. */
  isCount: boolean
}

/** A movement by which a count takes back what it contained already. */
export interface Settled {
  movement_id: string
  variant_id: string
  count_id: string
  counted_at: Date
}

// The first count behind it is the one whose difference was too large or too small by just that; what
// was counted there, and everything since, stays. Its levels are locked by whoever calls.
const settle = statement<Settled>(
  'inventory.settle-late',
  `
  WITH late AS MATERIALIZED (
    SELECT w.movement_id, w.variant_id, w.quantity, a.company_id, a.count_id, a.counted_at
    FROM unnest($3::uuid[], $4::uuid[], $5::numeric[], $6::timestamptz[], $7::boolean[]) AS w (movement_id, variant_id, quantity, at, is_count)
    CROSS JOIN LATERAL (
      SELECT company_id, count_id, counted_at FROM inventory_count_line c
      WHERE c.tenant_id = $1 AND c.shop_id = $2 AND c.variant_id = w.variant_id AND c.posted AND c.counted_at >= w.at AND (c.counted_at > w.at OR NOT w.is_count)
      ORDER BY c.counted_at LIMIT 1) a
  ), logged AS (
    INSERT INTO inventory_movement (tenant_id, id, company_id, shop_id, variant_id, quantity, balance, reason, document_type, document_id, occurred_at, user_id)
    SELECT $1, l.movement_id, l.company_id, $2, l.variant_id, -l.quantity, v.quantity, 'count', 'stock-count', l.count_id, l.counted_at, $8
    FROM late l JOIN inventory_level v ON v.tenant_id = $1 AND v.shop_id = $2 AND v.variant_id = l.variant_id
  )
  UPDATE inventory_count_line c SET corrected = c.corrected - l.quantity FROM late l
  WHERE c.tenant_id = $1 AND c.count_id = l.count_id AND c.variant_id = l.variant_id
  RETURNING l.movement_id, l.variant_id, l.count_id, l.counted_at`
)

/**
 * Takes off the counts that contained it already what is booked late, so that it is not taken off the
 * stock twice (docs/adr/0041). Behind what booked it, in the same unit of work.
 */
export async function settleLate(
  ctx: Context,
  shopId: string,
  changes: readonly LateChange[]
): Promise<Settled[]> {
  if (changes.length === 0) return []
  return settle([
    ctx.tenantId,
    shopId,
    changes.map(() => newId()),
    changes.map(change => change.variantId),
    changes.map(change => formatQuantity(change.milli)),
    changes.map(change => change.at),
    changes.map(change => change.isCount),
    ctx.userId
  ])
}
