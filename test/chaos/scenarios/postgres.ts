import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { eachIsReady, readyAgain } from './readiness.ts'

const alone = { processes: 1, redis: false } as const
const two = { processes: 2, redis: false } as const

const away = (seconds: number): Scenario => ({
  name: `away-${seconds}`,
  title: `PostgreSQL is away for ${seconds} s`,
  setup: seconds > 60 ? two : alone,
  lasts: seconds,
  saleWithinMs: 6_000,
  async fault({ postgres }, seconds) {
    await postgres.stop('fast')
    await sleep(seconds * 1000)
    await postgres.start()
  }
})

const hangs = (seconds: number): Scenario => ({
  name: `hangs-${seconds}`,
  title: `PostgreSQL stands still for ${seconds} s, its connections open`,
  setup: seconds > 60 ? two : alone,
  lasts: seconds,
  saleWithinMs: 15_000,
  async fault({ postgres }, seconds) {
    await postgres.freeze()
    try {
      await sleep(seconds * 1000)
    } finally {
      await postgres.thaw()
    }
  }
})

/** Every connection of Stoa's ends. */
const cutAll = (world: World): Promise<unknown> =>
  world.postgres.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'stoa%' AND pid <> pg_backend_pid()"
  )

export const postgresScenarios: Scenario[] = [
  {
    name: 'quiet',
    title: 'nothing fails',
    setup: alone,
    lasts: 5,
    short: 2,
    saleWithinMs: 3_000,
    apart: true,
    async fault(_world, seconds) {
      await sleep(seconds * 1000)
    }
  },
  {
    name: 'connections-cut',
    title: 'connections of Stoa are terminated, one after the other',
    setup: alone,
    lasts: 20,
    short: 4,
    saleWithinMs: 4_000,
    apart: true,
    async fault(world, seconds) {
      for (
        const end = Date.now() + seconds * 1000;
        Date.now() < end;
        await sleep(200 + world.chance.whole(600))
      ) {
        const open = await world.query<{ pid: number }>(
          "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'stoa%' ORDER BY state <> 'idle' DESC, pid"
        )
        const busy = open.slice(0, 5)
        if (busy.length > 0) {
          await world.query('SELECT pg_terminate_backend($1)', [world.chance.one(busy).pid])
        }
      }
    }
  },
  {
    name: 'restarts',
    title: 'PostgreSQL restarts, and crashes and restarts',
    setup: alone,
    lasts: 3,
    short: 1,
    saleWithinMs: 8_000,
    async fault({ postgres }, seconds) {
      for (const how of ['fast', 'immediate'] as const) {
        await postgres.stop(how)
        await postgres.start()
        await sleep(seconds * 1000)
      }
    }
  },
  away(20),
  away(70),
  hangs(20),
  hangs(200),
  {
    name: 'read-only',
    title: 'PostgreSQL takes no writes, as after a failover',
    setup: alone,
    lasts: 15,
    saleWithinMs: 6_000,
    async fault(world, seconds) {
      await world.postgres.query(
        `ALTER DATABASE ${world.database} SET default_transaction_read_only = on`
      )
      await cutAll(world)
      try {
        await sleep(seconds * 500)
        const seen = Promise.all([
          eachIsReady(world, 503),
          mustAnswer(world, '/api/v1/catalog/products?limit=5')
        ])
        await Promise.allSettled([seen, sleep(seconds * 500)])
        await seen
      } finally {
        await world.postgres.query(
          `ALTER DATABASE ${world.database} RESET default_transaction_read_only`
        )
        await cutAll(world)
      }
      await readyAgain(world)
    }
  },
  {
    name: 'tables-full',
    title: 'the disk of the tables is full',
    setup: alone,
    lasts: 15,
    saleWithinMs: 8_000,
    needs: 'small disks',
    async fault({ postgres, database }, seconds) {
      try {
        await postgres.disks?.tables.fill(0)
        // The tables have a little room inside: what is missing is used up here.
        await postgres
          .query(
            "CREATE TABLE IF NOT EXISTS filler AS SELECT repeat('x', 1000) AS text FROM generate_series(1, 100000)",
            [],
            database
          )
          .catch(() => {})
        await sleep(seconds * 1000)
      } finally {
        await postgres.disks?.tables.empty()
      }
    }
  },
  {
    name: 'log-full',
    title: 'the disk of the write-ahead log is full: PostgreSQL panics',
    setup: alone,
    lasts: 8,
    saleWithinMs: 20_000,
    needs: 'small disks',
    async fault({ postgres }, seconds) {
      try {
        await postgres.disks?.log.fill(0)
        for (const end = Date.now() + 30_000; postgres.runs && Date.now() < end;) {
          const wrote = await postgres
            .query(
              "SELECT pg_logical_emit_message(false, 'chaos', repeat('x', 4000000)) FROM generate_series(1, 8)"
            )
            .then(
              () => true,
              () => false
            )
          if (!wrote) break
        }
        await sleep(seconds * 1000)
      } finally {
        await postgres.disks?.log.empty()
        if (!postgres.runs) await postgres.start()
      }
    }
  },
  {
    name: 'few-connections',
    title: 'PostgreSQL has fewer connections than two processes want',
    setup: two,
    lasts: 20,
    saleWithinMs: 8_000,
    apart: true,
    async fault({ postgres }, seconds) {
      await postgres.stop('fast')
      await postgres.start({ max_connections: '20' })
      await sleep(seconds * 1000)
      await postgres.stop('fast')
      await postgres.start()
    }
  }
]

async function mustAnswer(world: World, path: string): Promise<void> {
  const answer = await world.requests.attempt('GET', path, { token: world.shops[0]?.token })
  if (answer.status !== 200) {
    throw new Error(`GET ${path} answered ${answer.status} ${answer.code} though it only reads`)
  }
}
