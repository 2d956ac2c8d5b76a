// What `npm run chaos` runs: every scenario, one after the other, in one world. README.md says what
// is broken and what must hold.
import { parseArgs } from 'node:util'
import type { Outcome, Scenario } from './scenario.ts'
import { runScenario } from './scenario.ts'
import { scenarios } from './scenarios/all.ts'
import { World } from './world.ts'

const HELP = `npm run chaos -- [options]

  --list              the scenarios, and nothing else
  --only <name>       this one alone; may be given more than once, or with commas
  --short             the scenarios of npm test, for as long as they last there
  --seed <number>     of all that is left to chance (1)
  --shops <number>    companies that work meanwhile (20)
  --slack <number>    multiplies every limit of time, for a machine that does more than this (1)
  --help              this

Ends with a table and "N passed, N failed", and with code 1 when one failed.`

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    shops: { type: 'string', default: '20' },
    slack: { type: 'string', default: '1' }
  }
})
const lasts = (scenario: Scenario): number =>
  values.short ? (scenario.short ?? 0) : scenario.lasts

if (values.help) {
  say(HELP)
} else if (values.list) {
  for (const { name, title, lasts, short } of scenarios) {
    say(
      `${name.padEnd(26)} ${title} (${lasts} s${short === undefined ? '' : `; in npm test ${short} s`})`
    )
  }
} else {
  await runAll(chosen())
}

function chosen(): Scenario[] {
  const names = values.only.flatMap(given => given.split(','))
  const unknown = names.filter(name => !scenarios.some(scenario => scenario.name === name))
  if (unknown.length > 0) {
    throw new Error(`There is no scenario ${unknown.join(', ')}; --list names them.`)
  }
  return scenarios.filter(({ name, short }) =>
    names.length > 0 ? names.includes(name) : !values.short || short !== undefined
  )
}

async function runAll(requested: Scenario[]): Promise<void> {
  const begun = Date.now()
  const outcomes: Outcome[] = []
  say('The world is made: PostgreSQL, Redis, a vendor of payments, processes, shops …')
  const world = await World.make({ seed: Number(values.seed), slack: Number(values.slack) })
  let interrupted = false
  const interrupt = (): void => {
    interrupted = true
    void world.remove().finally(() => process.exit(130))
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    for (const [n, scenario] of requested.entries()) {
      const missing =
        scenario.needs === 'redis'
          ? !world.redis
          : scenario.needs === 'small disks' && !world.postgres.disks
      say(
        `${minutes(begun)}  ${n + 1}/${requested.length}  ${scenario.name}: ${missing ? `left out, it needs ${scenario.needs}` : scenario.title}`
      )
      if (missing) continue
      await world.arrange(scenario.setup)
      if (world.shops.length === 0) await world.openShops(Number(values.shops))
      const outcome = await runScenario(world, scenario, lasts(scenario))
      outcomes.push(outcome)
      for (const fault of outcome.faults) say(`          NOT OK  ${fault}`)
    }
  } catch (error) {
    // What is taken down around a scenario makes it fail in any way.
    if (interrupted) return await new Promise(() => {})
    throw error
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    if (!interrupted) await world.remove()
  }
  say(
    `\n${'scenario'.padEnd(26)} ${'result'.padEnd(7)} requests    503  longest sale  jobs well  seconds`
  )
  for (const { name, faults, requests, refused, longestSaleMs, wellMs, seconds } of outcomes) {
    say(
      `${name.padEnd(26)} ${(faults.length === 0 ? 'ok' : 'NOT OK').padEnd(7)} ${String(requests).padStart(8)} ${String(refused).padStart(6)} ${`${longestSaleMs} ms`.padStart(13)} ${`${wellMs} ms`.padStart(10)} ${String(seconds).padStart(8)}`
    )
  }
  const failed = outcomes.filter(({ faults }) => faults.length > 0).length
  const left = requested.length - outcomes.length
  say(
    `\n${minutes(begun)} in all, ${world.ledger.intents.length} intents${left > 0 ? `, ${left} scenarios left out` : ''}`
  )
  say(`${outcomes.length - failed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0
}

function minutes(since: number): string {
  const seconds = Math.round((Date.now() - since) / 1000)
  return `${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')}`
}
