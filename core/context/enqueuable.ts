import type { TObject } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { Job } from '../jobs/define-job.ts'
import type { JobOptions } from '../jobs/port.ts'
import type { Registry } from '../plugins/registry.ts'

/** Of a job, by whoever wants it: more tries are no patience, but a queue that never empties. */
const MOST_ATTEMPTS = 100

/** @throws Error when no manifest declares the job, or its data or options are not as they must be */
export function assertEnqueuable<S extends TObject>(
  registry: Registry,
  job: Job<S>,
  data: unknown,
  { maxAttempts = 1, priority = 1 }: JobOptions
): void {
  if (!registry.jobs.has(job.name)) {
    throw new Error(`No manifest declares the job ${job.name}.`)
  }
  if (!Value.Check(job.data, data)) {
    throw new Error(`The data of the job ${job.name} does not match its schema.`)
  }
  if (!Number.isInteger(maxAttempts) || maxAttempts < 1 || maxAttempts > MOST_ATTEMPTS) {
    throw new Error(`The job ${job.name} may be tried 1 to ${MOST_ATTEMPTS} times (maxAttempts).`)
  }
  if (![0, 1, 2].includes(priority)) {
    throw new Error(`The priority of the job ${job.name} must be 0, 1 or 2.`)
  }
}
