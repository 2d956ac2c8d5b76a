import type { Pool } from 'pg'
import type { Logger } from 'pino'

/** Less than this is the way there and back, or not worth a correction. */
const IGNORED_MS = 1_000
const WARN_MS = 60_000
const ASK_MS = 30_000

/**
 * The time everything is counted from: that of the database, which decides what is due, held and
 * expired.
 */
export interface Clock {
  now(): Date
  stop(): void
}

/**
 * The database's time as this process can tell it: its own clock, corrected when the two differ by
 * more than a second. Warns when they are more than a minute apart: what is kept in this process
 * alone goes by its own.
 */
export async function databaseClock(
  pool: Pick<Pool, 'query'>,
  log: Pick<Logger, 'warn'>
): Promise<Clock> {
  let offsetMs = 0
  async function ask(): Promise<void> {
    const sentAt = Date.now()
    const {
      rows: [there]
    } = await pool.query<{ ms: number }>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms'
    )
    const receivedAt = Date.now()
    const apart = (there?.ms ?? receivedAt) - (sentAt + receivedAt) / 2
    const before = offsetMs
    offsetMs = Math.abs(apart) < IGNORED_MS + (receivedAt - sentAt) ? 0 : apart
    if (Math.abs(offsetMs) > WARN_MS && Math.abs(before) <= WARN_MS) {
      log.warn(
        { seconds: Math.round(offsetMs / 1_000) },
        'the clocks of this process and of the database are more than a minute apart; run NTP on both machines'
      )
    }
  }
  await ask()
  const timer = setInterval(() => {
    ask().catch(() => {})
  }, ASK_MS).unref()
  return { now: () => new Date(Date.now() + offsetMs), stop: () => clearInterval(timer) }
}
