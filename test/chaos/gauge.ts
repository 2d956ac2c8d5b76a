import { setTimeout as sleep } from 'node:timers/promises'
import type { Postgres } from './postgres.ts'

/** How old the oldest waiting thing may be for jobs and events to be well. Milliseconds. */
const FRESH_MS = 2_000

/** What a hostile plugin wishes for is not waited for. */
const OURS = "name NOT LIKE 'hostile.%'"
const LAG = `SELECT (SELECT coalesce(extract(epoch FROM max(now() - occurred_at)) * 1000, 0) FROM pool.outbox WHERE (dispatched_at IS NULL OR number IS NULL) AND ${OURS})::int AS outbox,
  (SELECT coalesce(extract(epoch FROM max(now() - run_at)) * 1000, 0) FROM pool.job WHERE state = 'queued' AND run_at <= now() AND ${OURS})::int AS jobs,
  (SELECT count(*) FROM pool.job WHERE state = 'active' AND (tenant_id, id, attempts) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[])))::int AS held`
const HELD = `SELECT tenant_id, id, attempts, name FROM pool.job WHERE state = 'active' AND ${OURS}`
const WHO =
  "SELECT name, locked_by, locked_until - now() AS left, attempts, given_back, deaths, created_at FROM pool.job WHERE state = 'active' AND (tenant_id, id, attempts) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[]))"
const OLDEST = `SELECT tenant_id, name, state, attempts, given_back, last_error, (extract(epoch FROM now() - run_at) * 1000)::int AS ms FROM pool.job WHERE state = 'queued' AND run_at <= now() AND ${OURS} ORDER BY run_at LIMIT 2`
const LEFT = `SELECT (SELECT count(*) FROM pool.outbox WHERE (dispatched_at IS NULL OR number IS NULL) AND ${OURS}) + (SELECT count(*) FROM pool.job WHERE ${OURS} AND (state = 'active'
   OR (state = 'queued' AND (attempts > 0 OR run_at <= now() + interval '1 second')))) AS n`

export interface Recovery {
  ms: number
  why: string
}

/**
 * How long after this moment jobs and events were well: nothing waits longer than two seconds, and
 * nothing that was being worked on at this moment is still held by a try that no one is at.
 * @param patience it is given up after so many milliseconds
 */
export async function recovery(
  postgres: Postgres,
  database: string,
  patience: number
): Promise<Recovery> {
  const begun = Date.now()
  const client = postgres.client(database)
  await client.connect()
  try {
    const { rows: held } = await client.query<{
      tenant_id: string
      id: string
      attempts: number
      name: string
    }>(HELD)
    const values = [held.map(h => h.tenant_id), held.map(h => h.id), held.map(h => h.attempts)]
    let last = ''
    for (; ; await sleep(100)) {
      const {
        rows: [lag]
      } = await client.query<{ outbox: number; jobs: number; held: number }>(LAG, values)
      const ms = Date.now() - begun
      const { outbox = 0, jobs = 0, held: still = 0 } = lag ?? {}
      const why = [
        ...(outbox > FRESH_MS ? [`the oldest event waits ${outbox} ms`] : []),
        ...(jobs > FRESH_MS ? [`the oldest job waits ${jobs} ms`] : []),
        ...(still > 0 ? [`${still} of ${held.length} jobs are held by a try from before`] : [])
      ].join(', ')
      if (why === '') return { ms, why: last }
      last = `${why}; the oldest: ${JSON.stringify((await client.query(OLDEST)).rows)}`
      if (ms > patience) {
        return {
          ms,
          why: `${why}: ${JSON.stringify((await client.query(WHO, values)).rows).slice(0, 600)}`
        }
      }
    }
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Waits until no event and no job is left to do. @returns whether it came to that, or what was left
 */
export async function settled(
  postgres: Postgres,
  database: string,
  patience: number
): Promise<string | undefined> {
  const client = postgres.client(database)
  await client.connect()
  try {
    for (const end = Date.now() + patience; ; await sleep(100)) {
      const {
        rows: [left]
      } = await client.query<{ n: string }>(LEFT)
      if (Number(left?.n) === 0) return undefined
      if (Date.now() < end) continue
      const { rows } = await client.query(
        "SELECT name, state, attempts, last_error, run_at - now() AS due, count(*) AS n FROM pool.job WHERE state IN ('queued', 'active') AND (attempts > 0 OR run_at < now()) GROUP BY 1, 2, 3, 4, 5 LIMIT 4"
      )
      return `${left?.n} events or jobs are left after ${patience} ms: ${JSON.stringify(rows).slice(0, 500)}`
    }
  } finally {
    await client.end().catch(() => {})
  }
}
