import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, open, readFile, readdir, symlink, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { newPassword } from '../../core/database/embedded/access.ts'
import { chooseAccount } from '../../core/database/embedded/account.ts'
import { findBinaries, type Binaries } from '../../core/database/embedded/binaries.ts'
import { makeCluster } from '../../core/database/embedded/cluster.ts'
import { run, spawnOptions, type Account } from '../../core/database/embedded/command.ts'
import { serverArguments } from '../../core/database/embedded/settings.ts'
import { freePort } from '../support/test-servers.ts'
import { smallDisk, type SmallDisk } from './small-disk.ts'

const PATIENCE_MS = 60_000

/**
 * No power is cut here, so nothing need reach a disk; a commit that was answered must reach the log
 * all the same.
 */
const settings = {
  fsync: 'off',
  synchronous_commit: 'on',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_wal_size: '192MB',
  min_wal_size: '48MB',
  autovacuum_naptime: '15s'
}

interface Disks {
  tables: SmallDisk
  log: SmallDisk
}

/** A PostgreSQL that no one looks after: what happens to it, the scenarios decide. */
export class Postgres {
  private readonly password = newPassword()
  private readonly place: string
  private readonly logFile: string
  private child: ChildProcess | undefined

  private constructor(
    folder: string,
    readonly port: number,
    private readonly binaries: Binaries,
    private readonly account: Account | undefined,
    readonly disks: Disks | undefined
  ) {
    this.place = join(disks?.tables.path ?? folder, 'cluster')
    this.logFile = join(folder, 'postgres.log')
  }

  /** Makes a cluster in `folder`, on small disks where those can be mounted, and starts it. */
  static async make(folder: string): Promise<Postgres> {
    const account = await chooseAccount(folder)
    const binaries = await findBinaries(account, () => {})
    const tables = await smallDisk(join(folder, 'tables'), 1500, account)
    const log = tables && (await smallDisk(join(folder, 'log'), 320, account))
    const postgres = new Postgres(
      folder,
      await freePort(),
      binaries,
      account,
      tables && log && { tables, log }
    )
    await postgres.makeCluster()
    await postgres.start()
    return postgres
  }

  private async makeCluster(): Promise<void> {
    if (!this.disks) await mkdir(this.place, { mode: 0o700 })
    if (!this.disks && this.account) await chown(this.place, this.account.uid, this.account.gid)
    await makeCluster(this.place, this.password, this.binaries, this.account, false)
    if (!this.disks) return
    const [inside, outside] = [join(this.place, 'pg_wal'), join(this.disks.log.path, 'pg_wal')]
    await run('/bin/sh', ['-c', 'cp -a -- "$0" "$1"', inside, outside], this.account)
    await rename(inside, `${inside}.before`)
    await symlink(outside, inside)
  }

  /** Of the superuser. */
  url(database = 'postgres'): string {
    return `postgres://postgres:${this.password}@127.0.0.1:${this.port}/${database}`
  }

  get runs(): boolean {
    return (
      this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null
    )
  }

  /** @param more server settings over the usual ones, until the next start */
  async start(more: Record<string, string> = {}): Promise<void> {
    const log = await open(this.logFile, 'a', 0o600)
    this.child = spawn(
      this.binaries.postgres,
      serverArguments(this.place, this.port, { ...settings, ...more }),
      { ...spawnOptions(this.account), detached: true, stdio: ['ignore', log.fd, log.fd] }
    )
    await log.close()
    for (const end = Date.now() + PATIENCE_MS; ; await sleep(50)) {
      const client = this.client()
      const there = await client.connect().then(
        () => true,
        () => false
      )
      await client.end().catch(() => {})
      if (there) return
      if (!this.runs || Date.now() > end) {
        throw new Error(
          `PostgreSQL does not start: ${(await readFile(this.logFile, 'utf8')).slice(-1000)}`
        )
      }
    }
  }

  /** @param how fast: connections are cut, all is written; immediate: as if it had crashed */
  async stop(how: 'fast' | 'immediate' = 'fast'): Promise<void> {
    if (!this.child || !this.runs) return
    const gone = once(this.child, 'exit')
    this.child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await gone
  }

  /** Every process of it stops where it is, connections open. */
  async freeze(): Promise<void> {
    for (const pid of await this.processes()) process.kill(pid, 'SIGSTOP')
  }

  async thaw(): Promise<void> {
    for (const pid of await this.processes()) process.kill(pid, 'SIGCONT')
  }

  client(database = 'postgres'): pg.Client {
    const client = new pg.Client({
      connectionString: this.url(database),
      application_name: 'chaos',
      connectionTimeoutMillis: 3_000,
      query_timeout: 90_000
    })
    client.on('error', () => {}) // what breaks it is the fault that was asked for
    return client
  }

  /** One statement of the superuser, on a connection of its own. */
  async query<R extends object>(
    sql: string,
    values: unknown[] = [],
    database = 'postgres'
  ): Promise<R[]> {
    const client = this.client(database)
    try {
      await client.connect()
      return (await client.query<R>(sql, values)).rows
    } finally {
      await client.end().catch(() => {})
    }
  }

  async remove(): Promise<void> {
    await this.thaw().catch(() => {})
    await this.stop('immediate')
    this.disks?.log.unmount()
    this.disks?.tables.unmount()
  }

  private async processes(): Promise<number[]> {
    const parent = this.child?.pid
    if (parent === undefined || !this.runs) return []
    const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
    const children = await Promise.all(
      pids.map(async pid => {
        const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [pid] : []
      })
    )
    return [parent, ...children.flat()]
  }
}
