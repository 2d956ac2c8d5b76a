import type { Instance } from '../instance/instance.ts'
import type { ClaimedJob } from './port.ts'
import { relayTransaction } from './relay-transaction.ts'

/** How a try ended. Seconds: how long the job waits for its next turn. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'failed'; reason: string; seconds: number }
  | { kind: 'given-back'; reason: string | null; seconds: number }

/** An outcome that could not be written: to be settled when the database is back. */
export class Unsettled extends Error {
  constructor(
    readonly job: ClaimedJob,
    readonly outcome: Outcome
  ) {
    super(`It could not be written that the job ${job.name} ended.`)
  }
}

/** What was written late waits no longer: the time that passed was its pause. */
const LATE_SECONDS = 1

export const later = (outcome: Outcome): Outcome =>
  outcome.kind === 'done'
    ? outcome
    : { ...outcome, seconds: Math.min(outcome.seconds, LATE_SECONDS) }

const NO_MORE_TRIES = 'attempts - given_back >= max_attempts'
const SET = {
  done: "state = 'done', finished_at = now(), locked_by = NULL, locked_until = NULL, last_error = NULL, deaths = 0",
  failed: `state = CASE WHEN ${NO_MORE_TRIES} THEN 'dead' ELSE 'queued' END, finished_at = CASE WHEN ${NO_MORE_TRIES} THEN now() END,
    last_error = $4, locked_by = NULL, locked_until = NULL, deaths = 0, ready = false, run_at = now() + make_interval(secs => $5)`,
  'given-back':
    "state = 'queued', given_back = given_back + 1, last_error = coalesce($4, last_error), locked_by = NULL, locked_until = NULL, ready = $5 <= 0::float8, run_at = now() + make_interval(secs => $5)"
}
const MINE = "tenant_id = $1 AND id = $2 AND state = 'active' AND attempts = $3"

/**
 * Writes how a try ended, over the relay's own connections: those of the tenants may be what it
 * failed for want of. A job that is someone else's by now stays as it is.
 * @param late settles what was left: one that a transaction without an owner still locks is not
 * waited for
 * @returns false when it cannot be written yet
 */
export async function settle(
  instance: Instance,
  job: ClaimedJob,
  outcome: Outcome,
  late = false
): Promise<boolean> {
  const key = [job.tenantId, job.id, job.attempt]
  return relayTransaction(instance.relayPool, job.placement, async client => {
    const {
      rows: [found]
    } = await client.query(
      `SELECT 1 FROM job WHERE ${MINE} FOR UPDATE${late ? ' SKIP LOCKED' : ''}`,
      key
    )
    if (found) {
      await client.query(
        `UPDATE job SET ${SET[outcome.kind]} WHERE ${MINE}`,
        outcome.kind === 'done' ? key : [...key, outcome.reason, outcome.seconds]
      )
    } else if (late) {
      return (await client.query(`SELECT 1 FROM job WHERE ${MINE}`, key)).rowCount === 0
    }
    return true
  })
}
