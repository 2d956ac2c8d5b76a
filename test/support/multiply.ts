import type { ClientBase } from 'pg'

type Client = Pick<ClientBase, 'query'>

/** Rows of which there are to be many. */
export interface Many {
  table: string
  /** Which row is copied: SQL over its columns. */
  like?: string
  /** Ids of rows that are copied alike, so that what belongs together still does. */
  follow?: string[]
  /** What stays as it is though it stands in an index of unique rows. */
  keep?: string[]
}

/** An id as random ones are (RFC 9562, version 4). */
const anotherId = (column: string): string =>
  `overlay(overlay(md5(${column}::text || n) placing '4' from 13) placing '8' from 17)::uuid`

/**
 * Copies one row of a tenant many times over, past foreign keys: ids are new, what must be unique is
 * made so, times go back by a second each.
 * @param client connected as a superuser
 * @returns how many there are now
 */
export async function multiply(
  client: Client,
  tenantId: string,
  { table, like = 'true', follow = [], keep = [] }: Many,
  times: number
): Promise<number> {
  const { rows: columns } = await client.query<{ name: string; type: string; unique: boolean }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type,
       EXISTS (SELECT 1 FROM pg_index WHERE indrelid = attrelid AND indisunique
               AND pg_get_indexdef(indexrelid) ~ ('\\m' || attname || '\\M')) AS unique
     FROM pg_attribute
     WHERE attrelid = ('pool.' || $1)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       AND attidentity = ''
     ORDER BY attnum`,
    [table]
  )
  const copied = columns.map(({ name, type, unique }) => {
    const [column, place] = [`"${name}"`, /^(tenant|company|shop)_id$/.test(name)]
    if (type === 'uuid' && (name === 'id' || follow.includes(name))) {
      return anotherId(column)
    }
    if (/^timestamp/.test(type) && /(_at|_on)$/.test(name)) {
      return `${column} - n * interval '1 second'`
    }
    if (!unique || place || keep.includes(name) || /^(kind|state|type)$/.test(name)) return column
    if (/^(text|character)/.test(type)) return `${column} || '-' || n`
    if (/^(integer|bigint)$/.test(type)) {
      return `(SELECT max(${column}) FROM pool.${table} WHERE tenant_id = $1) + n`
    }
    return type === 'uuid' ? anotherId(column) : column
  })
  await client.query('SET session_replication_role = replica')
  await client.query(
    `INSERT INTO pool.${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
     SELECT ${copied.join(', ')}
     FROM (SELECT * FROM pool.${table} WHERE tenant_id = $1 AND ${like} LIMIT 1) one,
       generate_series(1, $2::int) n`,
    [tenantId, times]
  )
  await client.query('SET session_replication_role = origin')
  if (table === 'outbox') {
    await client.query(
      `UPDATE pool.event_counter c SET last_number = o.last
       FROM (SELECT max(number) AS last FROM pool.outbox WHERE tenant_id = $1) o WHERE c.tenant_id = $1`,
      [tenantId]
    )
  }
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pool.${table} WHERE tenant_id = $1`,
    [tenantId]
  )
  return rows[0]?.count ?? 0
}
