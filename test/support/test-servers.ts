import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { access, chmod, constants, mkdir, mkdtemp, readFile, rm, statfs } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect as connectTo } from '../../core/database/connection.ts'
import {
  EmbeddedPostgresError,
  startEmbeddedPostgres,
  type EmbeddedServer
} from '../../core/database/embedded.ts'

/** The servers of one run of the tests, and the variables that tell the tests where they are. */
export interface TestServers {
  env: Record<string, string>
  stop: () => Promise<void>
}

/**
 * What a crash would cost is no concern of a test's database; `npm test` makes hundreds of
 * databases in one server.
 */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
  autovacuum_naptime: '10min',
  // No one streams from it, and its log needs no more room than a few of its files.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB'
}

/** What all databases of a run and the server's log take at most, by a wide margin. */
const ROOM_BYTES = 2 * 1024 ** 3
/** The same with all that tests put into the folder for temporary files, copies of the tree among it. */
const ROOM_FOR_ALL_BYTES = 8 * 1024 ** 3
const IN_MEMORY = '/dev/shm'

/**
 * Where the servers' data lies: in memory, where the system has a folder of files in memory with
 * room enough. A database of ours is 800 files, and a disk's file system spent a third of what all
 * of PostgreSQL spends on making them and taking them away again.
 */
const folderOfData = async (): Promise<string> =>
  (await roomInMemory()) >= ROOM_BYTES ? IN_MEMORY : tmpdir()

/** Bytes that are free there; 0: there is none, or it is not ours to write. */
async function roomInMemory(): Promise<number> {
  try {
    await access(IN_MEMORY, constants.W_OK)
    const { bavail, bsize } = await statfs(IN_MEMORY)
    return bavail * bsize
  } catch {
    return 0
  }
}

/**
 * For what tests put into the folder for temporary files, servers with a disk of their own among it:
 * in memory as well, where there is room and programs may be run from (in a container they may not).
 */
async function temporaryFolder(folder: string): Promise<{ TMPDIR?: string }> {
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '')
  const options = new RegExp(`^\\S+ ${IN_MEMORY} \\S+ (\\S+)`, 'm').exec(mounts)?.[1]
  const mayRun = options !== undefined && !options.split(',').includes('noexec')
  if (!mayRun || (await roomInMemory()) < ROOM_FOR_ALL_BYTES) return {}
  const TMPDIR = join(folder, 'temporary')
  await mkdir(TMPDIR)
  await chmod(TMPDIR, 0o1777) // as /tmp: some of it is for other users
  return { TMPDIR }
}

/**
 * Starts one PostgreSQL (`STOA_TEST_POSTGRES_URL`, a superuser) and, where `redis-server` is
 * installed, one Redis (`STOA_TEST_REDIS_URL`), both in a temporary folder on free ports.
 * @param options keep: PostgreSQL's data is that of the last run that kept it, and stays for the next
 */
export async function startTestServers({ keep = false } = {}): Promise<TestServers> {
  const folder = await mkdtemp(join(await folderOfData(), 'stoa-test-'))
  await chmod(folder, 0o755) // PostgreSQL does not run as root: the user it runs as must get in
  const [postgres, redis] = await Promise.all([
    keep ? startKept(folder) : startIn(folder),
    startRedis(folder)
  ])
  return {
    env: {
      STOA_TEST_POSTGRES_URL: postgres.url,
      ...(redis && { STOA_TEST_REDIS_URL: redis.url }),
      ...(await temporaryFolder(folder))
    },
    async stop() {
      await Promise.all([postgres.stop(), redis?.stop()])
      await rm(folder, { recursive: true, force: true })
    }
  }
}

const startIn = (folder: string): Promise<EmbeddedServer> =>
  startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), settings: careless })

/**
 * On the data of the run before, where the template of the tests' databases is: it is known by the
 * migrations it was made of (postgres.ts). Another run at the same time has it to itself, and data
 * that a crash has spoilt is made again.
 * @param otherwise the folder for a server that is not kept
 */
async function startKept(otherwise: string): Promise<EmbeddedServer> {
  const project = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 12)
  const folder = join(await folderOfData(), `stoa-tests-${project}`)
  await mkdir(folder, { recursive: true, mode: 0o755 })
  try {
    const server = await startIn(folder)
    await dropLeftovers(server.url)
    return server
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError)) throw error
    if (error.code !== 'embedded.already-running') await rm(folder, { recursive: true })
    return startIn(otherwise)
  }
}

/** The databases of runs that were broken off. */
async function dropLeftovers(url: string): Promise<void> {
  const admin = connectTo(url, 'stoa tests')
  await admin.connect()
  try {
    const { rows } = await admin.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE 'stoa\\_test\\_%'"
    )
    for (const { name } of rows) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  } finally {
    await admin.end()
  }
}

export async function startRedis(
  folder: string
): Promise<{ url: string; stop: () => Promise<void> } | undefined> {
  const port = await freePort()
  const child = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'no',
      '--daemonize',
      'no'
    ],
    { stdio: 'ignore', detached: true }
  )
  const failed = once(child, 'error').then(([error]) => error as NodeJS.ErrnoException)
  const missing = await Promise.race([untilItAnswers(port, child), failed])
  if (missing?.code === 'ENOENT') return undefined
  if (missing) throw missing
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const gone = once(child, 'exit')
      if (child.kill()) await gone
    }
  }
}

async function untilItAnswers(port: number, child: ChildProcess): Promise<undefined> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with code ${child.exitCode}`)
    const socket = connect(port, '127.0.0.1')
    const open = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false
      ),
      sleep(1000, false)
    ])
    socket.destroy()
    if (open) return undefined
    await sleep(25)
  }
  throw new Error('redis-server does not answer')
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
