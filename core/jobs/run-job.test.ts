import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { issueSignedToken } from '../security/signed-tokens.ts'
import { deriveSecrets } from '../security/secrets.ts'
import { reasonOf, runWithin } from './run-job.ts'
import {
  effects,
  hurry,
  jobsOf,
  probeInstance,
  startBeside,
  until,
  type JobRow
} from '../../test/support/job-probe/processes.ts'
import { hold, runsOf, seen } from '../../test/support/job-probe/seen.ts'
import { jobDrivers } from '../../test/support/redis.ts'
import { ProbeLaunched } from '../../test/support/job-probe/plugin.ts'
import { act, giveUp } from '../../test/support/job-probe/jobs.ts'
import type { JobOptions } from './port.ts'

t.test(
  "why a job failed is told to people without the link someone else's server complains of",
  t => {
    const claims = issueSignedToken(deriveSecrets('a secret of this test alone'), 'payments.link', {
      tenantId: newId(),
      companyId: newId(),
      shopId: newId(),
      subjectId: newId(),
      note: '',
      expiresAt: null
    })
    t.equal(
      reasonOf(
        new Error(`400: "https://stoa.test/api/v1/payments/links/${claims}" is no https address`)
      ),
      '400: "https://stoa.test/api/v1/payments/links/[pass]" is no https address'
    )
    t.equal(
      reasonOf(Object.assign(new Error('no such table'), { severity: 'ERROR', code: '42P01' })),
      'The database refused a statement (SQLSTATE 42P01).'
    )
    t.end()
  }
)

t.test('what a handler throws because it was told to stop is no failure of it', async t => {
  // Longer than the test lasts: the signal ends it.
  const untilStopped = (signal: AbortSignal): Promise<void> => sleep(30_000, undefined, { signal })
  const goesDown = new AbortController()
  const interrupted = runWithin(goesDown.signal, 60_000, untilStopped)
  goesDown.abort()
  t.equal(await interrupted, 'interrupted')
  t.equal(await runWithin(new AbortController().signal, 10, untilStopped), 'timed-out')

  let begun = false
  const end = await runWithin(goesDown.signal, 60_000, async signal => {
    begun = true
    signal.throwIfAborted()
  })
  t.equal(end, 'interrupted', 'and one delivered after that is not begun')
  t.notOk(begun)

  await t.rejects(
    runWithin(new AbortController().signal, 60_000, async () => {
      throw new Error('its own')
    }),
    { message: 'its own' }
  )
})

for (const driver of await jobDrivers()) {
  t.test(driver.name, async t => {
    const stoa = await probeInstance(driver.environment)
    t.equal(stoa.worker?.driver, driver.name)
    const owner = await stoa.signUp()
    const system = await stoa.system(owner.tenantId)
    const get = (path: string) => stoa.ok('GET', `/api/v1/jobs/jobs${path}`, { token: owner.token })
    const enqueue = (job: typeof act, mark: string, more: JobOptions = {}): Promise<string> =>
      system.unitOfWork(async ctx => ctx.enqueue(job, { mark }, more))
    const job = async (id: string): Promise<JobRow | undefined> =>
      (await jobsOf(stoa, owner.tenantId)).find(row => row.id === id)

    await t.test('a reaction whose handler fails after its effect leaves one effect', async t => {
      const mark = newId()
      seen.failures.set(mark, 2)
      await system.unitOfWork(ctx => ctx.emit(ProbeLaunched, { mark }))
      await until('the third try ran', async () => {
        await hurry(stoa)
        return runsOf(mark).length === 3
      })
      await stoa.settled()
      t.equal((await effects(stoa, owner.tenantId))[mark], 1)
      t.strictSame(
        runsOf(mark).map(run => run.attempt),
        [1, 2, 3]
      )
    })

    await t.test('what is rolled back was never wished, emitted or done', async t => {
      const mark = newId()
      await t.rejects(
        system.unitOfWork(async ctx => {
          ctx.enqueue(act, { mark })
          await ctx.emit(ProbeLaunched, { mark })
          throw new Error('changed my mind')
        }),
        { message: 'changed my mind' }
      )
      await stoa.settled()
      t.equal(runsOf(mark).length, 0)
    })

    await t.test(
      'a job that fails waits longer each time, dies, is shown, and lives again',
      async t => {
        const mark = newId()
        seen.failures.set(mark, 3)
        const id = await enqueue(act, mark, { maxAttempts: 2 })
        await until('it failed once', async () => (await job(id))?.last_error !== null)
        const failed = await job(id)
        t.match(failed, { state: 'queued', attempts: 1, last_error: 'told to fail, 3 to go' })
        const wait = (failed?.run_at.getTime() ?? 0) - (runsOf(mark)[0]?.from ?? 0)
        t.ok(wait >= 1_500 && wait < 4_000, `waits about two seconds: ${wait} ms`)
        await hurry(stoa)
        await until('it died', async () => (await job(id))?.state === 'dead')
        t.match(await get(`/${id}`), {
          id,
          name: 'probe.act',
          state: 'dead',
          attempts: 2,
          lastError: 'told to fail, 2 to go',
          progress: { begun: 2 }
        })
        t.ok((await get(`/${id}`)).finishedAt)
        t.strictSame(
          (await get('?state=dead&name=probe.act')).items.map((j: { id: string }) => j.id),
          [id]
        )

        const again = () =>
          stoa.call('POST', `/api/v1/jobs/jobs/${id}/requeue`, { token: owner.token })
        t.match((await again()).json(), { id, state: 'queued' })
        await until(
          'it failed a third time',
          async () => (await job(id))?.attempts === 3 && (await job(id))?.state === 'queued',
          30_000
        )
        await hurry(stoa)
        await until('it is done', async () => (await job(id))?.state === 'done')
        t.match(await get(`/${id}`), {
          state: 'done',
          lastError: null,
          attempts: 4,
          progress: { done: true }
        })
        t.equal((await again()).json().code, 'jobs.not-dead')
        t.equal((await effects(stoa, owner.tenantId))[mark], 1)
      }
    )

    await t.test('progress is seen while it works', async t => {
      const mark = newId()
      const release = hold(mark)
      const id = await enqueue(act, mark)
      await until('it tells', async () => (await get(`/${id}`)).progress !== null)
      t.match(await get(`/${id}`), { state: 'active', progress: { begun: 1 }, finishedAt: null })
      release()
      await stoa.settled()
      t.match(await get(`/${id}`), { state: 'done', progress: { begun: 1, done: true } })
    })

    await t.test('a try that takes too long is given up', async t => {
      const mark = newId()
      const release = hold(mark)
      const id = await enqueue(giveUp, mark)
      await until(
        'it was given up',
        async () => (await job(id))?.last_error === 'It took longer than its time limit of 0.1 s.'
      )
      t.ok(runsOf(mark)[0]?.aborted, 'and told so')
      release()
    })

    await t.test(
      'a second wish with the same key is none; a later one waits for its time',
      async t => {
        const mark = newId()
        await enqueue(act, mark, { dedupeKey: mark })
        await enqueue(act, mark, { dedupeKey: mark })
        const later = await enqueue(act, newId(), { runAt: new Date(Date.now() + 3_600_000) })
        await stoa.settled()
        t.equal(runsOf(mark).length, 1)
        t.match(await job(later), { state: 'queued', attempts: 0 })
        await stoa.instance.relayPool.query('DELETE FROM pool.job WHERE id = $1', [later])
      }
    )

    await t.test(
      'what is interrupted by a process going down is done by another, and its try does not count',
      async t => {
        const beside = await startBeside(stoa, driver.environment)
        const mark = newId()
        const release = hold(mark)
        const tenants = [owner, await stoa.signUp(), await stoa.signUp()]
        // Twelve at a time are more than one process takes: at least four run in either.
        for (const { tenantId } of tenants) {
          await (
            await stoa.system(tenantId)
          ).unitOfWork(async ctx =>
            Array.from({ length: 4 }, () => ctx.enqueue(act, { mark }, { maxAttempts: 1 }))
          )
        }
        await until('all work', () => runsOf(mark).length === 12)
        const interrupted = runsOf(mark).filter(run => run.instance === beside.instance)
        t.ok(interrupted.length >= 4 && interrupted.length <= 8)
        await beside.worker?.stop(50)
        t.ok(
          interrupted.every(run => run.aborted !== null),
          'each was told'
        )
        release()
        await stoa.settled()
        const done = await Promise.all(tenants.map(({ tenantId }) => effects(stoa, tenantId)))
        t.strictSame(
          done.map(marks => marks[mark]),
          [4, 4, 4]
        )
        await beside.stop()
      }
    )

    await t.test("other tenants' jobs are not there", async t => {
      const stranger = await stoa.signUp()
      const {
        items: [mine]
      } = await get('?limit=1')
      t.equal(
        (await stoa.call('GET', `/api/v1/jobs/jobs/${mine.id}`, { token: stranger.token }))
          .statusCode,
        404
      )
      t.equal(
        (await stoa.call('POST', `/api/v1/jobs/jobs/${mine.id}/requeue`, { token: stranger.token }))
          .statusCode,
        404
      )
      t.strictSame(
        (await stoa.ok('GET', '/api/v1/jobs/jobs', { token: stranger.token })).items.filter(
          (j: { name: string }) => j.name.startsWith('probe.')
        ),
        []
      )
      const made = Buffer.from(JSON.stringify(['no id'])).toString('base64url')
      t.equal(
        (await stoa.call('GET', `/api/v1/jobs/jobs?after=${made}`, { token: owner.token }))
          .statusCode,
        400
      )
    })
    await stoa.stop()
  })
}
