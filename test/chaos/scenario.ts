import { setTimeout as sleep } from 'node:timers/promises'
import { recovery, settled } from './gauge.ts'
import type { Payment } from './ledger.ts'
import { isPassing, wrongWith } from './requests.ts'
import { disable, hire, type Leaver } from './shop.ts'
import type { Setup, World } from './world.ts'

/** Someone who was disabled must be refused by every process within this time. */
export const OUT_WITHIN_MS = 10_000
/**
 * Jobs and events are well two seconds after a fault; the rest is for a machine that does more than
 * this.
 */
export const WELL_WITHIN_MS = 5_000
const SETTLED_WITHIN_MS = 90_000
const LEAD_MS = 1_500

export interface Scenario {
  name: string
  /** What happens, in a line. */
  title: string
  setup: Setup
  /** How long the fault lasts, in seconds; in the short run, of those that are in it. */
  lasts: number
  short?: number
  /**
   * The longest a sale of a shop that is no victim may take, beyond how long the fault lasts or,
   * with `apart`, whatever it lasts. Milliseconds.
   */
  saleWithinMs: number
  /** The fault is someone else's: a sale must not wait for its end. */
  apart?: boolean
  /** Shops, by number, the fault is made for: their own sales may wait. */
  victims?: readonly number[]
  /** Callers of the victims beside the usual load, all selling at once. */
  crowd?: number
  /** How soon jobs and events are well again, where that is not WELL_WITHIN_MS: with the reason. */
  wellWithinMs?: number
  /**
   * The fault itself cuts or silences requests, as kill -9 does: an unanswered one is no fault
   * then.
   */
  silences?: boolean
  /** Paths below which the fault itself may answer with an error. */
  forgives?: string
  /** What it cannot do without; it is left out where that is missing. */
  needs?: 'redis' | 'small disks'
  /**
   * Makes the fault, lets it last, and undoes it. @throws when something is seen that must not be
   */
  fault(world: World, seconds: number): Promise<void>
}

export interface Outcome {
  name: string
  faults: string[]
  /**
   * For the table: how many requests, the answers of 503, the longest sale, jobs well after;
   * seconds in all.
   */
  requests: number
  refused: number
  longestSaleMs: number
  wellMs: number
  seconds: number
}

/** Runs one scenario in the world and says what did not hold. */
export async function runScenario(
  world: World,
  scenario: Scenario,
  seconds: number
): Promise<Outcome> {
  const begun = Date.now()
  const { slack } = world
  const faults: string[] = []
  await world.arrange(scenario.setup)
  const deaths = world.processes.map(({ deaths }) => deaths.length)
  const victims = (scenario.victims ?? [])
    .map(n => world.shops[n])
    .filter(shop => shop !== undefined)
  world.requests.clear()
  world.load.complaints.length = 0
  const first = Date.now()
  const endLoad = world.load.begin({
    shops: world.shops.filter(shop => !victims.includes(shop)),
    callers: world.callers,
    paceMs: 500
  })
  const endCrowd = world.load.begin({
    shops: victims,
    callers: victims.length > 0 ? 1 + (scenario.crowd ?? 0) : 0,
    paceMs: 300,
    only: 'sale'
  })
  await sleep(LEAD_MS)

  await scenario.fault(world, seconds).catch((error: unknown) => {
    faults.push(error instanceof Error ? error.message : String(error))
  })
  const crowdEnded = endCrowd()
  const well = await recovery(world.postgres, world.database, 60_000).catch((error: unknown) => ({
    ms: Infinity,
    why: String(error)
  }))
  if (well.ms > (scenario.wellWithinMs ?? WELL_WITHIN_MS) * slack) {
    faults.push(`jobs and events were well only after ${well.ms} ms${well.why && `: ${well.why}`}`)
  }
  for (const process of world.processes) {
    await process.isUp().catch((error: unknown) => {
      faults.push(String(error))
    })
  }
  faults.push(...(await leaverIsRefused(world).catch((error: unknown) => [String(error)])))
  await Promise.all([endLoad(), crowdEnded])

  world.processes.forEach(({ deaths: now }, n) => {
    for (const death of now.slice(deaths[n])) faults.push(`process ${n + 1} ${death}`)
  })
  faults.push(...wrongAnswers(world, scenario), ...distinct(world.load.complaints))
  const sales = world.ledger.since(first, 'sale', new Set(victims.map(({ tenantId }) => tenantId)))
  const longest = Math.max(0, ...sales.map(({ ms }) => ms))
  const bound = (scenario.saleWithinMs + (scenario.apart ? 0 : seconds * 1000)) * slack
  if (longest > bound) faults.push(slow(sales, longest, bound))
  const left = await settled(world.postgres, world.database, SETTLED_WITHIN_MS).catch(String)
  if (left !== undefined) faults.push(left)
  faults.push(...(await world.verify().catch((error: unknown) => [String(error)])))

  const { answers } = world.requests
  return {
    name: scenario.name,
    faults,
    requests: answers.length,
    refused: answers.filter(({ status }) => status === 503).length,
    longestSaleMs: longest,
    wellMs: well.ms,
    seconds: Math.round((Date.now() - begun) / 1000)
  }
}

/** Disables a member of staff over one process, and asks every process until each refuses them. */
export async function leaverIsRefused(world: World, leaver?: Leaver): Promise<string[]> {
  const shop = world.shops.at(-1)
  if (!shop) throw new Error('No shop is open.')
  const gone = leaver ?? (await hire(world.requests, shop))
  const welcome = await Promise.all(world.processes.map(({ url }) => who(world, url, gone)))
  await disable(world.requests, shop, gone)
  const from = Date.now()
  const late = await Promise.all(
    world.processes.map(async ({ url }, n) => {
      for (;;) {
        const status = await who(world, url, gone)
        if (status === 401 || status === 403) return undefined
        if (Date.now() - from > OUT_WITHIN_MS * world.slack) {
          return `process ${n + 1} takes someone in who was disabled ${Date.now() - from} ms ago (${status})`
        }
        await sleep(200)
      }
    })
  )
  return [
    ...welcome
      .filter(status => status !== 200)
      .map(status => `someone who was just hired got ${status}`),
    ...late.filter(sentence => sentence !== undefined)
  ]
}

async function who(world: World, url: string, { token }: Leaver): Promise<number> {
  for (let tries = 0; ; tries++) {
    const answer = await world.requests.attempt('GET', '/api/v1/access/me', { token }, url)
    if (!isPassing(answer) || tries > 20) return answer.status
    await sleep(200)
  }
}

function wrongAnswers(world: World, { silences, forgives }: Scenario): string[] {
  const wrong = world.requests.answers.flatMap(answer => {
    const sentence = wrongWith(answer)
    return sentence === undefined ||
      (silences && answer.status === 0) ||
      (forgives !== undefined && answer.path.startsWith(forgives))
      ? []
      : [sentence]
  })
  return distinct(wrong)
}

/** Each sentence once, with how often it was said. */
function distinct(sentences: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([sentence, n]) => (n > 1 ? `${n} × ${sentence}` : sentence))
}

function slow(sales: readonly Payment[], longest: number, bound: number): string {
  const over = sales.filter(({ ms }) => ms > bound).length
  return `a sale that had no part in it took ${longest} ms (${over} of ${sales.length} took longer than ${bound} ms)`
}
