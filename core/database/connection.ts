import pg from 'pg'

const INT8 = 20
const DATE = 1082

/** bigint columns hold minor units, counts and epochs; beyond 2^53 they would lose cents in silence. */
function safeInteger (text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`The integer ${text} does not fit: amounts are limited to ±9,007,199,254,740,991 minor units.`)
  return value
}

const types = {
  getTypeParser (oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return safeInteger
    if (oid === DATE) return (text: string) => text // a business day is a text, not an instant
    return pg.types.getTypeParser(oid, format as 'text')
  }
} as pg.CustomTypesConfig

/**
 * Opens a pool of connections for one login role.
 * Connections pipeline: statements sent without waiting for each other travel in one round trip.
 * @param url postgres:// URL
 * @param options max connections; name shown in pg_stat_activity
 */
export function openPool (url: string, options: { max: number, name: string }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url, max: options.max, application_name: options.name, types, keepAlive: true,
    connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000, pipeline: true,
    query_timeout: 90_000 // longer than the roles' statement timeouts: for a line that is dead, not for a slow query
  } as pg.PoolConfig)
  pool.on('connect', client => { client.on('error', () => {}) }) // one in use died: its query is rejected
  pool.on('error', () => {}) // an idle connection died: the pool drops it; the next request gets another
  return pool
}

/** A single connection outside any pool, for LISTEN and for migrations. */
export function connect (url: string, name: string): pg.Client {
  return new pg.Client({ connectionString: url, application_name: name, types, keepAlive: true })
}
