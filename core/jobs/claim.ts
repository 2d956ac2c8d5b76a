import type { Instance } from '../instance.ts'
import { restingSql } from '../plugin-rest.ts'
import type { ClaimedJob } from './port.ts'
import { relayTransaction } from './relay-transaction.ts'

/** A claim lasts this long; the one who works renews it, a dead one's job is taken by another afterwards. Milliseconds. */
export const CLAIM_MS = 30_000
const PER_TENANT = 4
/** Of one declared job, when it does not say. */
const PER_JOB = 2

// One process claims at a time in a placement, else two could both see room for a tenant's last job.
const ONE_AT_A_TIME = 'SELECT pg_advisory_xact_lock(hashtextextended(\'stoa claim \' || current_schema(), 0))'

// Fair turns: first the tenants that have something to do (a walk over the index, one step a tenant, however long their
// queues), then a few jobs of each, then the turns are mixed. One tenant's 300,000 rows never stand before a neighbour's one.
// $5 = how many of a name may be at work for one tenant; names at their limit do not keep others from their turn.
const CLAIM = `
  WITH RECURSIVE waiting AS (
    (SELECT tenant_id FROM job WHERE state = 'queued' ORDER BY tenant_id LIMIT 1)
    UNION ALL
    SELECT (SELECT j.tenant_id FROM job j WHERE j.state = 'queued' AND j.tenant_id > w.tenant_id ORDER BY j.tenant_id LIMIT 1) FROM waiting w WHERE w.tenant_id IS NOT NULL
  ), turns AS (
    SELECT j.tenant_id, j.id, j.turn FROM waiting w CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_object_agg(name, n), '{}') AS named, coalesce(sum(n), 0) AS total
      FROM (SELECT name, count(*) AS n FROM job WHERE tenant_id = w.tenant_id AND state = 'active' GROUP BY name) counted
    ) active CROSS JOIN LATERAL (
      SELECT q.tenant_id, q.id, q.name, row_number() OVER (ORDER BY q.priority, q.run_at, q.id) AS turn, row_number() OVER (PARTITION BY q.name ORDER BY q.priority, q.run_at, q.id) AS nth FROM (
        SELECT tenant_id, id, name, priority, run_at FROM job
        WHERE tenant_id = w.tenant_id AND state = 'queued' AND run_at <= now()
          AND name <> ALL (ARRAY(SELECT a.key FROM jsonb_each_text(active.named) a WHERE a.value::int >= ($5::jsonb ->> a.key)::int))
          AND split_part(name, '.', 1) <> ALL (ARRAY(${restingSql('w.tenant_id')}))
        ORDER BY priority, run_at, id
        LIMIT greatest(0, $2 - active.total)
        FOR UPDATE SKIP LOCKED) q) j
    WHERE w.tenant_id IS NOT NULL AND j.nth + coalesce((active.named ->> j.name)::int, 0) <= coalesce(($5::jsonb ->> j.name)::int, $2)
    ORDER BY j.turn, random() LIMIT $1
  )
  UPDATE job SET state = 'active', attempts = attempts + 1, locked_by = $3, locked_until = now() + make_interval(secs => $4 / 1000.0)
  FROM turns t WHERE job.tenant_id = t.tenant_id AND job.id = t.id
  RETURNING job.tenant_id, job.id, job.name, job.data, job.company_id, job.shop_id, job.user_id, job.attempts, job.max_attempts,
            extract(epoch FROM now() - job.run_at)::float8 AS delay`

interface Row {
  tenant_id: string, id: string, name: string, data: Record<string, unknown>, company_id: string | null, shop_id: string | null, user_id: string | null
  attempts: number, max_attempts: number, delay: number
}

/** Takes up to `room` jobs for this process. */
export const claimJobs = (instance: Instance, placement: string, owner: string, room: number): Promise<ClaimedJob[]> =>
  relayTransaction(instance.relayPool, placement, async client => {
    const limits = Object.fromEntries([...instance.registry.jobs].map(([name, { definition }]) => [name, definition.perTenant ?? PER_JOB]))
    const values = [room, PER_TENANT, owner, CLAIM_MS, JSON.stringify(limits)]
    const [, { rows }] = await Promise.all([client.query(ONE_AT_A_TIME), client.query<Row>({ name: `claim ${placement}`, text: CLAIM, values })])
    return rows.map(r => {
      instance.metrics.jobDelay.observe({ job: r.name }, r.delay)
      return { tenantId: r.tenant_id, id: r.id, placement, name: r.name, data: r.data, companyId: r.company_id, shopId: r.shop_id, userId: r.user_id, attempt: r.attempts, maxAttempts: r.max_attempts }
    })
  })

/** Renews the claims of the jobs that run in this process. @returns those that were taken by another meanwhile */
export async function renewClaims (instance: Instance, jobs: ClaimedJob[]): Promise<ClaimedJob[]> {
  const lost: ClaimedJob[] = []
  for (const placement of new Set(jobs.map(j => j.placement))) {
    const mine = jobs.filter(j => j.placement === placement)
    const { rows } = await relayTransaction(instance.relayPool, placement, client => client.query<{ id: string, attempts: number }>(
      `UPDATE job SET locked_until = now() + make_interval(secs => $4 / 1000.0) FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS h (tenant_id, id, attempt)
       WHERE job.tenant_id = h.tenant_id AND job.id = h.id AND job.attempts = h.attempt AND job.state = 'active' RETURNING job.id, job.attempts`,
      [mine.map(j => j.tenantId), mine.map(j => j.id), mine.map(j => j.attempt), CLAIM_MS]))
    const kept = new Set(rows.map(r => `${r.id} ${r.attempts}`))
    lost.push(...mine.filter(j => !kept.has(`${j.id} ${j.attempt}`)))
  }
  return lost
}

/** Puts claimed jobs back that were not worked on to their end through no fault of theirs: the try does not count. */
export async function giveBack (instance: Instance, jobs: ClaimedJob[]): Promise<void> {
  for (const placement of new Set(jobs.map(j => j.placement))) {
    const mine = jobs.filter(j => j.placement === placement)
    await relayTransaction(instance.relayPool, placement, client => client.query(
      `UPDATE job SET state = 'queued', max_attempts = max_attempts + 1, locked_by = NULL, locked_until = NULL FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS h (tenant_id, id, attempt)
       WHERE job.tenant_id = h.tenant_id AND job.id = h.id AND job.attempts = h.attempt AND job.state = 'active'`,
      [mine.map(j => j.tenantId), mine.map(j => j.id), mine.map(j => j.attempt)]))
  }
}

/** Jobs whose worker died: queued again, or dead when their tries are used up. */
export const freeExpired = (instance: Instance, placement: string): Promise<void> =>
  relayTransaction(instance.relayPool, placement, async client => {
    await client.query(`UPDATE job SET state = CASE WHEN attempts >= max_attempts THEN 'dead' ELSE 'queued' END, locked_by = NULL, locked_until = NULL,
      finished_at = CASE WHEN attempts >= max_attempts THEN now() END, last_error = coalesce(last_error, 'The process that worked on it died.') WHERE state = 'active' AND locked_until < now()`)
  })
