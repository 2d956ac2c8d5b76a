import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import t from 'tap'
import { newId } from '../primitives/ids.ts'
import {
  effects,
  expireClaims,
  forkBeside,
  heard,
  jobsOf,
  probeInstance,
  until,
  type JobRow
} from '../../test/support/job-probe/processes.ts'
import { freeExpired } from './free-expired.ts'
import { act, endProcess } from '../../test/support/job-probe/jobs.ts'

const stoa = await probeInstance({ STOA_ROLE: 'web' })
const owner = await stoa.signUp()
const system = await stoa.system(owner.tenantId)
const enqueue = (job: typeof act, data: { mark: string; ms?: number }): Promise<string> =>
  system.unitOfWork(async ctx => ctx.enqueue(job, data))
const job = async (id: string): Promise<JobRow | undefined> =>
  (await jobsOf(stoa, owner.tenantId)).find(row => row.id === id)
const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
/** What a process left is taken for lost at once, as after the time that takes. */
const takeForLost = async (): Promise<void> => {
  await expireClaims(stoa)
  await freeExpired(stoa.instance, 'pool')
}

t.test(
  'a job under which the process ended twice is not run again by itself; its neighbours are',
  async t => {
    const mark = newId()
    const innocent = await enqueue(act, { mark, ms: 1_500 })
    const first = await forkBeside(stoa, { STOA_ROLE: 'worker' })
    await heard(first, message => message.started === mark)
    const poison = await enqueue(endProcess, { mark: newId() })
    await ended(first)
    await until('its lock is gone and both are free', async () => {
      await takeForLost()
      return [await job(poison), await job(innocent)].every(row => row?.state === 'queued')
    })
    t.match(
      [await job(poison), await job(innocent)],
      [{ deaths: 1 }, { deaths: 1 }],
      'both ran in it'
    )

    for (let restarts = 0; (await job(poison))?.state !== 'dead'; restarts++) {
      if (restarts === 3) throw new Error('It ends one process after the other.')
      const next = await forkBeside(stoa, { STOA_ROLE: 'worker' })
      await ended(next)
      await until('it is free', async () => {
        await takeForLost()
        return (await job(poison))?.state !== 'active'
      })
    }
    const last = await forkBeside(stoa, { STOA_ROLE: 'worker' })
    await until(
      'the innocent one is done',
      async () => (await effects(stoa, owner.tenantId))[mark] === 1
    )
    await until('and cleared', async () => (await job(innocent))?.state === 'done')
    t.match(await job(innocent), { deaths: 0 })
    t.equal(last.exitCode, null)
    const shown = await stoa.ok<{ items: Array<{ id: string; lastError: string }> }>(
      'GET',
      '/api/v1/jobs/jobs?state=dead',
      { token: owner.token }
    )
    t.match(
      shown.items.find(item => item.id === poison)?.lastError,
      /^quarantined: the process ended twice while it ran/
    )
    await stoa.ok('POST', `/api/v1/jobs/jobs/${poison}/requeue`, { token: owner.token })
    t.match(await job(poison), { deaths: 0 })
    await ended(last) // it was run again, since someone said so
  }
)

t.test('a process that only sleeps is not taken for one that ended', async t => {
  await stoa.instance.relayPool.query("DELETE FROM pool.job WHERE state <> 'done'")
  const mark = newId()
  const id = await enqueue(act, { mark, ms: 3_000 })
  const child = await forkBeside(stoa, { STOA_ROLE: 'worker' })
  await heard(child, message => message.started === mark)
  child.kill('SIGSTOP')
  await stoa.instance.relayPool.query(
    "UPDATE pool.job SET locked_until = now() - interval '5 seconds' WHERE id = $1",
    [id]
  )
  await freeExpired(stoa.instance, 'pool')
  t.match(await job(id), { state: 'active', deaths: 0 }, 'it may be waking up')
  await takeForLost()
  t.match(await job(id), { state: 'queued', deaths: 0 }, 'but not for ever')
  child.kill('SIGCONT')
  await until('it is done', async () => (await job(id))?.state === 'done')
})
