// `npm run mutate -- <path>…`: plants small faults in the JavaScript that is made of the sources and
// asks the tests whether they see them. Each hand has a folder of its own with everything made
// (`.mutants-1`, …); the sources and `.build/` are never touched. Says in the end which faults
// no one saw.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { builtApart } from '../../bin/build-apart.mjs'
import { startTestServers } from '../support/test-servers.ts'
import { moduleName, mutantsOf, shuffled, type Mutant } from './mutants.ts'
import { fingerprint, nearness, reachedFrom, readGraph } from './nearest-tests.ts'
import { areaOf, type Verdict, printReport } from './report.ts'
import { endTests, measure, ran, runTest, type Seen } from './run-test.ts'

const HELP = `npm run mutate -- <path>… plants small faults in those sources (or all below those
folders), one at a time, and tells which of them no test sees.

  --sample N     try N of the faults, drawn at random (all)
  --seed N       draw the same ones again (printed with every run)
  --kind TEXT    only kinds with this in their name, e.g. "lock"
  --only TEXT    only faults whose key holds this, as the report prints it
  --with PATH    test files (or folders of them) to ask besides the near ones; may be repeated
  --most N       ask at most N test files about a fault, the nearest first (12)
  --hands N      faults tried at the same time (2)
  --at-least N   exit code 1 when fewer percent are seen
  --list         name the faults and the tests that would be asked, and try none
  --help         this text

Asked are the tests of the same noun, those that import the source, and those of its plugin or part
of the kernel, as far as they ran the very place when they were measured without a fault. Faults
that change nothing anyone could see are told out by test/mutation/equivalent.json, with the
reason.`

const root = join(import.meta.dirname, '..', '..')
const CACHE = join(root, 'node_modules', '.cache', 'stoa-mutants')
const LONGEST_MS = 300_000

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string' },
    kind: { type: 'string' },
    only: { type: 'string' },
    with: { type: 'string', multiple: true },
    most: { type: 'string' },
    hands: { type: 'string' },
    'at-least': { type: 'string' },
    list: { type: 'boolean' },
    help: { type: 'boolean' }
  }
})
if (options.help === true || positionals.length === 0) {
  console.log(HELP)
  process.exit(options.help === true ? 0 : 1)
}
const number = (
  name: 'sample' | 'seed' | 'most' | 'hands' | 'at-least',
  otherwise: number
): number => {
  const given = options[name]
  if (given === undefined) return otherwise
  if (!/^\d+$/.test(given)) throw new Error(`--${name} takes a whole number.`)
  return Number(given)
}
const seed = number('seed', Date.now() % 100_000)
const most = number('most', 12)
const hands = Array.from({ length: number('hands', 2) }, (_, i) => join(root, `.mutants-${i + 1}`))

const folder = join(root, '.mutants-0')
await builtApart(folder)
const graph = await readGraph(folder)
const requested = positionals.map(path => relative(root, path))
const below = (paths: string[], path: string): boolean =>
  paths.some(under => path === under || path.startsWith(`${under}/`))
const sources = [...graph.hashes.keys()]
  .filter(path => below(requested, path) && !/^test\/|\.test\.ts$/.test(path))
  .sort()
const all = (await Promise.all(sources.map(path => mutantsOf(folder, path))))
  .flat()
  .filter(({ kind, key }) => kind.includes(options.kind ?? '') && key.includes(options.only ?? ''))
const equivalent = JSON.parse(
  await readFile(join(import.meta.dirname, 'equivalent.json'), 'utf8')
) as Record<string, string>
const drawn = shuffled(all, seed).slice(0, number('sample', all.length))
const reported = drawn.filter(({ key }) => equivalent[key] !== undefined)
const sample = drawn.filter(({ key }) => equivalent[key] === undefined)
console.log(
  `${all.length} faults in ${sources.length} sources; ${drawn.length} drawn with --seed ${seed}, ${reported.length} of them judged to change nothing.`
)

const tests = [...graph.hashes.keys()]
  .filter(path => path.endsWith('.test.ts') && !path.startsWith('test/chaos/'))
  .map(path => ({ path, reached: reachedFrom(graph, path) }))
const besides = (options.with ?? []).map(path => relative(root, path))

/** The tests that are asked about the faults of a source, nearest first. */
const near = new Map<string, string[]>()
for (const source of new Set(sample.map(({ path }) => path))) {
  near.set(
    source,
    tests
      .map(({ path, reached }) => ({
        path,
        rank: nearness(path, source, reached) ?? Infinity,
        steps: reached.get(source) ?? Infinity
      }))
      .filter(({ path, rank }) => rank < 3 || (rank === 3 && below(besides, path)))
      .sort((a, b) => a.rank - b.rank || a.steps - b.steps)
      .map(({ path }) => path)
  )
}
if (options.list === true) {
  for (const { key, kind, line, path } of sample) {
    console.log(`${path}:${line} ${kind}\n  ${key}\n  ${near.get(path)?.join(' ')}`)
  }
  await rm(folder, { recursive: true, force: true })
  process.exit()
}

let isBrokenOff = false
const servers = await startTestServers()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isBrokenOff = true
    endTests()
  })
}
const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env
const env = { ...inherited, ...servers.env }
const verdicts: Verdict[] = []
interface Measured {
  ms: number
  seen: Seen
}
const measured = new Map<string, Promise<Measured | null>>()
try {
  await Promise.all(
    hands.map(async hand => {
      await rm(hand, { recursive: true, force: true })
      await cp(folder, hand, { recursive: true })
    })
  )
  await mkdir(CACHE, { recursive: true })
  await inTurns(sample, async (mutant, hand) => {
    const verdict = await tryMutant(mutant, hand)
    if (verdict === null) return
    verdicts.push(verdict)
    tell(verdict)
  })
} finally {
  await servers.stop()
  await Promise.all([folder, ...hands].map(hand => rm(hand, { recursive: true, force: true })))
}
if (isBrokenOff) console.log('\nThe run was broken off.')
const score = printReport(verdicts, reported.length)
process.exitCode = isBrokenOff || score < number('at-least', 0) ? 1 : 0

/** Each hand takes the next thing until there is none. */
async function inTurns<T>(
  things: readonly T[],
  work: (thing: T, hand: string) => Promise<void>
): Promise<void> {
  const left = [...things]
  await Promise.all(
    hands.map(async hand => {
      for (let next = left.shift(); next !== undefined && !isBrokenOff; next = left.shift()) {
        await work(next, hand)
      }
    })
  )
}

/**
 * Runs a test once without a fault, when it is first needed: which lines it runs, and how long it
 * takes. What was measured of the same modules before is believed. Null: it is not asked.
 */
function measuredOf(path: string, hand: string): Promise<Measured | null> {
  let known = measured.get(path)
  if (known === undefined) measured.set(path, (known = measureNow(path, hand)))
  return known
}

async function measureNow(path: string, hand: string): Promise<Measured | null> {
  const reached = tests.find(test => test.path === path)?.reached.keys() ?? []
  const kept = join(CACHE, `${fingerprint(graph, reached)}.json`)
  if (existsSync(kept)) return JSON.parse(await readFile(kept, 'utf8')) as Measured
  const { outcome, ms, seen, failure } = await measure(root, hand, path, env, LONGEST_MS)
  if (isBrokenOff) return null
  console.log(
    `measured ${(ms / 1_000).toFixed(1)} s ${path}${outcome === 'passed' ? '' : `: ${outcome} without a fault, so it is not asked. ${failure}`}`
  )
  if (outcome !== 'passed') return null
  await writeFile(kept, JSON.stringify({ ms, seen }))
  return { ms, seen }
}

/** Asks the tests that run the place, one after the other, until one sees the fault. */
async function tryMutant(mutant: Mutant, hand: string): Promise<Verdict | null> {
  const { path, start } = mutant
  const asked: string[] = []
  for (const test of near.get(path) ?? []) {
    if (asked.length === most) break
    const known = await measuredOf(test, hand)
    if (isBrokenOff) return null
    if (known === null || !ran(known.seen, path, start)) continue
    asked.push(test)
    const { outcome, failure } = await withFault(mutant, hand, () =>
      runTest(root, hand, test, env, Math.min(LONGEST_MS, 20_000 + 4 * known.ms))
    )
    if (isBrokenOff) return null
    if (outcome !== 'passed') return { mutant, outcome, asked, by: test, failure }
  }
  return { mutant, outcome: asked.length === 0 ? 'not run' : 'unseen', asked, by: '', failure: '' }
}

/** The fault stands in the hand's folder only while the work goes on. */
async function withFault<T>(
  { path, start, end, text }: Mutant,
  hand: string,
  work: () => Promise<T>
): Promise<T> {
  const module = join(hand, moduleName(path))
  const sound = await readFile(module, 'utf8')
  try {
    await writeFile(module, sound.slice(0, start) + text + sound.slice(end))
    return await work()
  } finally {
    await writeFile(module, sound)
  }
}

function tell({ mutant, outcome, by }: Verdict): void {
  const what =
    outcome === 'failed'
      ? `seen by ${by}`
      : outcome === 'late'
        ? `too slow in ${by}`
        : outcome.toUpperCase()
  console.log(
    `${verdicts.length}/${sample.length} ${areaOf(mutant.path)} ${mutant.path}:${mutant.line} ${mutant.kind}: ${what}`
  )
}
