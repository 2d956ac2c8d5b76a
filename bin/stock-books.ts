import type { Client } from 'pg'

/** A ledger longer than that is not added up while somebody waits. */
const SECONDS = 60

/**
 * How many levels of stock are not the sum of their movements, or of their lots and what is in none, in
 * these placements; null where that takes too long to find out. What keeps no stock has none that are wrong.
 */
export async function wrongLevels(
  client: Client,
  placements: readonly string[]
): Promise<number | null> {
  let wrong = 0
  for (const placement of placements) {
    const schema = client.escapeIdentifier(placement)
    const {
      rows: [there]
    } = await client.query<{ kept: boolean }>(
      'SELECT to_regclass($1) IS NOT NULL AND to_regclass($2) IS NOT NULL AS kept',
      [`${schema}.inventory_level`, `${schema}.inventory_movement`]
    )
    if (there?.kept !== true) continue
    const found = await countWrong(client, schema)
    if (found === null) return null
    wrong += found
  }
  return wrong
}

async function countWrong(client: Client, schema: string): Promise<number | null> {
  // One snapshot of both: what is sold meanwhile is in neither.
  await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = '${SECONDS}s'`)
  try {
    const { rows } = await client.query<{ wrong: number }>(`
      SELECT (
        SELECT count(*)
        FROM (SELECT tenant_id, shop_id, variant_id, sum(quantity) AS sum FROM ${schema}.inventory_movement GROUP BY 1, 2, 3) m
        FULL JOIN ${schema}.inventory_level l USING (tenant_id, shop_id, variant_id)
        WHERE coalesce(l.quantity, 0) <> coalesce(m.sum, 0)
      )::int + (
        SELECT count(*) FROM ${schema}.inventory_level l
        WHERE l.tracking IS NOT NULL AND l.quantity <> l.unassigned + (
          SELECT coalesce(sum(v.quantity), 0) FROM ${schema}.inventory_lot_level v
          WHERE v.tenant_id = l.tenant_id AND v.in_shop_id = l.shop_id AND v.variant_id = l.variant_id)
      )::int AS wrong`)
    return rows[0]?.wrong ?? 0
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return null // query_canceled: it took too long
    throw error
  } finally {
    await client.query('ROLLBACK')
  }
}
