import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { moduleOf } from '../../bin/build.mjs'
import { readTestFile, type FileReport } from './tap-report.ts'

/** How long a test file may take that asks for no other time by t.setTimeout. Milliseconds. */
const TIME_MS = 400_000
/**
 * A file whose time is up ends itself; one that does not react is asked what keeps it alive this
 * much later, and killed soon after.
 */
const [GRACE_MS, LAST_WORDS_MS] = [20_000, 5_000]
/**
 * What a process left behind may hold the other end of its output, so no one waits longer for it.
 */
const DRAIN_MS = 5_000

export interface TestFile {
  path: string
  timeMs: number
}

/** What the end of a run names as its slowest, slowest first; a path that is gone does no harm. */
const SLOWEST = [
  'test/journeys/payment-torture.test.ts',
  'test/architecture/isolation.test.ts',
  'test/journeys/install-node-20.test.ts',
  'test/chaos/chaos.test.ts',
  'core/jobs/kill.test.ts',
  'test/journeys/install-node-24.test.ts',
  'bin/start.test.ts',
  'test/journeys/deletable-types.test.ts',
  'test/journeys/card-in-the-browser.test.ts',
  'test/architecture/fuzz.test.ts',
  'core/jobs/bullmq-driver.test.ts',
  'bin/guards.test.ts',
  'test/journeys/replay-kill.test.ts',
  'bin/plugin.test.ts',
  'bin/secret.test.ts',
  'bin/cli.test.ts',
  'test/architecture/patterns.test.ts'
]

/**
 * The test files below some folders and those named, in the order they should start, so that no
 * long one is left alone at the end: those known to be slow, then what asks for the most time, then
 * the longest text.
 */
export async function testFilesIn(root: string, paths: string[]): Promise<TestFile[]> {
  const found = await Promise.all(
    paths.map(async path => {
      const isFolder = (await stat(join(root, path)).catch(() => null))?.isDirectory() ?? false
      return isFolder
        ? (await readdir(join(root, path), { recursive: true }))
            .filter(file => file.endsWith('.test.ts'))
            .map(file => join(path, file))
        : [path]
    })
  )
  const weighed = await Promise.all(
    [...new Set(found.flat())].map(async path => {
      const text = await readFile(join(root, path), 'utf8').catch(() => '')
      const [, asked] = /^t\.setTimeout\(([\d_]+)\)$/m.exec(text) ?? []
      const rank = SLOWEST.includes(path) ? SLOWEST.indexOf(path) : SLOWEST.length
      return { path, rank, asked: Number(asked?.replaceAll('_', '') ?? 0), size: text.length }
    })
  )
  return weighed
    .sort((a, b) => a.rank - b.rank || b.asked - a.asked || b.size - a.size)
    .map(({ path, asked }) => ({ path, timeMs: asked || TIME_MS }))
}

/**
 * Runs a test file in a process of its own, to its end or the end of its time.
 * @param folder with the JavaScript made of the sources
 */
export async function runTestFile(
  { root, folder }: { root: string; folder: string },
  { path, timeMs }: TestFile,
  env: NodeJS.ProcessEnv,
  onStart: (child: ChildProcess) => void
): Promise<FileReport> {
  const last = `--import=${moduleOf(folder, 'test/support/what-keeps-alive.ts')}`
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', last, fileURLToPath(moduleOf(folder, path))],
    {
      cwd: root,
      env: { ...env, TAP: '1', TAP_TIMEOUT: String(timeMs / 1_000) },
      stdio: ['ignore', 'pipe', 'inherit']
    }
  )
  onStart(child)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const late = setTimeout(() => {
    child.kill('SIGALRM')
    setTimeout(() => child.kill('SIGKILL'), LAST_WORDS_MS).unref()
  }, timeMs + GRACE_MS)
  const closed = once(child, 'close')
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  clearTimeout(late)
  await Promise.race([closed, pause(DRAIN_MS, undefined, { ref: false })])
  child.stdout.destroy()
  return readTestFile(
    output,
    code === 0 ? null : signal === null ? `with code ${code}` : `by ${signal}`
  )
}
