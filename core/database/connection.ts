import pg from 'pg'

const INT8 = 20
const DATE = 1082

/**
 * bigint columns hold minor units, counts and epochs; beyond 2^53 they would lose cents in silence.
 */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(
      `The integer ${text} does not fit: amounts are limited to ±9,007,199,254,740,991 minor units.`
    )
  }
  return value
}

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return safeInteger
    if (oid === DATE) return (text: string) => text // a business day is a text, not an instant
    return pg.types.getTypeParser(oid, format as 'text')
  }
} as pg.CustomTypesConfig

/**
 * A dead line is noticed by TCP after this long without traffic, plus the system's own tries.
 * Milliseconds.
 */
const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const
const CONNECT_MS = 8_000
/**
 * For what no one waits for in a request: migrations and commands, on a machine that may be busy.
 */
const PATIENT_CONNECT_MS = 60_000

/**
 * Opens a pool of connections for one login role. Connections pipeline: statements sent without
 * waiting for each other travel in one round trip.
 * @param url postgres:// URL
 * @param options max connections; name shown in pg_stat_activity; answerMs how long an answer may
 * take before the connection
 * is given up: longer than the role's own limits (roles.ts), which speak first while the line
 * carries
 */
export function openPool(
  url: string,
  options: { max: number; name: string; answerMs: number }
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    application_name: options.name,
    types,
    ...KEEP_ALIVE,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 60_000,
    pipeline: true,
    query_timeout: options.answerMs
  } as pg.PoolConfig)
  pool.on('error', () => {}) // an idle connection died: the pool drops it; the next request gets another
  // One that dies while it is in use fails what waits on it; without a listener here its error
  // would end the process.
  pool.on('connect', client => {
    client.on('error', () => {})
  })
  return pool
}

/**
 * A single connection outside any pool, for LISTEN and for migrations.
 * @param limits how long connecting and an answer may take, in milliseconds; default: a minute, and
 * as long as it needs
 */
export function connect(
  url: string,
  name: string,
  limits: { connectMs?: number; answerMs?: number } = {}
): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    types,
    ...KEEP_ALIVE,
    connectionTimeoutMillis: limits.connectMs ?? PATIENT_CONNECT_MS,
    query_timeout: limits.answerMs
  })
  client.on('error', () => {}) // what waits on it fails and says so
  return client
}
