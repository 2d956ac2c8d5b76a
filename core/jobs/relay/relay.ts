import type { PoolClient } from 'pg'
import { frozen } from '../../primitives/frozen.ts'
import type { Instance } from '../../instance/instance.ts'
import { newId } from '../../primitives/ids.ts'
import { cares } from '../../execution/reactions.ts'
import { relayTransaction } from '../relay-transaction.ts'

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

const OPEN = 'dispatched_at IS NULL AND number IS NOT NULL'
// The oldest of each name of each tenant, then the turns are mixed: a flood stands neither before a
// neighbour's one event nor before what other plugins of the same tenant have to tell. The more are
// waiting, the fewer are read of each.
const WAITING = `
  WITH RECURSIVE waiting AS (
    (SELECT tenant_id, name FROM outbox WHERE ${OPEN} ORDER BY tenant_id, name LIMIT 1)
    UNION ALL
    SELECT following.* FROM waiting w CROSS JOIN LATERAL (
      SELECT tenant_id, name FROM outbox WHERE ${OPEN} AND (tenant_id, name) > (w.tenant_id, w.name) ORDER BY tenant_id, name LIMIT 1) following
  ), oldest AS (
    SELECT e.*, row_number() OVER (PARTITION BY e.tenant_id, e.name ORDER BY e.number) AS turn_of_name FROM waiting w CROSS JOIN LATERAL (
      SELECT tenant_id, name, id, number, occurred_at FROM outbox WHERE tenant_id = w.tenant_id AND name = w.name AND ${OPEN} ORDER BY number
      LIMIT (SELECT greatest(1, ${2 * BATCH} / count(*)) FROM waiting)) e
  ), next AS MATERIALIZED (
    SELECT tenant_id, id, occurred_at, row_number() OVER (PARTITION BY tenant_id ORDER BY turn_of_name, number) AS turn FROM oldest ORDER BY turn, occurred_at LIMIT ${BATCH}
  )
  SELECT o.tenant_id, o.id, o.name, o.version, o.data, o.company_id, o.shop_id, o.user_id,
         ARRAY(SELECT p.plugin FROM tenant_plugin p WHERE p.tenant_id = o.tenant_id AND p.enabled) AS plugins,
         ARRAY(SELECT u.plugin FROM plugin_in_use u WHERE u.tenant_id = o.tenant_id AND u.company_id = o.company_id) AS in_use
  FROM next n CROSS JOIN LATERAL (SELECT * FROM outbox WHERE tenant_id = n.tenant_id AND id = n.id AND dispatched_at IS NULL FOR UPDATE SKIP LOCKED) o ORDER BY n.turn, n.occurred_at`

const DISPATCHED = `
  UPDATE outbox o SET dispatched_at = now() FROM unnest($1::uuid[], $2::uuid[]) AS k (tenant_id, id) WHERE o.tenant_id = k.tenant_id AND o.id = k.id`

const INSERT_JOBS = `
  INSERT INTO job (tenant_id, id, name, data, company_id, shop_id, user_id, dedupe_key, ready)
  SELECT j.tenant_id, j.id, j.name, j.data, j.company_id, j.shop_id, j.user_id, j.dedupe_key, true
  FROM jsonb_to_recordset($1::jsonb) AS j (tenant_id uuid, id uuid, name text, data jsonb, company_id uuid, shop_id uuid, user_id uuid, dedupe_key text)
  ON CONFLICT (tenant_id, name, dedupe_key) WHERE dedupe_key IS NOT NULL DO NOTHING`

/**
 * Turns numbered events into jobs, one for each reaction that cares, and marks the events
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
    await client.query(DISPATCHED, [rows.map(r => r.tenant_id), rows.map(r => r.id)])
    return rows.length
  })

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
