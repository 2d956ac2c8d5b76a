import type { Pool } from 'pg'
import { isId } from '../../primitives/ids.ts'
import { atOnce } from '../relay-transaction.ts'

/** The PostgreSQL channel that tells which tenants have something new. */
export const EVENTS_CHANNEL = 'stoa_events'
/** What one transaction numbers at most. */
const BATCH = 1_000
/** A notification holds 8,000 bytes at most (PostgreSQL, NOTIFY); a line takes at most 58. */
const LINES = 100

/** Tenants with events that have no number yet: a walk over the index, one step a tenant. */
const WAITING = `
  RECURSIVE walk AS (
    (SELECT tenant_id, 1 AS nth FROM outbox WHERE number IS NULL ORDER BY tenant_id LIMIT 1)
    UNION ALL
    SELECT following.tenant_id, w.nth + 1 FROM walk w CROSS JOIN LATERAL (
      SELECT tenant_id FROM outbox WHERE number IS NULL AND tenant_id > w.tenant_id ORDER BY tenant_id LIMIT 1) following
    WHERE w.nth < ${BATCH}
  ), waiting AS MATERIALIZED (SELECT tenant_id FROM walk)`

const among = (tenantIds: readonly string[]): string => `
  waiting AS MATERIALIZED (
    SELECT t.id AS tenant_id FROM unnest('{${tenantIds.filter(isId).join()}}'::uuid[]) AS t (id)
    WHERE EXISTS (SELECT 1 FROM outbox o WHERE o.tenant_id = t.id AND o.number IS NULL))`

// Whose counter another relay holds is left to that one. What is locked is handed on to the next
// statement, which must see all that was numbered before the lock was had.
const LOCK = (waiting: string): string => `
  WITH ${waiting}, made AS (
    INSERT INTO event_counter (tenant_id)
    SELECT tenant_id FROM waiting w WHERE NOT EXISTS (SELECT 1 FROM event_counter c WHERE c.tenant_id = w.tenant_id) ORDER BY tenant_id
    ON CONFLICT DO NOTHING RETURNING tenant_id
  ), locked AS (
    SELECT c.tenant_id FROM waiting w JOIN event_counter c ON c.tenant_id = w.tenant_id ORDER BY c.tenant_id FOR UPDATE OF c SKIP LOCKED
  )
  SELECT set_config('stoa.numbering', coalesce(string_agg(tenant_id::text, ','), ''), true)
  FROM (SELECT tenant_id FROM made UNION ALL SELECT tenant_id FROM locked) held`

/** Of whole tables a few rows are meant, whatever the statistics say. */
const BY_KEY = 'SET LOCAL enable_hashjoin = off;SET LOCAL enable_mergejoin = off'

const NUMBER = `
  WITH held AS MATERIALIZED (
    SELECT unnest(string_to_array(nullif(current_setting('stoa.numbering'), ''), ',')::uuid[]) AS tenant_id
  ), next AS MATERIALIZED (
    SELECT o.tenant_id, o.id, row_number() OVER (PARTITION BY o.tenant_id ORDER BY o.id) AS nth FROM held h CROSS JOIN LATERAL (
      SELECT tenant_id, id FROM outbox WHERE tenant_id = h.tenant_id AND number IS NULL ORDER BY id
      LIMIT (SELECT greatest(1, ${BATCH} / greatest(1, count(*))) FROM held)) o
  ), counted AS (
    UPDATE event_counter c SET last_number = c.last_number + n.events FROM (SELECT tenant_id, count(*) AS events FROM next GROUP BY tenant_id) n
    WHERE c.tenant_id = n.tenant_id RETURNING c.tenant_id, c.last_number, c.last_number - n.events AS before
  ), numbered AS (
    UPDATE outbox o SET number = c.before + n.nth FROM next n JOIN counted c ON c.tenant_id = n.tenant_id
    WHERE o.tenant_id = n.tenant_id AND o.id = n.id RETURNING o.dispatched_at IS NULL AS waits
  ), told AS (
    SELECT count(pg_notify('${EVENTS_CHANNEL}', lines)) AS payloads FROM (
      SELECT string_agg(tenant_id || ' ' || last_number, E'\\n') AS lines
      FROM (SELECT *, (row_number() OVER () - 1) / ${LINES} AS part FROM counted) c GROUP BY part) news
  )
  SELECT count(*) AS numbered, coalesce(bool_or(waits), false) AS waits, (SELECT payloads FROM told) AS payloads FROM numbered`

/** Of these the ones that still have events without a number. */
const LEFT = (waiting: string): string =>
  `WITH ${waiting} SELECT coalesce(array_agg(tenant_id::text), '{}') AS tenants FROM waiting`

export interface Numbered {
  /** How many events got their number. */
  numbered: number
  /** Whether a reaction waits for one of them. */
  waits: boolean
  /** Tenants asked for that have more, or whose counter another relay held. */
  left: string[]
}

/**
 * Gives committed events the next numbers of their tenant, and says so to those who listen. One
 * message and one transaction, in which the tenant's counter is locked: whatever dies when, none is
 * given twice and none left out, and no lock waits for a process. Numbers become visible in their
 * order, so a reader behind number n has seen all up to n.
 * @param tenantIds undefined: all that have some
 */
export async function numberEvents(
  relayPool: Pool,
  placement: string,
  tenantIds?: readonly string[]
): Promise<Numbered> {
  const waiting = tenantIds === undefined ? WAITING : among(tenantIds)
  const answers = await atOnce(relayPool, placement, [
    BY_KEY,
    LOCK(waiting),
    NUMBER,
    ...(tenantIds === undefined ? [] : [LEFT(waiting)])
  ])
  const rows = answers.flatMap(({ rows }) => rows as Array<Record<string, unknown>>)
  const done = rows.find(row => 'numbered' in row) as { numbered: number; waits: boolean }
  const left = rows.find(row => 'tenants' in row) as { tenants: string[] } | undefined
  return { numbered: Number(done.numbered), waits: done.waits, left: left?.tenants ?? [] }
}
