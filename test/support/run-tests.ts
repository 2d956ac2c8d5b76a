// What `npm test` runs: format, lint and types, and beside them every test of the project (that of
// the boundaries is test/architecture/boundaries.test.ts) on one PostgreSQL and one Redis. `npm test -- <path>…` runs those test files (or all below
// those folders) and nothing else. A line tells seconds, seconds of a processor (its own and its
// children's; the database server's are in the sum at the end), assertions that passed, and the file. The
// last line, `N passed, N failed`, counts assertions; format, and lint with types, count as
// one failure each if they fail. It comes whatever happens: a file that takes longer than its time
// is ended.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { built } from '../../bin/build.mjs'
import { inAll, spentBy } from './processor-time.ts'
import type { FileReport } from './tap-report.ts'
import {
  groupsOf,
  runTestFile,
  runTestFiles,
  spentByChild,
  testFilesIn,
  type TestFile,
  type TestSetting
} from './test-file.ts'
import { startTestServers, type TestServers } from './test-servers.ts'

const root = join(import.meta.dirname, '..', '..')
const sources = ['core', 'contracts', 'plugins', 'tenants', 'bin', 'bench', 'test'].filter(folder =>
  existsSync(join(root, folder))
)
const bin = (name: string): string => join(root, 'node_modules', '.bin', name)
/** What needs no server; the longest first, as everywhere here. */
const steps: Array<[name: string, program: string, ...args: string[]]> = [
  ['types and lint', process.execPath, 'bin/run.mjs', 'test/support/types-and-lint.ts'],
  ['format', bin('prettier'), '--check', '--log-level', 'warn', '--cache', '.']
]
/** Two cores are kept busy: who looks at a page waits for much of the time. */
const AT_A_TIME = 5
const inCi = process.env.CI === 'true'
const requested = process.argv.slice(2).map(path => relative(root, path))
const complaints: string[] = []
const totals = { passed: 0, failed: 0, skipped: 0, todo: 0 }
const took: Array<{ path: string; seconds: number; processorSeconds: number }> = []
const running = new Set<ChildProcess>()
let isBrokenOff = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isBrokenOff = true
    for (const child of running) child.kill(signal)
  })
}

const servers = await startServers()
if (servers !== null) {
  try {
    await runAll(servers.env)
  } finally {
    await servers.stop()
  }
}
if (isBrokenOff) complain('The run was broken off.')
else if (totals.passed + totals.failed === 0) complain('No test ran.')
const left = totals.skipped + totals.todo
if (inCi && left > 0) {
  complain(`${left} tests were skipped or are still to do; in CI every test runs.`, left)
}
if (took.length > 10) {
  const all = inAll(spentBy('self'))
  const ofTests = took.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0)
  const share = [all, ofTests, all - ofTests].map(seconds => seconds.toFixed(0))
  if (all > 0) {
    console.log(
      `\n${share[0]} s of a processor: ${share[1]} s of steps and tests, ${share[2]} s of their servers and the rest.`
    )
  }
  console.log('\nThe slowest:')
  const slowest = took.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)
  for (const { path, seconds, processorSeconds } of slowest) {
    console.log(`${columns(seconds, processorSeconds)}  ${path}`)
  }
}
for (const complaint of complaints) console.log(complaint)
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${left > 0 ? `, ${left} skipped` : ''}`
)
process.exitCode = totals.failed > 0 ? 1 : 0

function complain(sentence: string, failures = 1): void {
  complaints.push(sentence)
  totals.failed += failures
}

async function startServers(): Promise<TestServers | null> {
  try {
    const started = await startTestServers({ keep: requested.length > 0 && !inCi })
    if (!inCi || started.env.STOA_TEST_REDIS_URL) return started
    complain(
      'redis-server is not installed: in CI every driver is tested (apt-get install redis-server).'
    )
    await started.stop()
  } catch (error) {
    complain(
      `The test servers did not start: ${error instanceof Error ? error.message : String(error)}`
    )
  }
  return null
}

/** Steps and test files, some at a time. */
async function runAll(variables: Record<string, string>): Promise<void> {
  // The tests run on their own servers, whatever this shell is set to use.
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = process.env
  const env = { ...inherited, ...variables }
  const folder =
    (await built({ withTests: true })) ??
    complain(
      'The sources cannot be made into JavaScript: the folder of the project cannot be written.'
    )
  if (folder === undefined) return
  const work = [
    ...(requested.length > 0 ? [] : steps).map(step => () => runStep(step)),
    ...groupsOf(await testFilesIn(root, requested.length > 0 ? requested : sources)).map(
      group => () =>
        runGroup({ root, folder, env, onStart: watch, isBrokenOff: () => isBrokenOff }, group)
    )
  ]
  const takeTurns = async (): Promise<void> => {
    for (let next = work.shift(); next !== undefined && !isBrokenOff; next = work.shift()) {
      await next()
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, takeTurns))
}

async function runGroup(setting: TestSetting, files: TestFile[]): Promise<void> {
  let begun = performance.now()
  const onReport = (
    path: string,
    { totals: counted, isOk, lines }: FileReport,
    processorSeconds: number
  ): void => {
    tell(isOk, begun, processorSeconds, `${String(counted.passed).padStart(5)}  ${path}`, lines)
    took.push({ path, seconds: (performance.now() - begun) / 1000, processorSeconds })
    begun = performance.now()
    if (!isOk) complaints.push(`Failed: ${path}`)
    for (const sort of ['passed', 'failed', 'skipped', 'todo'] as const) {
      totals[sort] += counted[sort]
    }
  }
  const [first] = files
  if (files.length > 1 || first === undefined) {
    await runTestFiles(setting, files, onReport)
  } else {
    const { processorSeconds, ...report } = await runTestFile(setting, first)
    onReport(first.path, report, processorSeconds)
  }
}

async function runStep([name, program, ...args]: (typeof steps)[number]): Promise<void> {
  const begun = performance.now()
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  watch(child)
  const spent = spentByChild(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      output += String(chunk)
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  took.push({ path: name, seconds: (performance.now() - begun) / 1000, processorSeconds: spent() })
  tell(code === 0, begun, spent(), `       ${name}`, code === 0 ? [] : [output.trimEnd()])
  if (code !== 0) complain(`The step ${name} failed.`)
}

function watch(child: ChildProcess): void {
  running.add(child)
  child.once('exit', () => running.delete(child))
}

function tell(
  isOk: boolean,
  since: number,
  processorSeconds: number,
  what: string,
  lines: string[]
): void {
  const times = columns((performance.now() - since) / 1000, processorSeconds)
  console.log([`${isOk ? 'ok    ' : 'NOT OK'} ${times}  ${what}`, ...lines].join('\n'))
}

function columns(...seconds: number[]): string {
  return seconds.map(some => `${some.toFixed(1).padStart(6)} s`).join(' ')
}
