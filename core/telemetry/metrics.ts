import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What /metrics shows. No label carries a tenant's or a person's data. */
export interface Metrics {
  readonly registry: Registry
  readonly requests: Histogram<'operation' | 'status'>
  readonly statements: Histogram<'kind'>
  readonly roundTrips: Histogram<'kind'>
  readonly jobs: Counter<'job' | 'outcome'>
  readonly jobDelay: Histogram<'job'>
  readonly queue: Gauge<'state'>
}

export function openMetrics (): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({ name: 'stoa_request_seconds', help: 'Time to answer a request.', labelNames: ['operation', 'status'], buckets: [0.005, 0.02, 0.1, 0.5, 2, 10], registers }),
    statements: new Histogram({ name: 'stoa_unit_of_work_statements', help: 'SQL statements in a unit of work.', labelNames: ['kind'], buckets: [2, 4, 8, 16, 32, 64], registers }),
    roundTrips: new Histogram({ name: 'stoa_unit_of_work_round_trips', help: 'Round trips to PostgreSQL in a unit of work.', labelNames: ['kind'], buckets: [1, 2, 3, 5, 8, 16, 32], registers }),
    jobs: new Counter({ name: 'stoa_jobs_total', help: 'Jobs by how they ended.', labelNames: ['job', 'outcome'], registers }),
    jobDelay: new Histogram({ name: 'stoa_job_delay_seconds', help: 'From the moment a job was due to its start.', labelNames: ['job'], buckets: [0.01, 0.05, 0.2, 1, 5, 30, 300], registers }),
    queue: new Gauge({ name: 'stoa_job_queue', help: 'Jobs in the table by state.', labelNames: ['state'], registers })
  }
}
