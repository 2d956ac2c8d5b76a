import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { moduleOf } from '../../bin/build.mjs'
import { inAll, spentBy } from './processor-time.ts'
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
/** What a busy machine needs to start a process, or to stop an instance. */
const BETWEEN_MS = 60_000

export interface TestFile {
  path: string
  timeMs: number
  /** It has its process to itself. */
  isAlone: boolean
  /** It uses pages in a browser, with others that do so too. */
  isServed: boolean
  /** Of its text, in characters: the nearest thing to a guess of how long it takes. */
  size: number
}

/**
 * What a file says at the start of a line, and why, that must not share its process: it changes
 * what belongs to the process, or measures it.
 */
const ALONE = /^\/\/ In a process of its own: /m

/** The most that one process gets to do, in characters: minutes. A browser's take longer. */
const [GROUP_SIZE, SERVED_GROUP_SIZE] = [100_000, 60_000]

/** What the end of a run names as its slowest, slowest first; a path that is gone does no harm. */
const SLOWEST = [
  'test/architecture/isolation.test.ts',
  'test/chaos/chaos.test.ts',
  'bin/start.test.ts',
  'core/jobs/bullmq-driver.test.ts',
  'test/journeys/install.test.ts',
  'test/journeys/payment-torture.test.ts',
  'core/jobs/kill.test.ts',
  'test/architecture/fuzz.test.ts',
  // After the types: what the compiler has noted by then, it need not find again.
  'test/journeys/deletable-types.test.ts',
  'test/journeys/every-page-in-the-browser.test.ts',
  'test/journeys/deletable.test.ts',
  'test/journeys/switched-off.test.ts',
  'test/journeys/live-in-the-browser.test.ts',
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
      const isAlone = rank < SLOWEST.length || ALONE.test(text)
      return {
        path,
        rank,
        isAlone,
        isServed: text.includes('servedInstance()'),
        timeMs: Number(asked?.replaceAll('_', '')) || TIME_MS,
        size: text.length
      }
    })
  )
  return weighed.sort((a, b) => a.rank - b.rank || b.size - a.size)
}

/**
 * Which files run in one process: those of one plugin, or one part of the rest, as long as it is not
 * so many that it would be the last to end; those that use a browser apart. A file alone is a group
 * of one.
 */
export function groupsOf(files: TestFile[]): TestFile[][] {
  const groups: TestFile[][] = []
  const open = new Map<string, { group: TestFile[]; size: number }>()
  for (const file of files) {
    const [top = '', room = ''] = file.path.split(sep)
    const part = top === 'plugins' || top === 'test' ? join(top, room) : top
    const name = file.isServed ? `${part}, served` : part
    const last = file.isAlone ? undefined : open.get(name)
    const most = file.isServed ? SERVED_GROUP_SIZE : GROUP_SIZE
    if (last === undefined || last.size + file.size > most) {
      const group = [file]
      groups.push(group)
      if (!file.isAlone) open.set(name, { group, size: file.size })
    } else {
      last.group.push(file)
      last.size += file.size
    }
  }
  return groups
}

/** Where the project lies, the JavaScript made of it, and what its tests run with. */
export interface TestSetting {
  root: string
  folder: string
  env: NodeJS.ProcessEnv
  onStart: (child: ChildProcess) => void
  /** Whether nothing more is to be started, since someone broke the run off. */
  isBrokenOff?: () => boolean
  /** How long a file may go on after its time is up, before it is killed. Milliseconds. */
  graceMs?: number
  /** How long the process of a group may take to start, and to end after its last file. */
  betweenMs?: number
}

/** Runs a test file in a process of its own, to its end or the end of its time. */
export async function runTestFile(
  { root, folder, env, onStart, graceMs }: TestSetting,
  { path, timeMs }: TestFile
): Promise<FileReport & { processorSeconds: number }> {
  const child = spawn(
    process.execPath,
    [...loaded(folder), fileURLToPath(moduleOf(folder, path))],
    {
      cwd: root,
      env: { ...env, TAP: '1', TAP_TIMEOUT: String(timeMs / 1_000) },
      stdio: ['ignore', 'pipe', 'inherit']
    }
  )
  onStart(child)
  const spent = spentByChild(child)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const stopLimit = limitTo(child, timeMs, graceMs)
  const ended = await endOf(child)
  stopLimit()
  return { ...readTestFile(output, ended), processorSeconds: spent() }
}

type OnReport = (path: string, report: FileReport, processorSeconds: number) => void

/**
 * Runs test files one after the other in one process, each to its end or the end of its time. A
 * file that fails takes the process with it; the rest goes on in another.
 * @param onReport hears of each file as it ends, and of the process that does not end when it should
 */
export async function runTestFiles(
  setting: TestSetting,
  files: TestFile[],
  onReport: OnReport
): Promise<void> {
  let left = files
  while (left.length > 0 && setting.isBrokenOff?.() !== true) {
    left = left.slice(await runInOneProcess(setting, left, onReport))
  }
}

/** @returns how many of the files came to their end, good or bad */
async function runInOneProcess(
  { root, folder, env, onStart, graceMs, betweenMs = BETWEEN_MS }: TestSetting,
  files: TestFile[],
  onReport: OnReport
): Promise<number> {
  const mark = `# ${randomUUID()}`
  const child = spawn(
    process.execPath,
    [
      ...loaded(folder),
      fileURLToPath(moduleOf(folder, 'test/support/group.ts')),
      folder,
      mark,
      ...files.map(({ path, timeMs }) => `${path}=${timeMs}`)
    ],
    // The limit of time is each file's, not the process's.
    { cwd: root, env: { ...env, TAP: '1', TAP_TIMEOUT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] }
  )
  onStart(child)
  const spent = spentByChild(child)
  let spentBefore = 0
  const spentNow = (): number => {
    const before = spentBefore
    spentBefore = Math.max(before, spent() || inAll(spentBy(child.pid)))
    return spentBefore - before
  }
  let [output, reported, isAfterFailure] = ['', 0, false]
  let endLimit = limitTo(child, betweenMs, graceMs)
  createInterface({ input: child.stdout }).on('line', line => {
    if (!line.startsWith(mark)) {
      output += `${line}\n`
      return
    }
    const what = line.slice(mark.length + 1)
    const file = files[reported]
    endLimit()
    endLimit = limitTo(
      child,
      what === 'begins' && file !== undefined ? file.timeMs : betweenMs,
      graceMs
    )
    if (what !== 'begins' && file !== undefined) {
      isAfterFailure = what === 'failed'
      onReport(file.path, readTestFile(output, isAfterFailure ? 'with code 1' : null), spentNow())
      reported++
    }
    output = ''
  })
  const ended = await endOf(child)
  endLimit()
  if (isAfterFailure) return reported
  const broken = files[reported]
  if (broken === undefined && ended === null) return reported
  // tap's own sum is that of all files so far.
  const text = output.replaceAll(/^# \{ total: .*$/gm, '')
  const name = broken?.path ?? `${files.at(-1)?.path}: the end of its process`
  onReport(name, readTestFile(text, ended ?? 'too early'), spentNow())
  return reported + 1
}

const loaded = (folder: string): string[] => [
  // Less of the time goes into collecting what dies young.
  '--max-semi-space-size=64',
  '--enable-source-maps',
  ...['what-keeps-alive', 'one-domain-at-a-time'].map(
    name => `--import=${moduleOf(folder, `test/support/${name}.ts`)}`
  )
]

/**
 * @returns what tells, once a process has ended, the processor seconds it spent, with those of what
 * it started and waited for
 */
export function spentByChild(child: ChildProcess): () => number {
  let seconds = 0
  child.once('exit', () => {
    // A process that was waited for adds what it spent to this one's children at that moment.
    const now = spentBy('self')?.ofChildren ?? 0
    seconds = now - countedOfChildren
    countedOfChildren = now
  })
  return () => seconds
}

let countedOfChildren = spentBy('self')?.ofChildren ?? 0

/** Kills a process some time after its time is up. @returns what lifts the limit */
function limitTo(child: ChildProcess, timeMs: number, graceMs = GRACE_MS): () => void {
  const timers: NodeJS.Timeout[] = []
  timers.push(
    setTimeout(() => {
      child.kill('SIGALRM')
      timers.push(setTimeout(() => child.kill('SIGKILL'), LAST_WORDS_MS).unref())
    }, timeMs + graceMs)
  )
  return () => {
    for (const timer of timers) clearTimeout(timer)
  }
}

/** @returns how a process ended, e.g. 'with code 1', once its output is read; null if well */
async function endOf(child: ChildProcess): Promise<string | null> {
  const closed = once(child, 'close')
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  await Promise.race([closed, pause(DRAIN_MS, undefined, { ref: false })])
  child.stdout?.destroy()
  return code === 0 ? null : signal === null ? `with code ${code}` : `by ${signal}`
}
