import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { moduleName } from './mutants.ts'

export interface TestRun {
  /** What became of it: every test passed, one failed, or it did not end in its time. */
  outcome: 'passed' | 'failed' | 'late'
  ms: number
  /** The first assertion that failed. */
  failure: string
}

const running = new Set<ChildProcess>()

/** Ends what still runs; for a run that is broken off. */
export function endTests(): void {
  for (const child of running) killGroup(child)
}

/** Runs a made test file of a folder to its end, its first failure or the end of its time. */
export async function runTest(
  root: string,
  folder: string,
  test: string,
  env: NodeJS.ProcessEnv,
  limitMs: number
): Promise<TestRun> {
  const began = performance.now()
  // A group of its own: what a test starts ends with it.
  const child = spawn(process.execPath, [join(folder, moduleName(test))], {
    cwd: root,
    env: { ...env, TAP: '1', TAP_BAIL: '1', TAP_TIMEOUT: String(Math.ceil(limitMs / 1_000) + 60) },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true
  })
  running.add(child)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    killGroup(child)
  }, limitMs)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearTimeout(timer)
  running.delete(child)
  killGroup(child)
  const [failure = ''] = /^\s*not ok .*$/m.exec(output) ?? []
  const passed = code === 0 && failure === '' && /^# \{ total: [1-9]/m.test(output)
  return {
    outcome: isLate ? 'late' : passed ? 'passed' : 'failed',
    ms: performance.now() - began,
    failure: failure.trim()
  }
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Everything of it has ended.
  }
}

/** Per source the stretches of its module that ran and, within them, those that did not. */
export type Seen = Record<string, Array<[start: number, end: number, ran: boolean]>>

/** Runs a test file over the sound modules, and measures which lines of the product it runs. */
export async function measure(
  root: string,
  folder: string,
  test: string,
  env: NodeJS.ProcessEnv,
  limitMs: number
): Promise<TestRun & { seen: Seen }> {
  const notes = await mkdtemp(join(tmpdir(), 'stoa-mutants-'))
  try {
    const run = await runTest(root, folder, test, { ...env, NODE_V8_COVERAGE: notes }, limitMs)
    const seen: Seen = {}
    for (const file of await readdir(notes)) {
      const note = await readFile(join(notes, file), 'utf8')
        .then(text => JSON.parse(text) as Note)
        .catch(() => ({ result: [] }))
      for (const { url, functions } of note.result) {
        if (!url.startsWith('file:')) continue
        const path = relative(folder, fileURLToPath(url)).replace(/\.js$/, '.ts')
        if (path.startsWith('..') || /^test\/|\.test\.ts$/.test(path)) continue
        const ranges = functions.flatMap(each => each.ranges)
        ;(seen[path] ??= []).push(
          ...ranges.map(r => [r.startOffset, r.endOffset, r.count > 0] as [number, number, boolean])
        )
      }
    }
    return { ...run, seen }
  } finally {
    await rm(notes, { recursive: true, force: true })
  }
}

interface Note {
  result: Array<{
    url: string
    functions: Array<{
      ranges: Array<{ startOffset: number; endOffset: number; count: number }>
    }>
  }>
}

/**
 * Whether the text at a place ran: the narrowest stretch around it tells. Of several processes one
 * that ran it is enough.
 */
export function ran(seen: Seen, path: string, at: number): boolean {
  let narrowest = Infinity
  let found = false
  for (const [start, end, did] of seen[path] ?? []) {
    if (start > at || at >= end) continue
    const width = end - start
    if (width < narrowest) {
      narrowest = width
      found = did
    } else if (width === narrowest) {
      found ||= did
    }
  }
  return found
}
