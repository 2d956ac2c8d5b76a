import type { Client } from 'pg'

/** A ledger longer than that is not added up while somebody waits. */
const SECONDS = 60

/** The name of a schema, quoted, to the count of what is wrong in it. */
type Count = (schema: string) => string

/**
 * How many levels of stock are not the sum of their movements, or of their lots and what is in none, in
 * these placements; null where that takes too long to find out. What keeps no stock has none that are wrong.
 */
export const wrongLevels = (
  client: Client,
  placements: readonly string[]
): Promise<number | null> =>
  countIn(
    client,
    placements,
    ['inventory_level', 'inventory_movement', 'inventory_lot_level'],
    schema => `
      SELECT (SELECT count(*)
        FROM (SELECT tenant_id, shop_id, variant_id, sum(quantity) AS sum FROM ${schema}.inventory_movement GROUP BY 1, 2, 3) m
        FULL JOIN ${schema}.inventory_level l USING (tenant_id, shop_id, variant_id)
        WHERE coalesce(l.quantity, 0) <> coalesce(m.sum, 0))::int
      + (SELECT count(*) FROM ${schema}.inventory_level l
        WHERE l.tracking IS NOT NULL AND l.quantity <> l.unassigned + (
          SELECT coalesce(sum(v.quantity), 0) FROM ${schema}.inventory_lot_level v
          WHERE v.tenant_id = l.tenant_id AND v.in_shop_id = l.shop_id AND v.variant_id = l.variant_id))::int AS wrong`
  )

/**
 * How many values of stock are not the sum of their entries, or under FIFO of their layers, and how
 * many layers are not what is left of them and what was taken; null where that takes too long.
 */
export const wrongValues = (
  client: Client,
  placements: readonly string[]
): Promise<number | null> =>
  countIn(
    client,
    placements,
    ['purchasing_cost', 'purchasing_cost_entry', 'purchasing_fifo_layer'],
    schema => `
      SELECT (SELECT count(*) FROM (
          SELECT tenant_id, company_id, variant_id, sum(quantity) AS quantity, sum(value) AS value FROM ${schema}.purchasing_cost_entry GROUP BY 1, 2, 3) e
        FULL JOIN ${schema}.purchasing_cost c USING (tenant_id, company_id, variant_id)
        WHERE (c.quantity, c.value) IS DISTINCT FROM (e.quantity, e.value))::int
      + (SELECT count(*) FROM (
          SELECT tenant_id, company_id, variant_id, at_shop_id, sum(quantity) AS quantity, sum(value) AS value FROM ${schema}.purchasing_cost_entry GROUP BY 1, 2, 3, 4) e
        FULL JOIN ${schema}.purchasing_cost_shop s USING (tenant_id, company_id, variant_id, at_shop_id)
        WHERE (s.quantity, s.value) IS DISTINCT FROM (e.quantity, e.value))::int
      + (SELECT count(*) FROM (
          SELECT tenant_id, company_id, variant_id, at_shop_id, sum(left_quantity) AS quantity, sum(left_value) AS value FROM ${schema}.purchasing_fifo_layer GROUP BY 1, 2, 3, 4) l
        FULL JOIN (
          SELECT s.* FROM ${schema}.purchasing_cost_shop s JOIN ${schema}.purchasing_cost_book b USING (tenant_id, company_id) WHERE b.method = 'fifo') s
          USING (tenant_id, company_id, variant_id, at_shop_id)
        WHERE (coalesce(l.quantity, 0), coalesce(l.value, 0)) IS DISTINCT FROM (coalesce(s.quantity, 0), coalesce(s.value, 0)))::int
      + (SELECT count(*) FROM ${schema}.purchasing_fifo_layer l
        LEFT JOIN (SELECT tenant_id, layer_id, sum(quantity) AS quantity, sum(value) AS value FROM ${schema}.purchasing_fifo_take GROUP BY 1, 2) t
          ON t.tenant_id = l.tenant_id AND t.layer_id = l.id
        WHERE (l.left_quantity + coalesce(t.quantity, 0), l.left_value + coalesce(t.value, 0)) IS DISTINCT FROM (l.quantity, l.value))::int AS wrong`
  )

async function countIn(
  client: Client,
  placements: readonly string[],
  tables: readonly string[],
  count: Count
): Promise<number | null> {
  let wrong = 0
  for (const placement of placements) {
    const schema = client.escapeIdentifier(placement)
    const {
      rows: [there]
    } = await client.query<{ kept: boolean }>(
      'SELECT bool_and(to_regclass(name) IS NOT NULL) AS kept FROM unnest($1::text[]) AS name',
      [tables.map(table => `${schema}.${table}`)]
    )
    if (there?.kept !== true) continue
    const found = await countWrong(client, count(schema))
    if (found === null) return null
    wrong += found
  }
  return wrong
}

async function countWrong(client: Client, sql: string): Promise<number | null> {
  // One snapshot of both: what is sold meanwhile is in neither.
  await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = '${SECONDS}s'`)
  try {
    const { rows } = await client.query<{ wrong: number }>(sql)
    return rows[0]?.wrong ?? 0
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return null // query_canceled: it took too long
    throw error
  } finally {
    await client.query('ROLLBACK')
  }
}
