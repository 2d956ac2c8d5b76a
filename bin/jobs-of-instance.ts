import { execute } from '../core/execution/execute.ts'
import { systemContext } from '../core/context/system-context.ts'
import type { Instance } from '../core/instance/instance.ts'
import { isId } from '../core/primitives/ids.ts'
import { placements, relayTransaction } from '../core/jobs/relay-transaction.ts'
import { requeueJob } from '../core/operations/jobs/jobs.ts'
import { Problem } from '../core/primitives/errors.ts'
import { operatorName } from './as-operator.ts'

export const JOB_STATES = ['queued', 'active', 'done', 'dead'] as const
export type JobState = (typeof JOB_STATES)[number]

/** Which jobs: all that are left out are of any kind. `tenant`: its slug. */
export interface JobFilter {
  state?: JobState
  name?: string
  tenant?: string
}

/** A job of some tenant, without its data: they may be personal. Instants are UTC. */
export interface InstanceJob {
  id: string
  tenant: string
  tenantId: string
  placement: string
  name: string
  state: JobState
  attempts: number
  maxAttempts: number
  companyId: string | null
  shopId: string | null
  runAt: Date
  createdAt: Date
  finishedAt: Date | null
  progress: Record<string, unknown> | null
  lastError: string | null
}

const FROM =
  'FROM job j JOIN stoa.tenant t ON t.id = j.tenant_id WHERE ($1::text IS NULL OR j.state = $1) AND ($2::text IS NULL OR j.name = $2) AND ($3::text IS NULL OR t.slug = $3) AND ($4::uuid IS NULL OR j.id = $4)'
const COLUMNS = `j.id, t.slug AS tenant, j.tenant_id AS "tenantId", current_schema() AS placement, j.name, j.state, j.attempts - j.given_back AS attempts, j.max_attempts AS "maxAttempts", j.company_id AS "companyId", j.shop_id AS "shopId",
  j.run_at AS "runAt", j.created_at AS "createdAt", j.finished_at AS "finishedAt", j.progress, j.last_error AS "lastError"`

async function jobsWith(
  instance: Instance,
  { state, name, tenant }: JobFilter,
  jobId: string | null,
  limit: number
): Promise<InstanceJob[]> {
  const found: InstanceJob[] = []
  for (const placement of await placements(instance.relayPool)) {
    const values = [state ?? null, name ?? null, tenant ?? null, jobId, limit]
    found.push(
      ...(
        await relayTransaction(instance.relayPool, placement, client =>
          client.query<InstanceJob>(`SELECT ${COLUMNS} ${FROM} ORDER BY j.id DESC LIMIT $5`, values)
        )
      ).rows
    )
  }
  return found.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit)
}

/** The jobs of all tenants, newest first. */
export const listInstanceJobs = (
  instance: Instance,
  filter: JobFilter,
  limit: number
): Promise<InstanceJob[]> => jobsWith(instance, filter, null, limit)

/** @throws Error when there is no such job */
export async function instanceJob(instance: Instance, jobId: string): Promise<InstanceJob> {
  const [job] = isId(jobId) ? await jobsWith(instance, {}, jobId, 1) : []
  if (job === undefined) {
    throw new Error(
      `There is no job ${jobId}; stoa job list shows those there are. Done ones are kept for 30 days, dead ones for 90.`
    )
  }
  return job
}

/** The ids of those that match, oldest first: what came first is tried first. */
export async function idsOfJobs(
  instance: Instance,
  { state, name, tenant }: JobFilter
): Promise<Array<Pick<InstanceJob, 'id' | 'tenantId'>>> {
  const found: Array<Pick<InstanceJob, 'id' | 'tenantId'>> = []
  for (const placement of await placements(instance.relayPool)) {
    const { rows } = await relayTransaction(instance.relayPool, placement, client =>
      client.query<{ id: string; tenantId: string }>(
        `SELECT j.id, j.tenant_id AS "tenantId" ${FROM} ORDER BY j.id`,
        [state ?? null, name ?? null, tenant ?? null, null]
      )
    )
    found.push(...rows)
  }
  return found
}

/**
 * Puts a dead job into the queue again by the tenant's own use case, with an entry in its audit.
 * @returns false when it is dead no more
 */
export async function requeueInstanceJob(
  instance: Instance,
  { id, tenantId }: Pick<InstanceJob, 'id' | 'tenantId'>
): Promise<boolean> {
  const tenant = await instance.directory.tenant(tenantId)
  if (tenant === null) return false
  try {
    await execute(systemContext(instance, tenant, operatorName()), requeueJob, { jobId: id })
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'jobs.not-dead') return false
    throw error
  }
}
