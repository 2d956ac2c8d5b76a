import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { switchByOperator } from '../../../bin/plugin-switch.ts'
import type { Scenario } from '../scenario.ts'
import { logIn } from '../shop.ts'
import type { World } from '../world.ts'

const PLUGIN = resolve(import.meta.dirname, '../../support/hostile-plugin')
const MISDEEDS = '/api/v1/hostile/misdeeds'
const VICTIM = 2

interface Harm {
  name: string
  title: string
  /**
   * Misdeeds done by request while it lasts, each with its body, one after the other in so many
   * callers at once.
   */
  deeds?: Array<[name: string, body: object]>
  callers?: number
  /** What its reactions do to each sale. */
  settings?: Record<string, string>
  saleWithinMs?: number
  lasts?: number
}

const harms: Harm[] = [
  {
    name: 'unheard',
    title: 'rejects and throws where no one hears, in timers and jobs',
    deeds: [
      ['reject-unheard', {}],
      ['throw-later', {}],
      ['throw-null-later', {}],
      ['enqueue-reject-unheard', {}]
    ]
  },
  {
    name: 'late-statements',
    title: 'sends statements no one waits for, or when its unit of work is over',
    deeds: [
      ['write-late', {}],
      ['float-statement', {}],
      ['float-refused-statement', {}],
      ['query-outside', {}]
    ]
  },
  {
    name: 'throws',
    title: 'throws in routes, jobs and reactions',
    deeds: [
      ['throw', {}],
      ['enqueue-fail', { n: 2 }],
      ['commit', {}],
      ['cast-text', { text: 'no uuid' }]
    ],
    settings: { onSale: 'throw' }
  },
  {
    name: 'holds-connections',
    title: 'keeps units of work open',
    deeds: [
      ['hold-unit', { n: 40_000 }],
      ['hold-many', { n: 25 }]
    ],
    callers: 12,
    lasts: 15
  },
  {
    name: 'slow-queries',
    title: 'asks slow queries',
    deeds: [['query-slowly', { n: 60_000 }]],
    callers: 12,
    settings: { onSale: 'query-slowly' },
    lasts: 15
  },
  {
    name: 'hanging-jobs',
    title: 'has jobs and requests that never end',
    deeds: [
      ['enqueue-hang', { n: 20 }],
      ['hang', {}]
    ],
    callers: 6,
    settings: { onSale: 'hang' }
  },
  {
    name: 'floods',
    title: 'floods the outbox and the queue of jobs',
    deeds: [
      ['flood', { n: 300 }],
      ['enqueue-idle', { n: 300 }]
    ]
  },
  {
    name: 'holds-the-thread',
    title: 'holds the thread for two seconds at a time',
    deeds: [
      ['spin', { n: 2_000 }],
      ['enqueue-spin', { n: 2_000 }]
    ],
    saleWithinMs: 12_000
  }
]

/** The plugin is installed for all and switched on for one shop. */
export const hostileScenarios: Scenario[] = existsSync(`${PLUGIN}/plugin.ts`)
  ? harms.map(toScenario)
  : []

function toScenario(
  { name, title, deeds = [], callers = 2, settings = {}, saleWithinMs = 4_000, lasts = 8 }: Harm,
  n: number
): Scenario {
  return {
    name: `hostile-${name}`,
    title: `a plugin of one shop ${title}`,
    setup: { processes: n < 5 ? 1 : 2, redis: n >= 5, plugins: PLUGIN },
    lasts,
    saleWithinMs,
    apart: true,
    victims: [VICTIM],
    forgives: MISDEEDS,
    async fault(world, seconds) {
      const shop = world.shops[VICTIM]
      if (!shop) throw new Error('the shop of the hostile plugin is not open')
      const token = await logIn(world.requests, shop)
      const put = (path: string, body: object, headers = {}) =>
        world.requests.ok('PUT', `/api/v1/tenants/${path}`, { token, body, headers })
      await endPauses(world, shop.slug)
      await put('plugins/hostile', { enabled: true })
      const set = async (key: string, value: string): Promise<void> => {
        const { items } = (await world.requests.ok('GET', '/api/v1/tenants/settings', {
          token
        })) as {
          items: Array<{
            plugin: string
            key: string
            set: Array<{ level: string; version: number }>
          }>
        }
        const version =
          items
            .find(s => s.plugin === 'hostile' && s.key === key)
            ?.set.find(s => s.level === 'tenant')?.version ?? 0
        await put(
          `settings/hostile/${key}`,
          { level: 'tenant', value },
          { 'if-match': `"${version}"` }
        )
      }
      for (const [key, value] of Object.entries(settings)) await set(key, value)
      const end = Date.now() + seconds * 1000
      // No one waits for what never answers: the callers leave when the time is over.
      const harm = Promise.all(
        Array.from({ length: callers }, async () => {
          while (Date.now() < end) {
            for (const [deed, body] of deeds) {
              await world.requests.attempt('POST', `${MISDEEDS}/${deed}`, {
                token,
                body,
                headers: { 'idempotency-key': crypto.randomUUID() }
              })
            }
          }
        })
      )
      await Promise.race([harm, sleep(seconds * 1000)])
      await endPauses(world, shop.slug)
      for (const key of Object.keys(settings)) await set(key, 'nothing')
      await put('plugins/hostile', { enabled: false })
      await forget(world)
    }
  }
}

/** It may have been paused for its faults. */
async function endPauses(world: World, slug: string): Promise<void> {
  const session = await world.session()
  try {
    for (const tenant of [null, slug]) await switchByOperator(session, 'hostile', tenant, true)
  } finally {
    await session.end()
  }
}

/** What it has left behind would go on in the next scenario. */
async function forget(world: World): Promise<void> {
  for (const table of ['outbox', 'job']) {
    await world.query(`DELETE FROM pool.${table} WHERE name LIKE 'hostile.%'`)
  }
}
