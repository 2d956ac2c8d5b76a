import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import t, { type Test } from 'tap'

// `stoa start` as a process of its own: how it begins, how it ends, and what it leaves behind.

const STOA = resolve(import.meta.dirname, 'stoa.mjs')
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const until = async (what: string, done: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 2400; tries++) {
    if (await done()) return
    await pause(50)
  }
  throw new Error(`not within two minutes: ${what}`)
}

interface Started {
  child: ChildProcess
  url(): Promise<string>
  ended: Promise<number | null>
  postmaster(): Promise<number>
  dataDir: string
  said(): string
}

async function start(t: Test): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-start-'))
  await chmod(folder, 0o755) // as root, PostgreSQL runs as someone else
  const dataDir = join(folder, 'data')
  const { DATABASE_URL: _, STOA_SECRET: __, ...environment } = process.env
  const child = spawn(process.execPath, [STOA, 'start', '--json'], {
    cwd: folder,
    env: { ...environment, STOA_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let [out, said] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    said += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const postmaster = async (): Promise<number> =>
    Number.parseInt(
      await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => ''),
      10
    )
  t.teardown(async () => {
    child.kill('SIGKILL')
    const pid = await postmaster()
    if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGKILL')
    await until('PostgreSQL is gone', () => !(pid > 0) || !isAlive(pid))
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })
  return {
    child,
    ended,
    postmaster,
    dataDir,
    said: () => said,
    async url() {
      await until('it serves', () => {
        if (child.exitCode !== null) throw new Error(said)
        return out.includes('\n')
      })
      return (JSON.parse(out) as { address: string }).address
    }
  }
}

/** A server and its children, for SIGSTOP and SIGCONT. */
const family = (pid: number): number[] => [
  pid,
  ...spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []))
]

t.test(
  'a start that is asked to end while PostgreSQL comes up ends at once, and PostgreSQL with it',
  async t => {
    const started = await start(t)
    await until('PostgreSQL has a pid', async () => (await started.postmaster()) > 0)
    const pid = await started.postmaster()
    started.child.kill('SIGTERM')
    t.equal(await started.ended, 143)
    await until('PostgreSQL is gone', () => !isAlive(pid))
  }
)

t.test(
  'while PostgreSQL hangs, a stop ends in time, and a second signal at once; PostgreSQL ends too',
  async t => {
    for (const signals of [1, 2]) {
      const started = await start(t)
      const url = await started.url()
      const pid = await started.postmaster()
      const held = family(pid)
      for (const one of held) process.kill(one, 'SIGSTOP')
      const asked = fetch(`${url}/api/v1/access/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ tenant: 'x', email: 'a@b.test', password: 'a long enough one' })
      }).catch(() => {})
      await pause(500) // until the query hangs
      const begun = Date.now()
      started.child.kill('SIGTERM')
      if (signals === 2) {
        await pause(500) // as long as a person waits before they ask again
        started.child.kill('SIGTERM')
      }
      t.equal(await started.ended, 1)
      t.ok(
        Date.now() - begun < 80_000,
        `${signals} signals: after ${Date.now() - begun} ms, not after the minutes a query may wait`
      )
      if (signals === 1) {
        t.match(started.said(), /did not end in time and were left behind: .*PostgreSQL/)
      }
      await asked
      for (const one of held) process.kill(one, 'SIGCONT')
      await until('PostgreSQL is gone', () => !isAlive(pid))
    }
  }
)

t.test(
  'PostgreSQL killed under it is started again; when that cannot be, the process ends with a sentence',
  async t => {
    const started = await start(t)
    const url = await started.url()
    const ready = async (): Promise<boolean> => (await fetch(`${url}/health/ready`)).ok
    await until('it is ready', ready)
    const first = await started.postmaster()
    process.kill(first, 'SIGKILL')
    await until('another PostgreSQL is there', async () => {
      if (started.child.exitCode !== null) throw new Error(started.said())
      const pid = await started.postmaster()
      return pid > 0 && pid !== first
    })
    await until('it is ready again', ready)
    const second = await started.postmaster()
    await rename(join(started.dataDir, 'postgres', 'PG_VERSION'), join(started.dataDir, 'lost'))
    process.kill(second, 'SIGKILL')
    t.equal(await started.ended, 1)
    t.match(started.said(), /PostgreSQL did not start: .*PG_VERSION|is not a valid data directory/)
  }
)
