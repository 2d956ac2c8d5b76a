// In a process of its own: its clock goes wrong.
import { pino } from 'pino'
import t from 'tap'
import { testInstance } from '../../test/support/instance.ts'
import { newId } from '../primitives/ids.ts'
import { databaseClock } from './clock.ts'
import { act } from '../../test/support/job-probe/jobs.ts'

const HOUR_MS = 3_600_000
const stoa = await testInstance({
  STOA_ROLE: 'web',
  STOA_PLUGINS: `${import.meta.dirname}/../../test/support/job-probe/plugin.ts`
})
const owner = await stoa.signUp()
const databaseNow = async (): Promise<number> =>
  (
    await stoa.instance.relayPool.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  ).rows[0]?.now.getTime() ?? 0

/** Runs work while the clock of this process is wrong. */
async function whileWrong<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const Right = Date
  const Wrong = class extends Right {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [Right.now() + ms] : given) as [number]))
    }
    static override now(): number {
      return Right.now() + ms
    }
  }
  globalThis.Date = Wrong as DateConstructor
  try {
    return await work()
  } finally {
    globalThis.Date = Right
  }
}

t.test("a process whose clock is wrong counts by the database's, and says so", async t => {
  for (const ms of [-HOUR_MS, HOUR_MS]) {
    await whileWrong(ms, async () => {
      const lines: string[] = []
      const clock = await databaseClock(
        stoa.instance.relayPool,
        pino(
          { level: 'warn' },
          {
            write: line => {
              lines.push(line)
            }
          }
        )
      )
      t.match(lines.join(), /more than a minute apart/)
      t.ok(Math.abs(clock.now().getTime() - (await databaseNow())) < 30_000)
      clock.stop()
    })
  }
})

t.test(
  'a job is due so long after its wish as was asked for, whatever the clock of the one who wished',
  async t => {
    for (const ms of [-HOUR_MS, HOUR_MS]) {
      const mark = newId()
      await whileWrong(ms, async () => {
        const system = await stoa.system(owner.tenantId)
        await system.unitOfWork(async ctx =>
          ctx.enqueue(act, { mark }, { runAt: new Date(ctx.now.getTime() + 600_000) })
        )
      })
      const {
        rows: [job]
      } = await stoa.instance.relayPool.query<{ run_at: Date }>(
        "SELECT run_at FROM pool.job WHERE data ->> 'mark' = $1",
        [mark]
      )
      t.ok(Math.abs((job?.run_at.getTime() ?? 0) - (await databaseNow()) - 600_000) < 60_000)
    }
  }
)
