import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { connect } from '../database/connection.ts'
import { giveBack, claimJobs } from './claim.ts'
import { cuttable } from '../../test/support/cuttable.ts'
import {
  hurry,
  jobsOf,
  probeInstance,
  startBeside,
  until,
  type JobRow
} from '../../test/support/job-probe/processes.ts'
import { hold, runsOf, seen } from '../../test/support/job-probe/seen.ts'
import { act } from '../../test/support/job-probe/jobs.ts'
import type { JobOptions } from './port.ts'

// What befalls jobs when the database is away, has no connection to give, or an answer is lost.

const stoa = await probeInstance({ STOA_ROLE: 'web' })
const owner = await stoa.signUp()
const system = await stoa.system(owner.tenantId)
const line = await cuttable(stoa.database.adminUrl)
const enqueue = (mark: string, more: JobOptions = {}): Promise<string> =>
  system.unitOfWork(async ctx => ctx.enqueue(act, { mark }, more))
const job = async (id: string): Promise<JobRow | undefined> =>
  (await jobsOf(stoa, owner.tenantId)).find(row => row.id === id)
/** Well below the 30 seconds of a claim. */
const SOON_MS = 12_000

t.test('a failure that could not be written is settled when the database is back', async t => {
  const worker = await startBeside(stoa, { DATABASE_URL: line.url, STOA_ROLE: 'worker' })
  const mark = newId()
  const release = hold(mark)
  const id = await enqueue(mark)
  await until('it works', () => runsOf(mark).length === 1)
  line.sever()
  release()
  await until('its handler ended', () => runsOf(mark)[0]?.to !== null)
  t.match(await job(id), { state: 'active' }, 'no one could write that')
  await new Promise(resolve => setTimeout(resolve, 1_000))
  line.fix()
  await until('it is done', async () => (await job(id))?.state === 'done', SOON_MS)
  await worker.stop()
})

t.test(
  'a row that this process holds by the table alone is given back at once, and the try does not count',
  async t => {
    const worker = await startBeside(stoa, { STOA_ROLE: 'worker' })
    const [working, lost] = [newId(), newId()]
    const release = hold(working)
    await enqueue(working)
    await until('it works', () => runsOf(working).length === 1)
    const id = await enqueue(lost, { runAt: new Date(Date.now() + 3_600_000), maxAttempts: 1 })
    await stoa.instance.relayPool.query(
      `UPDATE pool.job SET state = 'active', attempts = 1, locked_until = now() + interval '30 seconds', run_at = now(),
    locked_by = (SELECT locked_by FROM pool.job WHERE data ->> 'mark' = $2) WHERE id = $1`,
      [id, working]
    )
    await until('it is done', async () => (await job(id))?.state === 'done', SOON_MS)
    t.match(await job(id), { attempts: 2, given_back: 1, max_attempts: 1 })
    t.equal(runsOf(lost)[0]?.attempt, 1)
    t.equal(runsOf(working).length, 1, 'what runs was left alone')
    release()
    await stoa.settled()
    await worker.stop()
  }
)

t.test(
  'what was given back was no try: neither for the pause after a failure nor for the last one',
  async t => {
    const mark = newId()
    const id = await enqueue(mark, { maxAttempts: 2 })
    for (let time = 0; time < 11; time++) {
      await giveBack(
        stoa.instance,
        await claimJobs(stoa.instance, 'pool', 'a test', {
          jobs: 1,
          suspects: 0,
          ofPlugin: 8,
          busy: {}
        })
      )
    }
    t.match(await job(id), { state: 'queued', attempts: 11, given_back: 11, max_attempts: 2 })
    seen.failures.set(mark, 2)
    const worker = await startBeside(stoa, { STOA_ROLE: 'worker' })
    await until('it failed once', async () => (await job(id))?.last_error !== null)
    const failed = await job(id)
    const wait = (failed?.run_at.getTime() ?? 0) - (runsOf(mark)[0]?.to ?? 0)
    t.ok(failed?.state === 'queued' && wait < 10_000, `waits about two seconds: ${wait} ms`)
    t.match(await stoa.ok('GET', `/api/v1/jobs/jobs/${id}`, { token: owner.token }), {
      attempts: 1
    })
    await hurry(stoa)
    await until('it is dead at its second failure', async () => (await job(id))?.state === 'dead')
    t.strictSame(
      runsOf(mark).map(run => run.attempt),
      [1, 2]
    )
    await worker.stop()
  }
)

t.test(
  'a job for which there is no connection is given back and done when there is one',
  async () => {
    const admin = connect(stoa.database.adminUrl, 'absence test')
    await admin.connect()
    const name = new URL(stoa.database.adminUrl).pathname.slice(1)
    const worker = await startBeside(stoa, { STOA_ROLE: 'worker' })
    const mark = newId()
    const id = await enqueue(mark, { maxAttempts: 1, runAt: new Date(Date.now() + 3_600_000) })
    await new Promise(resolve => setTimeout(resolve, 2_000)) // the worker has the connections of its rounds
    await admin.query(`ALTER DATABASE "${name}" CONNECTION LIMIT 1`)
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'stoa app'",
      [name]
    )
    await admin.query('UPDATE pool.job SET run_at = now() WHERE id = $1', [id])
    const given = async (): Promise<number> =>
      (await admin.query<{ n: number }>('SELECT given_back AS n FROM pool.job WHERE id = $1', [id]))
        .rows[0]?.n ?? 0
    await until('it was given back', async () => (await given()) > 0, SOON_MS)
    await admin.query(`ALTER DATABASE "${name}" CONNECTION LIMIT -1`)
    await until('it is done', async () => (await job(id))?.state === 'done', SOON_MS)
    await admin.end()
    await worker.stop()
  }
)

t.test('a worker stops within its grace although the database hangs', async t => {
  const worker = await startBeside(stoa, { DATABASE_URL: line.url, STOA_ROLE: 'worker' })
  const mark = newId()
  const release = hold(mark)
  await enqueue(mark)
  await until('it works', () => runsOf(mark).length === 1)
  line.cut()
  await new Promise(resolve => setTimeout(resolve, 500)) // a round is under way
  const began = Date.now()
  await worker.worker?.stop(1_000)
  const took = Date.now() - began
  t.ok(took < 6_000, `it took ${took} ms`) // two seconds on a machine that has time
  release()
  line.fix()
  await worker.stop()
})
