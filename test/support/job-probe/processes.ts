import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t from 'tap'
import { startInstance, type RunningInstance } from '../../../bin/instance.ts'
import { readConfig } from '../../../core/instance/config.ts'
import { freeExpired } from '../../../core/jobs/free-expired.ts'
import { dynamicStatement } from '../../../core/database/statement.ts'
import { testInstance, type TestInstance } from '../instance.ts'
import { TEST_SECRET } from '../postgres.ts'

const RUN = join(import.meta.dirname, '../../../bin/run.mjs')

export const PROBE = {
  STOA_PLUGINS: ['plugin.ts', 'neighbour/plugin.ts']
    .map(file => join(import.meta.dirname, file))
    .join(',')
}

/** An instance with the probe, as an external plugin. */
export const probeInstance = (environment: Record<string, string> = {}): Promise<TestInstance> =>
  testInstance({ ...PROBE, ...environment })

const environmentBeside = (
  stoa: TestInstance,
  environment: Record<string, string>
): Record<string, string> => ({
  DATABASE_URL: stoa.database.adminUrl,
  STOA_SECRET: TEST_SECRET,
  LOG_LEVEL: 'fatal',
  PORT: '0',
  STOA_MIGRATE: 'by-hand',
  STOA_PROBE_TELLS: '1',
  ...PROBE,
  ...environment
})

let starting: Promise<unknown> = Promise.resolve()

/** A second process of the same instance, for all that matters but a kill: it runs in this one. */
export async function startBeside(
  stoa: TestInstance,
  environment: Record<string, string> = {}
): Promise<RunningInstance> {
  // One after the other: each start takes its process whole, and connections of others must not wait.
  const start = starting.then(() => startInstance(readConfig(environmentBeside(stoa, environment))))
  starting = start.catch(() => {})
  const running = await start
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => (stopped ??= running.stop())
  t.teardown(stop)
  return { ...running, stop }
}

/** A second process of the same instance that can be killed; resolves when it works. */
export async function forkBeside(
  stoa: TestInstance,
  environment: Record<string, string> = {}
): Promise<ChildProcess> {
  const child = fork(RUN, [join(import.meta.dirname, 'process.ts')], {
    execArgv: [],
    env: { PATH: process.env.PATH, ...environmentBeside(stoa, environment) }
  })
  t.teardown(() => child.kill('SIGKILL'))
  await heard(child, message => message.ready === true)
  return child
}

interface Message {
  ready?: boolean
  started?: string
  watching?: number
}

/** Waits for a message of a child. */
export async function heard(
  child: ChildProcess,
  requested: (message: Message) => boolean
): Promise<Message> {
  for (;;) {
    const [message] = await Promise.race([
      once(child, 'message') as Promise<[Message]>,
      once(child, 'exit').then(([code]) => {
        throw new Error(`The process ended with ${code}.`)
      })
    ])
    if (requested(message)) return message
  }
}

/** kill -9 */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** How often each mark took effect in a tenant. */
export async function effects(
  stoa: TestInstance,
  tenantId: string
): Promise<Record<string, number>> {
  const system = await stoa.system(tenantId)
  const rows = await system.unitOfWork(
    () =>
      dynamicStatement<{ mark: string; n: number }>(
        "SELECT request_id AS mark, count(*) AS n FROM audit_entry WHERE tenant_id = $1 AND action = 'probe.effect' GROUP BY 1",
        [tenantId]
      ),
    { reads: true }
  )
  return Object.fromEntries(rows.map(r => [r.mark, r.n]))
}

export interface JobRow {
  id: string
  name: string
  state: string
  attempts: number
  given_back: number
  deaths: number
  max_attempts: number
  run_at: Date
  last_error: string | null
  progress: unknown
}
export const jobsOf = async (stoa: TestInstance, tenantId: string): Promise<JobRow[]> =>
  (
    await stoa.instance.relayPool.query<JobRow>(
      'SELECT id, name, state, attempts, given_back, deaths, max_attempts, run_at, last_error, progress FROM pool.job WHERE tenant_id = $1 ORDER BY id',
      [tenantId]
    )
  ).rows

/** Lets the time pass that a failed job waits. */
export const hurry = (stoa: TestInstance): Promise<unknown> =>
  stoa.instance.relayPool.query("UPDATE pool.job SET run_at = now() WHERE state = 'queued'")
/** Lets the time pass after which the jobs of a dead process are taken for lost. */
export const expireClaims = (stoa: TestInstance): Promise<unknown> =>
  stoa.instance.relayPool.query(
    "UPDATE pool.job SET locked_until = now() - interval '5 minutes' WHERE state = 'active'"
  )

export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 120_000
): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come to pass that ${what}.`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/** The claim of a job ran out, though whoever works on it may renew it in between. */
export const loseClaim = (stoa: TestInstance, tenantId: string, id: string): Promise<void> =>
  until('its claim is lost', async () => {
    await expireClaims(stoa)
    await freeExpired(stoa.instance, 'pool')
    const job = (await jobsOf(stoa, tenantId)).find(one => one.id === id)
    return job?.state !== 'active' || job.attempts > 1
  })
