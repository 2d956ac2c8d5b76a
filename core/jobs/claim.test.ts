import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { freeExpired } from './free-expired.ts'
import { LostClaim } from './run-job.ts'
import {
  effects,
  hurry,
  jobsOf,
  loseClaim,
  probeInstance,
  startBeside,
  until
} from '../../test/support/job-probe/processes.ts'
import { ProbeLaunched } from '../../test/support/job-probe/plugin.ts'
import { hold, runsOf } from '../../test/support/job-probe/seen.ts'
import { jobDrivers } from '../../test/support/redis.ts'
import { act, actAlone, actBeside } from '../../test/support/job-probe/jobs.ts'

for (const driver of await jobDrivers()) {
  t.test(driver.name, async t => {
    const stoa = await probeInstance(driver.environment)
    const beside = await startBeside(stoa, driver.environment)

    await t.test("one tenant's thousand jobs do not stand before a neighbour's ten", async t => {
      const [crowd, few] = [await stoa.signUp(), await stoa.signUp()]
      await stoa.settled()
      const fill = async (tenantId: string, mark: string, n: number): Promise<void> => {
        const system = await stoa.system(tenantId)
        await system.unitOfWork(async ctx => {
          for (let i = 0; i < n; i++) ctx.enqueue(act, { mark, ms: 10 })
        })
      }
      const [crowded, quick] = [newId(), newId()]
      await fill(crowd.tenantId, crowded, 1_000)
      await until('the crowd is under way', () => runsOf(crowded).length > 20)
      const began = Date.now()
      await fill(few.tenantId, quick, 10)
      await until(
        'the ten are done',
        () => runsOf(quick).filter(run => run.to !== null).length === 10
      )
      const worst = Math.max(...runsOf(quick).map(run => run.from)) - began
      const left = 1_000 - runsOf(crowded).length
      t.comment(`the last of the ten began after ${worst} ms, ${left} of the thousand were left`)
      t.ok(left > 700, 'the thousand were far from done')
      t.ok(worst < 5_000)
      await stoa.instance.relayPool.query(
        "DELETE FROM pool.job WHERE tenant_id = $1 AND state = 'queued'",
        [crowd.tenantId]
      )
      await stoa.settled()
    })

    await t.test(
      'no more of a job at a time than it allows, in all processes together',
      async t => {
        const owner = await stoa.signUp()
        const system = await stoa.system(owner.tenantId)
        const [alone, others] = [newId(), newId()]
        await system.unitOfWork(async ctx => {
          for (let i = 0; i < 30; i++) {
            ctx.enqueue(actAlone, { mark: alone, ms: 5 })
          }
          for (let i = 0; i < 6; i++) {
            ctx.enqueue(act, { mark: others, ms: 5 })
          }
        })
        await stoa.settled()
        const runs = runsOf(alone).sort((a, b) => a.from - b.from)
        t.equal(runs.length, 30)
        t.strictSame(
          runs.filter((run, i) => i > 0 && run.from < (runs[i - 1]?.to ?? 0)),
          [],
          'never two at once'
        )
        const lastOther = Math.max(...runsOf(others).map(run => run.from))
        t.ok(
          runs.filter(run => run.from > lastOther).length > 15,
          'and those behind it did not wait for all of it'
        )
      }
    )

    await t.test(
      'the job of a process that died is done again; if it only seemed dead, it notices',
      async t => {
        const owner = await stoa.signUp()
        const system = await stoa.system(owner.tenantId)
        const mark = newId()
        const release = hold(mark)
        const id = await system.unitOfWork(async ctx => ctx.enqueue(act, { mark }))
        await until('it works', () => runsOf(mark).length === 1)
        await freeExpired(stoa.instance, 'pool')
        t.match(
          (await jobsOf(stoa, owner.tenantId)).find(job => job.id === id),
          { state: 'active', attempts: 1 },
          'a claim that holds is left alone'
        )
        await loseClaim(stoa, owner.tenantId, id)
        await until('it works again', () => runsOf(mark).length === 2)
        await until('the first is told', () => runsOf(mark)[0]?.aborted instanceof LostClaim)
        t.equal(runsOf(mark)[1]?.attempt, 2)
        release()
        await stoa.settled()
        t.equal((await effects(stoa, owner.tenantId))[mark], 1)
        t.match(
          (await jobsOf(stoa, owner.tenantId)).find(job => job.id === id),
          { state: 'done', attempts: 2 }
        )
      }
    )

    if (driver.name === 'bullmq') {
      await t.test('jobs that wait in Redis for a free hand are not taken for lost', async t => {
        const mark = newId()
        const release = hold(mark)
        const tenants = await Promise.all(Array.from({ length: 5 }, () => stoa.signUp()))
        // Twenty held jobs, ten of each plugin, are more than two processes take: at least four
        // wait.
        for (const { tenantId } of tenants) {
          await (
            await stoa.system(tenantId)
          ).unitOfWork(async ctx => {
            for (let i = 0; i < 4; i++) {
              ctx.enqueue(i % 2 === 0 ? act : actBeside, { mark })
            }
          })
        }
        const ids = tenants.map(owner => owner.tenantId)
        const active = async (): Promise<number> =>
          (
            await stoa.instance.relayPool.query<{ n: number }>(
              "SELECT count(*) AS n FROM pool.job WHERE tenant_id = ANY ($1) AND state = 'active' AND attempts = 1",
              [ids]
            )
          ).rows[0]?.n ?? 0
        await until(
          'all are claimed and sixteen at work',
          async () => (await active()) === 20 && runsOf(mark).length === 16
        )
        await stoa.instance.relayPool.query(
          "UPDATE pool.job SET locked_until = now() + interval '12 seconds' WHERE state = 'active'"
        )
        const renewed = async (): Promise<number> =>
          (
            await stoa.instance.relayPool.query<{ n: number }>(
              "SELECT count(*) AS n FROM pool.job WHERE tenant_id = ANY ($1) AND state = 'active' AND locked_until > now() + interval '13 seconds'",
              [ids]
            )
          ).rows[0]?.n ?? 0
        await until(
          'all claims are renewed, those of the waiting too',
          async () => (await renewed()) === 20
        )
        await freeExpired(stoa.instance, 'pool')
        t.equal(await active(), 20)
        release()
        await stoa.settled()
        t.equal(runsOf(mark).length, 20)
      })
    }

    await t.test('of a reaction run twice at once one effect stays', async t => {
      const owner = await stoa.signUp()
      const system = await stoa.system(owner.tenantId)
      const mark = newId()
      const release = hold(mark)
      await system.unitOfWork(ctx => ctx.emit(ProbeLaunched, { mark }))
      await until('it works', () => runsOf(mark).length === 1)
      const [job] = (await jobsOf(stoa, owner.tenantId)).filter(one => one.state === 'active')
      await loseClaim(stoa, owner.tenantId, String(job?.id))
      await until('it works again', () => runsOf(mark).length === 2)
      release()
      await stoa.settled()
      await until(
        'both ended',
        async () => (await effects(stoa, owner.tenantId))[mark] !== undefined
      )
      await new Promise(resolve => setTimeout(resolve, 200))
      t.equal((await effects(stoa, owner.tenantId))[mark], 1)
    })

    await t.test('who is never heard of again has had its tries', async t => {
      const owner = await stoa.signUp()
      const system = await stoa.system(owner.tenantId)
      const mark = newId()
      const release = hold(mark)
      const id = await system.unitOfWork(async ctx =>
        ctx.enqueue(act, { mark }, { maxAttempts: 1 })
      )
      await until('it works', () => runsOf(mark).length === 1)
      await loseClaim(stoa, owner.tenantId, id)
      t.match(
        (await jobsOf(stoa, owner.tenantId)).find(job => job.id === id),
        { state: 'dead', last_error: 'The process that was running it stopped responding.' }
      )
      release()
      await hurry(stoa)
    })
    await beside.stop()
    await stoa.stop()
  })
}
