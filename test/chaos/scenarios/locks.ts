import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { eachIsReady } from './readiness.ts'

const DEADLOCK = '40P01'

/** Another session takes a lock and keeps it; it is no reason to send callers elsewhere. */
async function held(world: World, sql: string, seconds: number): Promise<void> {
  const session = await world.session()
  try {
    for (let locked = false; !locked;) {
      await session.query('BEGIN')
      locked = await session.query(sql).then(
        () => true,
        async (error: { code?: string }) => {
          if (error.code !== DEADLOCK) throw error
          await session.query('ROLLBACK') // the tills were there first, in another order
          return false
        }
      )
    }
    await sleep(seconds * 600)
    const ready = eachIsReady(world, 200)
    await Promise.allSettled([ready, sleep(seconds * 400)])
    await ready
  } finally {
    await session.query('ROLLBACK').finally(() => session.end())
  }
}

export const lockScenarios: Scenario[] = [
  {
    name: 'row-locked',
    title: "one shop's counter of documents is locked, and its tills press on",
    setup: { processes: 1, redis: false },
    lasts: 30,
    short: 6,
    saleWithinMs: 3_000,
    apart: true,
    victims: [0],
    crowd: 14,
    fault: (world, seconds) =>
      held(
        world,
        `SELECT 1 FROM pool.document_counter WHERE tenant_id = '${world.shops[0]?.tenantId}' FOR UPDATE`,
        seconds
      )
  },
  {
    name: 'stock-locked',
    title: "one shop's stock is locked, and its tills press on",
    setup: { processes: 2, redis: true },
    lasts: 15,
    saleWithinMs: 3_000,
    apart: true,
    victims: [1],
    crowd: 24,
    fault: (world, seconds) =>
      held(
        world,
        `SELECT 1 FROM pool.inventory_level WHERE tenant_id = '${world.shops[1]?.tenantId}' FOR UPDATE`,
        seconds
      )
  },
  {
    name: 'table-locked',
    title: 'the table of products is locked for everyone, as by a migration',
    setup: { processes: 1, redis: false },
    lasts: 30,
    saleWithinMs: 5_000,
    fault: (world, seconds) =>
      held(world, 'LOCK TABLE pool.catalog_product IN ACCESS EXCLUSIVE MODE', seconds)
  },
  {
    name: 'jobs-locked',
    title: 'the table of jobs is locked for everyone',
    setup: { processes: 2, redis: true },
    lasts: 15,
    saleWithinMs: 5_000,
    fault: (world, seconds) => held(world, 'LOCK TABLE pool.job IN ACCESS EXCLUSIVE MODE', seconds)
  }
]
