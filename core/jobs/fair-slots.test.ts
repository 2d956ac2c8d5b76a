import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { effects, jobsOf, probeInstance, until } from '../../test/support/job-probe/processes.ts'
import { hold, runsOf } from '../../test/support/job-probe/seen.ts'
import { jobDrivers } from '../../test/support/redis.ts'
import { act, actBeside, hearNothing } from '../../test/support/job-probe/jobs.ts'

for (const driver of await jobDrivers()) {
  t.test(driver.name, async t => {
    const stoa = await probeInstance(driver.environment)
    const tenants = await Promise.all(Array.from({ length: 4 }, () => stoa.signUp()))
    const fill = async (job: typeof act, mark: string, each: number): Promise<void> => {
      for (const { tenantId } of tenants) {
        await (
          await stoa.system(tenantId)
        ).unitOfWork(async ctx => {
          for (let i = 0; i < each; i++) ctx.enqueue(job, { mark })
        })
      }
    }
    const doneBy = async (mark: string): Promise<number> => {
      let n = 0
      for (const { tenantId } of tenants) n += (await effects(stoa, tenantId))[mark] ?? 0
      return n
    }

    await t.test(
      "one plugin's jobs that hang in every tenant leave slots to the others",
      async t => {
        const [hanging, others] = [newId(), newId()]
        const release = hold(hanging)
        await fill(act, hanging, 3)
        await until('many hang', () => runsOf(hanging).length >= 4)
        // Many rounds, in which more would begin.
        await new Promise(resolve => setTimeout(resolve, 2_000))
        const held = runsOf(hanging).length
        t.ok(held < 8, `${held} of 8 slots hang`)
        await fill(actBeside, others, 1)
        await until('the others are done', async () => (await doneBy(others)) === 4, 20_000)
        release()
        await stoa.settled()
        t.equal(await doneBy(hanging), 12)
      }
    )

    await t.test(
      'a job that does not stop at its time limit is left behind, named and counted',
      async t => {
        const mark = newId()
        const release = hold(mark)
        const tenantId = tenants[0]?.tenantId as string
        const id = await (
          await stoa.system(tenantId)
        ).unitOfWork(async ctx => ctx.enqueue(hearNothing, { mark }))
        const error = async (): Promise<string | null> =>
          (await jobsOf(stoa, tenantId)).find(job => job.id === id)?.last_error ?? null
        await until('it was left', async () => (await error()) !== null)
        t.equal(
          await error(),
          'It took longer than its time limit of 0.1 s and did not stop when told: it was abandoned, and may be at work still.'
        )
        t.match(
          await stoa.instance.metrics.registry.getSingleMetricAsString('stoa_jobs_abandoned_total'),
          /\{job="probe.hear-nothing"\} 1/
        )
        release()
        await until('it is done', async () => {
          await stoa.instance.relayPool.query(
            "UPDATE pool.job SET run_at = now() WHERE id = $1 AND state = 'queued'",
            [id]
          )
          return (await jobsOf(stoa, tenantId)).some(job => job.id === id && job.state === 'done')
        })
      }
    )
    await stoa.stop()
  })
}
