// What `npm test` runs: lint, types, boundaries, then every test of the project on one PostgreSQL and one Redis.
// `npm test -- <path>…` runs those test files (or all below those folders) and nothing else.
// The last line, `N passed, N failed`, counts assertions; each step before the tests that fails counts as one failure.
// It comes whatever happens: tap ends a file that takes longer than `timeout` in .taprc, and this ends a tap that says nothing.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { createTapReport, type Totals } from './tap-report.ts'
import { startTestServers, type TestServers } from './test-servers.ts'

const root = join(import.meta.dirname, '..', '..')
const sources = ['core', 'plugins', 'tenants', 'bin', 'bench', 'test'].filter(folder => existsSync(join(root, folder)))
const steps: Array<[name: string, program: string, ...args: string[]]> = [
  ['lint', 'eslint', '.', '--max-warnings', '0'],
  ['types', 'tsc', '-p', '.'],
  ['boundaries', 'depcruise', ...sources],
  // tap makes its runner by .taprc; without this the first run on a fresh clone still loads what .taprc leaves out.
  ['runner', 'tap', 'build']
]
/** Longer than the longest time a test file asks for (t.setTimeout) and the time it takes to kill one. Milliseconds. */
const SILENCE_MS = 480_000
const inCi = process.env.CI === 'true'
const wanted = process.argv.slice(2)
const complaints: string[] = []

let failed = 0
if (wanted.length === 0) for (const step of steps) failed += await runStep(step) ? 0 : 1

const totals = await runTests()
failed += totals.failed
for (const complaint of complaints) console.log(complaint)
const left = totals.skipped + totals.todo
console.log(`\n${totals.passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0

async function runStep ([name, program, ...args]: typeof steps[number]): Promise<boolean> {
  const begun = performance.now()
  const child = spawn(binary(program), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: process.env })
  let output = ''
  child.stdout.on('data', chunk => { output += String(chunk) })
  child.stderr.on('data', chunk => { output += String(chunk) })
  const [code] = await once(child, 'close') as [number | null]
  console.log(`${code === 0 ? 'ok    ' : 'NOT OK'} ${seconds(begun).padStart(6)} s  ${name}`)
  if (code === 0) return true
  console.log(output.trimEnd())
  complaints.push(`The step ${name} failed.`)
  return false
}

async function runTests (): Promise<Totals> {
  const none = { passed: 0, failed: 1, skipped: 0, todo: 0 }
  let servers: TestServers
  try {
    servers = await startTestServers()
  } catch (error) {
    complaints.push(`The test servers did not start: ${error instanceof Error ? error.message : String(error)}`)
    return none
  }
  try {
    if (inCi && !servers.env.STOA_TEST_REDIS_URL) {
      complaints.push('redis-server is not installed: in CI every driver is tested (apt-get install redis-server).')
      return none
    }
    return await runTap(servers.env)
  } finally {
    await servers.stop()
  }
}

async function runTap (variables: Record<string, string>): Promise<Totals> {
  // The tests run on their own servers, whatever this shell is set to use.
  const { DATABASE_URL: _database, REDIS_URL: _redis, TAP: _tap, ...inherited } = process.env
  const child = spawn(binary('tap'), ['--reporter=tap', ...wanted.map(asPattern)], {
    cwd: root, env: { ...inherited, ...variables }, stdio: ['ignore', 'pipe', 'inherit']
  })
  const forward = (signal: NodeJS.Signals): void => { child.kill(signal) }
  process.on('SIGINT', forward).on('SIGTERM', forward)
  const closed = once(child, 'close') as Promise<[number | null]>
  const report = createTapReport(line => { console.log(line) })
  const lines = createInterface(child.stdout)
  const silence = setTimeout(() => {
    const files = testFilesOf(child.pid)
    complaints.push(`No test file ended for ${SILENCE_MS / 1000} s, so the run was broken off. Still running: ${files.map(file => file.name).join(', ') || 'none'}`)
    for (const { pid } of files) endProcess(pid)
    child.kill('SIGKILL')
    // What a test left behind may hold the other end, so neither is waited for.
    lines.close()
    child.stdout.destroy()
  }, SILENCE_MS)
  for await (const line of lines) {
    silence.refresh()
    report.read(line)
  }
  const [code] = await closed
  clearTimeout(silence)

  const totals = report.totals() ?? { passed: 0, failed: 0, skipped: 0, todo: 0 }
  for (const file of report.failedFiles()) complaints.push(`Failed: ${file}`)
  const left = totals.skipped + totals.todo
  if (inCi && left > 0) {
    complaints.push(`${left} tests were skipped or are still to do; in CI every test runs.`)
    totals.failed += left
  }
  if (totals.passed + totals.failed === 0) {
    complaints.push('No test ran.')
    totals.failed++
  } else if (code !== 0 && totals.failed === 0) {
    complaints.push(`tap ended with code ${code} though no assertion failed.`)
    totals.failed++
  }
  return totals
}

/** The processes of the test files that tap runs now. */
function testFilesOf (tap: number | undefined): Array<{ pid: number, name: string }> {
  const lines = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.split('\n').map(line => line.trim().split(/\s+/))
  return lines.flatMap(([pid, parent, ...args]) => {
    const name = args.find(arg => arg.endsWith('.test.ts'))
    return Number(parent) === tap && name !== undefined ? [{ pid: Number(pid), name: relative(root, name) }] : []
  })
}

function endProcess (pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it ended by itself
  }
}

function asPattern (path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? `${path.replace(/\/$/, '')}/**/*.test.ts` : path
}

function binary (name: string): string {
  return join(root, 'node_modules', '.bin', name)
}

function seconds (since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}
