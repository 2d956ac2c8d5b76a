import { setTimeout as sleep } from 'node:timers/promises'
import { leaverIsRefused, type Scenario } from '../scenario.ts'
import { hire } from '../shop.ts'

export const lineScenarios: Scenario[] = [
  {
    // What is on a dead line can only be missed, by the time limit of a request's queries.
    name: 'line-dead',
    title: 'every connection of one process goes dead without a word',
    setup: { processes: 2, redis: false },
    lasts: 20,
    saleWithinMs: 40_000,
    async fault({ lines }, seconds) {
      if (lines[0]?.goDead('all') === 0) throw new Error('there was no connection to go dead')
      await sleep(seconds * 1000)
    },
    wellWithinMs: 40_000 // what one process worked on is another's only when its claims end
  },
  {
    name: 'changes-dead',
    title: 'only the connections that hear of changes go dead; someone is disabled',
    setup: { processes: 2, redis: false },
    lasts: 0,
    short: 0,
    saleWithinMs: 3_000,
    apart: true,
    async fault(world) {
      const shop = world.shops.at(-1)
      if (!shop) throw new Error('no shop is open')
      const leaver = await hire(world.requests, shop)
      for (const [n, line] of world.lines.entries()) {
        if (line.goDead('changes') !== 1) {
          throw new Error(
            `process ${n + 1} has no connection, or more than one, that listens for changes`
          )
        }
      }
      const late = await leaverIsRefused(world, leaver)
      if (late.length > 0) throw new Error(late.join('; '))
    }
  }
]
