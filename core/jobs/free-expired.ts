import type { Instance } from '../instance/instance.ts'
import { waitingUnder } from './claim.ts'
import { isPresent } from './presence.ts'
import { relayTransaction } from './relay-transaction.ts'

/** How many processes may end while they work on a job, before it is not run any more by itself. */
const MOST_DEATHS = 2
/**
 * A process that is there but silent keeps its jobs so much longer: it may be waking up, or be
 * about to be ended for its silence.
 */
const SILENCE_SECONDS = 60
/**
 * After a start of PostgreSQL the processes must find back before it can be told which are gone.
 */
const RETURN_SECONDS = 10

interface Freed {
  id: string
  tenant_id: string
  name: string
  state: string
  deaths: number
  last_error: string
}

const FREE = `
  WITH lost AS MATERIALIZED (
    SELECT tenant_id, id, waited, present, deaths + CASE WHEN waited OR present THEN 0 ELSE 1 END AS deaths,
           attempts - given_back - CASE WHEN waited THEN 1 ELSE 0 END >= max_attempts AS used_up
    FROM (
      SELECT *, locked_by LIKE '${waitingUnder('%')}' AS waited, ${isPresent('job.locked_by')} AS present FROM job
      WHERE state = 'active' AND locked_until < now() AND pg_postmaster_start_time() < now() - interval '${RETURN_SECONDS} seconds'
      FOR UPDATE SKIP LOCKED
    ) expired
    WHERE NOT present OR locked_until < now() - interval '${SILENCE_SECONDS} seconds'
  )
  UPDATE job SET state = CASE WHEN used_up OR lost.deaths >= ${MOST_DEATHS} THEN 'dead' ELSE 'queued' END,
    finished_at = CASE WHEN used_up OR lost.deaths >= ${MOST_DEATHS} THEN now() END,
    locked_by = NULL, locked_until = NULL, deaths = lost.deaths, given_back = given_back + CASE WHEN waited THEN 1 ELSE 0 END,
    last_error = CASE
      WHEN lost.deaths >= ${MOST_DEATHS} THEN 'quarantined: the process ended twice while it ran; it is not run again by itself. Requeue it once that is fixed.'
      WHEN waited THEN last_error
      WHEN present THEN coalesce(last_error, 'The process that was running it stopped responding.')
      ELSE coalesce(last_error, 'The process that worked on it died.') END
  FROM lost WHERE job.tenant_id = lost.tenant_id AND job.id = lost.id
  RETURNING job.id, job.tenant_id, job.name, job.state, job.deaths, job.last_error`

/**
 * Frees the jobs whose claim ran out: queued again, or dead when their tries are used up or
 * processes ended over them twice. A process that ended is told from a silent one by its presence.
 * All that ran in it come under suspicion; suspects run one at a time in a process, so that the
 * innocent clear themselves by coming to their end.
 */
export async function freeExpired(instance: Instance, placement: string): Promise<void> {
  const { rows } = await relayTransaction(instance.relayPool, placement, client =>
    client.query<Freed>(FREE)
  )
  for (const { id, tenant_id: tenantId, name, state, deaths, last_error: why } of rows) {
    const facts = { job: id, tenantId, name, deaths, why }
    if (state === 'dead') instance.log.error(facts, 'job is dead: its claim ran out')
    else instance.log.warn(facts, 'job is queued again: its claim ran out')
  }
}
