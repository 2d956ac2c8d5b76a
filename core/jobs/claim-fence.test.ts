import t from 'tap'
import { connect } from '../database/connection.ts'
import { newId } from '../primitives/ids.ts'
import { effects, probeInstance, until } from '../../test/support/job-probe/processes.ts'
import { hold, runsOf } from '../../test/support/job-probe/seen.ts'
import { outcome } from '../../test/support/under-way.ts'
import { claimJobs, renewClaims } from './claim.ts'
import type { ClaimedJob } from './port.ts'
import { runJob } from './run-job.ts'
import { act } from '../../test/support/job-probe/jobs.ts'

// No one works here but the test: what two processes do in turn, it does step by step.
const stoa = await probeInstance({ STOA_ROLE: 'web' })
const { relayPool } = stoa.instance
const ROOM = { jobs: 10, suspects: 1, ofPlugin: 10, busy: null }
const claim = (holder: string): Promise<ClaimedJob[]> =>
  claimJobs(stoa.instance, 'pool', holder, ROOM)

async function enqueued(
  count: number,
  mark = newId()
): Promise<{ tenantId: string; mark: string }> {
  const { tenantId } = await stoa.signUp()
  await relayPool.query("DELETE FROM pool.job WHERE state = 'queued'")
  await (
    await stoa.system(tenantId)
  ).unitOfWork(async ctx => {
    for (let i = 0; i < count; i++) ctx.enqueue(act, { mark })
  })
  return { tenantId, mark }
}
const claimsOf = async (id: string) =>
  (
    await relayPool.query<{ state: string; attempts: number; locked_until: Date }>(
      'SELECT state, attempts, locked_until FROM pool.job WHERE id = $1',
      [id]
    )
  ).rows[0]

t.test('processes claim one after the other, so that the limits of a tenant hold', async t => {
  const { tenantId } = await enqueued(10)
  const other = connect(stoa.database.adminUrl, 'another process')
  await other.connect()
  await other.query("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('stoa claim pool', 0))")
  const both = Promise.all([claim('one'), claim('two')])
  t.equal(await outcome(both), 'waits', 'while another one claims')
  await other.query('COMMIT')
  await other.end()
  t.equal((await both).flat().filter(job => job.tenantId === tenantId).length, 4)
})

t.test('who lost a job does not renew the claim of the one who has it', async t => {
  await enqueued(1)
  const [job] = await claim('one')
  t.ok(job)
  if (!job) return
  await relayPool.query(
    "UPDATE pool.job SET attempts = 2, locked_by = 'two', locked_until = now() + interval '1 minute' WHERE id = $1",
    [job.id]
  )
  const before = await claimsOf(job.id)
  t.strictSame(await renewClaims(stoa.instance, [job]), [job], 'it learns of it')
  t.strictSame(await claimsOf(job.id), before)
  t.strictSame(await renewClaims(stoa.instance, [{ ...job, attempt: 2 }]), [])
  t.not((await claimsOf(job.id))?.locked_until.getTime(), before?.locked_until.getTime())
})

t.test(
  'a reaction that was claimed again while it ran leaves no effect, and the job to who has it now',
  async t => {
    const { tenantId, mark } = await enqueued(1)
    await relayPool.query(
      "UPDATE pool.job SET name = 'probe.note-launch' WHERE tenant_id = $1 AND state = 'queued'",
      [tenantId]
    )
    const [job] = await claim('one')
    t.equal(job?.name, 'probe.note-launch')
    if (!job) return
    const release = hold(mark)
    const running = runJob(stoa.instance, job, new AbortController().signal)
    await until('it runs', () => runsOf(mark).length === 1)
    await relayPool.query("UPDATE pool.job SET attempts = 2, locked_by = 'two' WHERE id = $1", [
      job.id
    ])
    release()
    await running
    t.match(await claimsOf(job.id), { state: 'active', attempts: 2 })
    t.strictSame(await effects(stoa, tenantId), {})
    await runJob(stoa.instance, { ...job, attempt: 2 }, new AbortController().signal)
    t.match(await claimsOf(job.id), { state: 'done', attempts: 2 })
    t.strictSame(await effects(stoa, tenantId), { [mark]: 1 })
  }
)
