import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

/** Longer than a claim of a job lasts. */
const ASLEEP_S = 38
/** No one can tell a dead process from a slow one before its claims end. */
const CLAIM_MS = 36_000

const asleep = (redis: boolean): Scenario => ({
  name: redis ? 'asleep-redis' : 'asleep',
  title: `one of two processes sleeps ${ASLEEP_S} s, past its claims, and wakes up${redis ? ' (with Redis)' : ''}`,
  setup: { processes: 2, redis },
  lasts: ASLEEP_S,
  saleWithinMs: 8_000,
  silences: true,
  ...(redis ? { needs: 'redis' } : {}),
  async fault(world, seconds) {
    const sleeper = await busy(world)
    sleeper.freeze()
    try {
      await sleep(seconds * 1000)
    } finally {
      sleeper.thaw()
    }
  }
})

/** One that is working on something, where one is found in time. */
async function busy(world: World) {
  const sleeper = world.processes[world.chance.whole(world.processes.length)]
  if (!sleeper) throw new Error('no process runs')
  for (let tries = 0; tries < 200; tries++) {
    const [held] = await world.query<{ n: string }>(
      "SELECT count(*) AS n FROM pool.job WHERE state = 'active' AND locked_by LIKE $1",
      [`% ${sleeper.pid} %`]
    )
    if (Number(held?.n) > 0) break
    await sleep(10)
  }
  return sleeper
}

const killed = (redis: boolean): Scenario => ({
  name: redis ? 'killed-redis' : 'killed',
  title: `processes are killed with kill -9 and started again${redis ? ' (with Redis)' : ''}`,
  setup: { processes: 2, redis },
  lasts: 3,
  ...(redis ? { short: 1, needs: 'redis' } : {}),
  saleWithinMs: 30_000,
  silences: true,
  wellWithinMs: CLAIM_MS,
  async fault(world, kills) {
    for (let n = 0; n < kills; n++) {
      await sleep(world.chance.whole(1_500))
      await (await busy(world)).killAndStart()
    }
  }
})

export const processScenarios: Scenario[] = [
  asleep(false),
  asleep(true),
  killed(false),
  killed(true)
]
