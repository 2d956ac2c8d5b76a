import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import {
  FIGURES,
  openPluginFigures,
  type FiguresOfPlugins,
  type PluginFigures
} from './plugin-figures.ts'

/** What /metrics shows. No label carries a tenant's or a person's data. */
export interface Metrics {
  readonly registry: Registry
  readonly requests: Histogram<'operation' | 'status'>
  /** Added up in plain numbers on the hot path, read by Prometheus when it asks. */
  readonly unitsOfWork: Record<
    'read' | 'write',
    { count: number; statements: number; roundTrips: number }
  >
  readonly databaseFailures: Counter<'failure'>
  readonly jobs: Counter<'job' | 'outcome'>
  /** Jobs that did not stop at their time limit and were left behind. */
  readonly jobsAbandoned: Counter<'job'>
  readonly jobDelay: Histogram<'job'>
  readonly queue: Gauge<'state'>
  readonly plugins: FiguresOfPlugins
}

export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const unitsOfWork = {
    read: { count: 0, statements: 0, roundTrips: 0 },
    write: { count: 0, statements: 0, roundTrips: 0 }
  }
  for (const figure of ['count', 'statements', 'roundTrips'] as const) {
    registry.registerMetric(
      new Gauge({
        name: `stoa_unit_of_work_${figure === 'roundTrips' ? 'round_trips' : figure}_total`,
        help: `Units of work so far: their ${figure}.`,
        labelNames: ['kind'],
        registers: [],
        collect() {
          for (const kind of ['read', 'write'] as const) {
            this.set({ kind }, unitsOfWork[kind][figure])
          }
        }
      })
    )
  }
  const plugins = openPluginFigures()
  for (const [figure, [name, help, factor]] of Object.entries(FIGURES)) {
    registry.registerMetric(
      new Gauge({
        name,
        help,
        labelNames: ['plugin'],
        registers: [],
        collect() {
          for (const [plugin, of] of plugins.all()) {
            this.set({ plugin }, of[figure as keyof PluginFigures] * factor)
          }
        }
      })
    )
  }
  return {
    registry,
    requests: new Histogram({
      name: 'stoa_request_seconds',
      help: 'Time to answer a request.',
      labelNames: ['operation', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers
    }),
    unitsOfWork,
    databaseFailures: new Counter({
      name: 'stoa_database_failures_total',
      help: 'Units of work that failed by the database, by what it meant: away, busy, timed-out, …',
      labelNames: ['failure'],
      registers
    }),
    jobs: new Counter({
      name: 'stoa_jobs_total',
      help: 'Tries of jobs by how they ended: done, failed or given-back.',
      labelNames: ['job', 'outcome'],
      registers
    }),
    jobsAbandoned: new Counter({
      name: 'stoa_jobs_abandoned_total',
      help: 'Jobs that did not stop at their time limit and were left behind.',
      labelNames: ['job'],
      registers
    }),
    jobDelay: new Histogram({
      name: 'stoa_job_delay_seconds',
      help: 'From the moment a job was due to its start.',
      labelNames: ['job'],
      buckets: [0.01, 0.05, 0.2, 1, 5, 30, 300],
      registers
    }),
    queue: new Gauge({
      name: 'stoa_job_queue',
      help: 'Jobs in the table by state.',
      labelNames: ['state'],
      registers
    }),
    plugins
  }
}

const timersOf = new WeakMap<Metrics, Map<string, { observe(seconds: number): void }>>()

/** The histogram of an operation and class of status; looked up once, since every request asks. */
export function timer(
  metrics: Metrics,
  operation: string,
  statusCode: number
): { observe(seconds: number): void } {
  const status = `${Math.floor(statusCode / 100)}xx`
  const key = `${operation} ${status}`
  let timers = timersOf.get(metrics)
  if (!timers) timersOf.set(metrics, (timers = new Map()))
  let found = timers.get(key)
  if (!found) timers.set(key, (found = metrics.requests.labels(operation, status)))
  return found
}
