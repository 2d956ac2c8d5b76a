import type { Instance } from '../instance.ts'
import type { ClaimedJob } from './port.ts'
import { relayTransaction } from './relay-transaction.ts'

/** A claim lasts this long; the one who works renews it, a dead one's job is taken by another afterwards. Milliseconds. */
export const CLAIM_MS = 30_000
const PER_TENANT = 4

// Fair turns: first the tenants that have something to do (a walk over the index, one step a tenant, however long their
// queues), then a few jobs of each, then the turns are mixed. One tenant's 300,000 rows never stand before a neighbour's one.
const CLAIM = `
  WITH RECURSIVE waiting AS (
    (SELECT tenant_id FROM job WHERE state = 'queued' ORDER BY tenant_id LIMIT 1)
    UNION ALL
    SELECT (SELECT j.tenant_id FROM job j WHERE j.state = 'queued' AND j.tenant_id > w.tenant_id ORDER BY j.tenant_id LIMIT 1) FROM waiting w WHERE w.tenant_id IS NOT NULL
  ), turns AS (
    SELECT j.tenant_id, j.id, j.turn FROM waiting w CROSS JOIN LATERAL (
      SELECT q.tenant_id, q.id, row_number() OVER (ORDER BY q.priority, q.run_at, q.id) AS turn FROM (
        SELECT tenant_id, id, priority, run_at FROM job
        WHERE tenant_id = w.tenant_id AND state = 'queued' AND run_at <= now()
        ORDER BY priority, run_at, id
        LIMIT greatest(0, $2 - (SELECT count(*) FROM job a WHERE a.tenant_id = w.tenant_id AND a.state = 'active'))
        FOR UPDATE SKIP LOCKED) q) j
    WHERE w.tenant_id IS NOT NULL
    ORDER BY j.turn, random() LIMIT $1
  )
  UPDATE job SET state = 'active', attempts = attempts + 1, locked_by = $3, locked_until = now() + make_interval(secs => $4 / 1000.0)
  FROM turns t WHERE job.tenant_id = t.tenant_id AND job.id = t.id
  RETURNING job.tenant_id, job.id, job.name, job.data, job.company_id, job.shop_id, job.user_id, job.attempts, job.max_attempts,
            extract(epoch FROM now() - job.run_at)::float8 AS delay`

interface Row { tenant_id: string, id: string, name: string, data: Record<string, unknown>, company_id: string | null, shop_id: string | null, user_id: string | null, attempts: number, max_attempts: number, delay: number }

/** Takes up to `room` jobs for this process. */
export const claimJobs = (instance: Instance, placement: string, owner: string, room: number): Promise<ClaimedJob[]> =>
  relayTransaction(instance.relayPool, placement, async client => {
    const { rows } = await client.query<Row>({ name: `claim ${placement}`, text: CLAIM, values: [room, PER_TENANT, owner, CLAIM_MS] })
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
    const { rows } = await relayTransaction(instance.relayPool, placement, client => client.query<{ id: string }>(
      `UPDATE job SET locked_until = now() + make_interval(secs => $4 / 1000.0) FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS h (tenant_id, id, attempt)
       WHERE job.tenant_id = h.tenant_id AND job.id = h.id AND job.attempts = h.attempt AND job.state = 'active' RETURNING job.id`,
      [mine.map(j => j.tenantId), mine.map(j => j.id), mine.map(j => j.attempt), CLAIM_MS]))
    const kept = new Set(rows.map(r => r.id))
    lost.push(...mine.filter(j => !kept.has(j.id)))
  }
  return lost
}

/** Jobs whose worker died: queued again, or dead when their tries are used up. */
export const freeExpired = (instance: Instance, placement: string): Promise<void> =>
  relayTransaction(instance.relayPool, placement, async client => {
    await client.query(`UPDATE job SET state = CASE WHEN attempts >= max_attempts THEN 'dead' ELSE 'queued' END, locked_by = NULL, locked_until = NULL,
      finished_at = CASE WHEN attempts >= max_attempts THEN now() END, last_error = coalesce(last_error, 'The process that worked on it died.') WHERE state = 'active' AND locked_until < now()`)
  })
