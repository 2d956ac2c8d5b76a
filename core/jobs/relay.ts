import type { Pool, PoolClient } from 'pg'
import { frozen } from '../primitives/frozen.ts'
import type { Instance } from '../instance/instance.ts'
import { newId } from '../primitives/ids.ts'
import { cares } from '../execution/reactions.ts'
import { relayTransaction } from './relay-transaction.ts'

interface OutboxRow {
  tenant_id: string
  id: string
  name: string
  version: number
  data: Record<string, unknown>
  company_id: string | null
  shop_id: string | null
  user_id: string | null
  plugins: string[]
  in_use: string[]
}

const BATCH = 200
/** A notification holds 8,000 bytes at most (PostgreSQL, NOTIFY); a line takes at most 58. */
const LINES = 100
/** The PostgreSQL channel that tells which tenants have something new. */
export const EVENTS_CHANNEL = 'stoa_events'

// Never "id greater than last": a transaction that commits late would be lost. What waits is what
// has no dispatched_at. The oldest of each name of each tenant, then the turns are mixed: a flood
// stands neither before a neighbour's one event nor before what other plugins of the same tenant
// have to tell. The more are waiting, the fewer are read of each.
const WAITING = `
  WITH RECURSIVE waiting AS (
    (SELECT tenant_id, name FROM outbox WHERE dispatched_at IS NULL ORDER BY tenant_id, name LIMIT 1)
    UNION ALL
    SELECT following.* FROM waiting w CROSS JOIN LATERAL (
      SELECT tenant_id, name FROM outbox WHERE dispatched_at IS NULL AND (tenant_id, name) > (w.tenant_id, w.name) ORDER BY tenant_id, name LIMIT 1) following
  ), oldest AS (
    SELECT e.*, row_number() OVER (PARTITION BY e.tenant_id, e.name ORDER BY e.occurred_at) AS turn_of_name FROM waiting w CROSS JOIN LATERAL (
      SELECT tenant_id, name, id, occurred_at FROM outbox WHERE tenant_id = w.tenant_id AND name = w.name AND dispatched_at IS NULL ORDER BY occurred_at
      LIMIT (SELECT greatest(1, ${2 * BATCH} / count(*)) FROM waiting)) e
  ), next AS MATERIALIZED (
    SELECT tenant_id, id, occurred_at, row_number() OVER (PARTITION BY tenant_id ORDER BY turn_of_name, occurred_at) AS turn FROM oldest ORDER BY turn, occurred_at LIMIT ${BATCH}
  )
  SELECT o.tenant_id, o.id, o.name, o.version, o.data, o.company_id, o.shop_id, o.user_id,
         ARRAY(SELECT p.plugin FROM tenant_plugin p WHERE p.tenant_id = o.tenant_id AND p.enabled) AS plugins,
         ARRAY(SELECT u.plugin FROM plugin_in_use u WHERE u.tenant_id = o.tenant_id AND u.company_id = o.company_id) AS in_use
  FROM next n CROSS JOIN LATERAL (SELECT * FROM outbox WHERE tenant_id = n.tenant_id AND id = n.id AND dispatched_at IS NULL FOR UPDATE SKIP LOCKED) o ORDER BY n.turn, n.occurred_at`

/** And, for those who listen, up to which transaction each tenant has something new. */
const DISPATCHED = `
  WITH moved AS (
    UPDATE outbox o SET dispatched_at = now() FROM unnest($1::uuid[], $2::uuid[]) AS k (tenant_id, id)
    WHERE o.tenant_id = k.tenant_id AND o.id = k.id RETURNING o.tenant_id, o.xid
  ), news AS (SELECT tenant_id || ' ' || max(xid::text::numeric) AS line FROM moved GROUP BY tenant_id)
  SELECT array_agg(line) AS news FROM news`

/**
 * The same of what was committed as dispatched, since no reaction waits for it: told at once, in one
 * message, since a till that sells all day causes dozens a second.
 */
const announce = (placement: string): string => `
  SELECT pg_notify($2, string_agg(line, E'\\n')) FROM (
    SELECT t.id || ' ' || last.xid::text AS line, (row_number() OVER () - 1) / ${LINES} AS part FROM unnest($1::uuid[]) AS t (id)
    CROSS JOIN LATERAL (SELECT xid FROM ${placement}.outbox WHERE tenant_id = t.id ORDER BY xid DESC, id DESC LIMIT 1) last) l
  GROUP BY part`

const INSERT_JOBS = `
  INSERT INTO job (tenant_id, id, name, data, company_id, shop_id, user_id, dedupe_key)
  SELECT j.tenant_id, j.id, j.name, j.data, j.company_id, j.shop_id, j.user_id, j.dedupe_key
  FROM jsonb_to_recordset($1::jsonb) AS j (tenant_id uuid, id uuid, name text, data jsonb, company_id uuid, shop_id uuid, user_id uuid, dedupe_key text)
  ON CONFLICT (tenant_id, name, dedupe_key) WHERE dedupe_key IS NOT NULL DO NOTHING`

/**
 * Turns waiting events into jobs, one for each reaction that cares, and marks the events
 * dispatched, in one transaction: so each reaction gets each event's job exactly once, whatever
 * dies when. (reaction, event id) is unique in the job table.
 * @returns how many events were moved
 */
export const relayEvents = (instance: Instance, placement: string): Promise<number> =>
  relayTransaction(instance.relayPool, placement, async client => {
    const { rows } = await client.query<OutboxRow>(WAITING)
    if (rows.length === 0) return 0
    await insertJobs(
      client,
      rows.flatMap(row => jobsFor(instance, row))
    )
    const {
      rows: [moved]
    } = await client.query<{ news: string[] | null }>(DISPATCHED, [
      rows.map(r => r.tenant_id),
      rows.map(r => r.id)
    ])
    await notify(client, moved?.news ?? [])
    return rows.length
  })

/** Says of events that never were the relay's to hand on that they are there. */
export const announceEvents = async (
  relayPool: Pool,
  placement: string,
  tenantIds: string[]
): Promise<void> => {
  await relayPool.query(announce(placement), [tenantIds, EVENTS_CHANNEL])
}

async function notify(client: PoolClient, lines: string[]): Promise<void> {
  for (const news of inPayloads(lines)) {
    await client.query('SELECT pg_notify($1, $2)', [EVENTS_CHANNEL, news])
  }
}

function jobsFor(instance: Instance, row: OutboxRow): object[] {
  const data = frozen(row.data) // no reaction changes what the others hear
  return (instance.registry.reactions.get(row.name) ?? [])
    .filter(
      r => row.plugins.includes(r.plugin) || instance.registry.plugin(r.plugin)?.always === true
    )
    .filter(r => !r.onceInUse || row.company_id === null || row.in_use.includes(r.plugin))
    .filter(r => cares(instance, r, data, row.tenant_id))
    .map(r => ({
      tenant_id: row.tenant_id,
      id: newId(),
      name: r.jobName,
      data,
      company_id: row.company_id,
      shop_id: row.shop_id,
      user_id: row.user_id,
      dedupe_key: row.id
    }))
}

export async function insertJobs(client: Pick<PoolClient, 'query'>, jobs: object[]): Promise<void> {
  if (jobs.length > 0) await client.query(INSERT_JOBS, [JSON.stringify(jobs)])
}

function inPayloads(lines: string[]): string[] {
  const payloads: string[] = []
  for (let at = 0; at < lines.length; at += LINES) {
    payloads.push(lines.slice(at, at + LINES).join('\n'))
  }
  return payloads
}
