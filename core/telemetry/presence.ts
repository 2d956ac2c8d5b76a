import { hostname } from 'node:os'
import { ownerOf } from '../context/at-work.ts'
import type { Instance } from '../instance/instance.ts'
import type { Outcome } from '../jobs/outcome.ts'

const EVERY_MS = 5_000

/**
 * How the tries of a plugin's jobs ended; abandoned are those of the failed that did not stop at
 * their time limit.
 */
export type JobFigures = Record<Outcome['kind'] | 'abandoned', number>

/** What one plugin cost a process since it started. */
export interface WrittenFigures {
  statements: number
  rows: number
  milliseconds: number
  errors: number
  strays: number
  jobs: JobFigures
}

const PUT = `
  INSERT INTO stoa.serving_process (name, started_at, figures) VALUES ($1, $2, $3)
  ON CONFLICT (tenant_id, name) DO UPDATE SET started_at = excluded.started_at, seen_at = now(), figures = excluded.figures`
const PURGE_OLD = "DELETE FROM stoa.serving_process WHERE seen_at < now() - interval '1 day'"

/** The figures of each plugin so far. */
export async function figuresSoFar({
  metrics
}: Pick<Instance, 'metrics'>): Promise<Record<string, WrittenFigures>> {
  const figures: Record<string, WrittenFigures> = {}
  const of = (plugin: string): WrittenFigures =>
    (figures[plugin] ??= {
      ...metrics.plugins.of(plugin),
      jobs: { done: 0, failed: 0, 'given-back': 0, abandoned: 0 }
    })
  for (const plugin of metrics.plugins.all().keys()) of(plugin)
  for (const {
    labels: { job, outcome },
    value
  } of (await metrics.jobs.get()).values) {
    of(ownerOf(String(job))).jobs[outcome as Outcome['kind']] += value
  }
  for (const {
    labels: { job },
    value
  } of (await metrics.jobsAbandoned.get()).values) {
    of(ownerOf(String(job))).jobs.abandoned += value
  }
  return figures
}

/**
 * Writes down every few seconds that this process is there and what its plugins cost: `stoa plugin
 * list` adds the processes up, also while none of them answers.
 */
export function keepPresence(instance: Instance): { stop(): Promise<void> } {
  const name = `${hostname()} ${process.pid}`
  const startedAt = new Date(Date.now() - process.uptime() * 1_000)
  let writing: Promise<void> | undefined
  const write = async (): Promise<void> => {
    await instance.relayPool.query(PUT, [
      name,
      startedAt,
      JSON.stringify(await figuresSoFar(instance))
    ])
  }
  const round = (): void => {
    writing ??= write()
      .catch(error =>
        instance.log.debug({ err: error }, 'the figures of this process were not written')
      )
      .finally(() => {
        writing = undefined
      })
  }
  const timer = setInterval(round, EVERY_MS).unref()
  round()
  void instance.relayPool.query(PURGE_OLD).catch(() => {})
  return {
    async stop() {
      clearInterval(timer)
      await writing
    }
  }
}
