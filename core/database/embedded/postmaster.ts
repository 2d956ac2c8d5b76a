import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { accessUrl, portTaken, type Access } from './access.ts'
import type { Binaries } from './binaries.ts'
import { run, spawnOptions, type Account } from './command.ts'
import { EmbeddedPostgresError, isFileError, orDiskFull } from './failure.ts'
import { isAlive } from './lock.ts'

const patience = 10 * 60_000 // milliseconds: recovery after a power cut reads up to max_wal_size again
/**
 * Seconds for a shutdown that writes everything; one in the middle of its recovery hears nothing
 * else for minutes.
 */
const fastShutdown = 10

/**
 * Starts the server and waits until it answers a query. The server's own log goes to `logFile`. It
 * does not outlive this process, unless that is killed.
 */
export async function startPostmaster(
  binaries: Binaries,
  args: string[],
  account: Account | undefined,
  access: Access,
  directory: string,
  logFile: string
): Promise<ChildProcess> {
  const log = await open(logFile, 'a', 0o600)
  if (account) await log.chown(account.uid, account.gid)
  const before = (await log.stat()).size
  try {
    // A group of its own, so that Ctrl+C in the terminal reaches Node, which stops the server when
    // it is done with it.
    const child = spawn(binaries.postgres, args, {
      ...spawnOptions(account),
      detached: true,
      stdio: ['ignore', log.fd, log.fd]
    })
    child.unref()
    const interrupt = () => {
      child.kill('SIGINT')
    }
    process.once('exit', interrupt)
    child.once('exit', () => {
      process.off('exit', interrupt)
    })
    if (await untilItAnswers(access, child)) return child
  } finally {
    await log.close()
  }
  throw whyItDied(
    (await readFile(logFile)).subarray(before).toString(),
    access.port,
    directory,
    logFile
  )
}

/**
 * Stops the server with a fast shutdown (clients are cut off, everything is written); at once if
 * that takes too long.
 */
export async function stopPostmaster(
  directory: string,
  binaries: Binaries,
  account: Account | undefined
): Promise<void> {
  if ((await postmasterOf(directory)) === undefined) return
  const { code, output } = await run(
    binaries.pgCtl,
    ['stop', '-D', directory, '-m', 'fast', '-w', '-t', String(fastShutdown)],
    account
  )
  if (code === 0 || (await postmasterOf(directory)) === undefined) return
  // Immediate is safe: the next start recovers from the write-ahead log.
  await run(binaries.pgCtl, ['stop', '-D', directory, '-m', 'immediate', '-w', '-t', '30'], account)
  if ((await postmasterOf(directory)) !== undefined) {
    throw new EmbeddedPostgresError(
      'embedded.start-failed',
      `The PostgreSQL that runs on ${directory} cannot be stopped: ${output}`
    )
  }
}

/**
 * The id of the living server of this data folder, by its `postmaster.pid`, or undefined. A pid
 * file whose number now belongs to another program is removed, because PostgreSQL would refuse to
 * start (usual after a container is killed); the pid file of a dead server is left for PostgreSQL,
 * which checks for survivors of it.
 */
export async function postmasterOf(directory: string): Promise<number | undefined> {
  const file = join(directory, 'postmaster.pid')
  const content = await readFile(file, 'utf8').catch(error => {
    if (isFileError(error, 'ENOENT')) return undefined
    throw error
  })
  const pid = parseInt(content ?? '', 10)
  // A power cut or a full disk leaves an empty file, which PostgreSQL refuses for ever.
  if (!pid && content !== undefined && !(await isWorkedIn(directory))) {
    await rm(file, { force: true })
  }
  // A process we may not signal is another user's, so not this server.
  if (!pid || !isAlive(pid, 'ours')) return undefined
  // A server works in its data folder; where the system does not tell (not Linux), the number is
  // believed.
  const [works, data] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => undefined),
    stat(directory)
  ])
  if (!works || (works.ino === data.ino && works.dev === data.dev)) return pid
  await rm(file, { force: true })
  return undefined
}

/**
 * Whether any process has this for its current folder, as every process of a PostgreSQL has its
 * data; unknown elsewhere than on Linux.
 */
async function isWorkedIn(directory: string): Promise<boolean> {
  const data = await stat(directory)
  for (const pid of (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))) {
    const works = await stat(`/proc/${pid}/cwd`).catch(() => undefined)
    if (works?.ino === data.ino && works.dev === data.dev) return true
  }
  return false
}

async function untilItAnswers(access: Access, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + patience
  let gone = false
  child
    .once('exit', () => {
      gone = true
    })
    .once('error', () => {
      gone = true
    })
  while (!gone) {
    const client = new pg.Client({
      connectionString: accessUrl(access),
      connectionTimeoutMillis: 10_000
    })
    client.on('error', () => {
      /* the query below reports it */
    })
    try {
      await client.connect()
      await client.query('SELECT 1')
      return true
    } catch (error) {
      const passing =
        isFileError(error, 'ECONNREFUSED', 'ECONNRESET', '57P03') ||
        /timeout|terminated/i.test(String(error))
      if (!passing || Date.now() > deadline) throw await giveUp(child, error)
    } finally {
      await client.end().catch(() => {
        /* never connected */
      })
    }
    await sleep(25)
  }
  return false
}

async function giveUp(child: ChildProcess, error: unknown): Promise<EmbeddedPostgresError> {
  const gone = once(child, 'exit')
  child.ref() // nothing else keeps this process waiting
  child.kill('SIGINT')
  await gone
  return new EmbeddedPostgresError(
    isFileError(error, '28P01') ? 'embedded.password-wrong' : 'embedded.start-failed',
    `PostgreSQL runs but does not let us in (${error instanceof Error ? error.message : String(error)}).`,
    error
  )
}

function whyItDied(
  log: string,
  port: number,
  directory: string,
  logFile: string
): EmbeddedPostgresError {
  const full = orDiskFull(log, directory)
  if (full instanceof EmbeddedPostgresError) return full
  if (/could not bind|could not create any TCP\/IP sockets/.test(log)) return portTaken(port)
  const lines = log.trim().split('\n')
  const telling = lines.filter(line => /FATAL|PANIC|ERROR|DETAIL|HINT/.test(line))
  const last = (telling.length > 0 ? telling : lines).slice(-3).join(' ')
  return new EmbeddedPostgresError(
    'embedded.start-failed',
    `PostgreSQL did not start: ${last || 'it said nothing'} (log: ${logFile}).`
  )
}
