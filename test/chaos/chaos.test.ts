import t from 'tap'
import { runScenario } from './scenario.ts'
import { scenarios } from './scenarios/all.ts'
import { World } from './world.ts'

// The faults that take little time, for a short time each, over a quarter of the callers and few shops;
// `npm run chaos` makes them all, and lets them last. Whatever else the machine does, limits of time are six times as long here: what has no
// limit breaks them all the same.
const SHOPS = 3

t.setTimeout(600_000)
const world = await World.make({ seed: 8, slack: 6, callers: 2 })
t.teardown(() => world.remove())

for (const scenario of scenarios) {
  const { short } = scenario
  if (short === undefined || (scenario.needs === 'redis' && !world.redis)) continue
  t.test(`${scenario.name}: ${scenario.title}`, async t => {
    await world.arrange(scenario.setup)
    if (world.shops.length === 0) await world.openShops(SHOPS)
    const { faults, ...figures } = await runScenario(world, scenario, short)
    t.comment(JSON.stringify(figures))
    t.strictSame(faults, [])
  })
}
