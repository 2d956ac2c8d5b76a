import t from 'tap'
import { newId } from '../primitives/ids.ts'
import {
  effects,
  expireClaims,
  forkBeside,
  heard,
  hurry,
  jobsOf,
  kill,
  probeInstance,
  startBeside
} from '../../test/support/job-probe/processes.ts'
import { ProbeLaunched } from '../../test/support/job-probe/plugin.ts'
import { jobDrivers } from '../../test/support/redis.ts'

/**
 * `npm run nightly` asks for more. Whether one comes while something is at work is up to the
 * machine: it is counted, and tried again until one did.
 */
const KILLS = Number(process.env.STOA_TEST_ROUNDS ?? 2)
const MOST_KILLS = Math.max(KILLS, 6)

for (const driver of await jobDrivers()) {
  t.test(`${driver.name}: kill -9 at any moment loses no event and doubles no effect`, async t => {
    const stoa = await probeInstance({ ...driver.environment, STOA_ROLE: 'web' })
    const owner = await stoa.signUp()
    const system = await stoa.system(owner.tenantId)
    const marks = Array.from({ length: 30 + MOST_KILLS * 10 }, () => newId())
    const emit = (some: string[]): Promise<void> =>
      system.unitOfWork(async ctx => {
        for (const mark of some) await ctx.emit(ProbeLaunched, { mark, ms: 40 })
      })
    await emit(marks.slice(0, 30))
    let [round, hits] = [0, 0]
    for (; round < KILLS || (hits === 0 && round < MOST_KILLS); round++) {
      const child = await forkBeside(stoa, driver.environment)
      await heard(child, message => message.started !== undefined)
      await emit(marks.slice(30 + round * 10, 40 + round * 10))
      const ms = (round * 67) % 150
      await new Promise(resolve => setTimeout(resolve, ms))
      await kill(child)
      const cutOff = (await jobsOf(stoa, owner.tenantId)).filter(
        job => job.name === 'probe.note-launch' && job.state === 'active'
      ).length
      if (cutOff > 0) hits++
      const counts = Object.values(await effects(stoa, owner.tenantId))
      t.comment(
        `killed ${ms} ms after the first: ${counts.length} of ${40 + round * 10} done, ${cutOff} cut off in the middle`
      )
      t.ok(counts.every(n => n === 1))
      await expireClaims(stoa)
      await stoa.instance.relayPool.query('UPDATE pool.job SET deaths = 0') // we did it, not they
    }
    t.ok(hits > 0, `${hits} of ${round} kills came while something was at work`)
    const worker = await startBeside(stoa, driver.environment)
    await hurry(stoa)
    await stoa.settled()
    const { tick: _, ...done } = await effects(stoa, owner.tenantId) // the schedule comes round while this goes on
    t.strictSame(done, Object.fromEntries(marks.slice(0, 30 + round * 10).map(mark => [mark, 1])))
    await worker.stop()
    await stoa.stop()
  })
}
