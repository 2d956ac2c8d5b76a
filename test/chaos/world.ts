import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/test-servers.ts'
import { Ledger } from './ledger.ts'
import { Line } from './line.ts'
import { Load } from './load.ts'
import { Payer } from './payer.ts'
import { Postgres } from './postgres.ts'
import { chance, type Chance } from './random.ts'
import { Redis } from './redis.ts'
import { PATIENCE_MS, Requests } from './requests.ts'
import { createShop, type Shop } from './shop.ts'
import { StoaProcess } from './stoa-process.ts'
import { verify } from './verify.ts'

const DATABASE = 'stoa'
const SECRET = 'the master secret of chaos and of nothing else'

/** What runs: the same shops throughout, over these processes. */
export interface Setup {
  processes: 1 | 2
  redis: boolean
  /** Further plugins, as STOA_PLUGINS names them. */ plugins?: string
}

/**
 * Everything a scenario may break: servers, lines, processes; and the shops that work meanwhile.
 */
export class World {
  processes: StoaProcess[] = []
  /** Of each process to PostgreSQL. */
  lines: Line[] = []
  shops: Shop[] = []
  readonly ledger = new Ledger()
  readonly requests: Requests
  readonly load: Load
  private turn = 0
  private arranged = ''

  private constructor(
    readonly folder: string,
    readonly postgres: Postgres,
    readonly redis: Redis | undefined,
    readonly payer: Payer,
    readonly chance: Chance,
    readonly slack: number,
    readonly callers: number
  ) {
    this.requests = new Requests(this)
    this.load = new Load(
      { requests: this.requests, ledger: this.ledger, payer, request: this, chance },
      PATIENCE_MS
    )
  }

  /**
   * @param slack limits of time are multiplied by it, on a machine that does more than this
   * @param callers how many work meanwhile, over all shops that are no victims
   */
  static async make({
    seed,
    slack,
    callers = 8
  }: {
    seed: number
    slack: number
    callers?: number
  }): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'stoa-chaos-'))
    await chmod(folder, 0o755) // as root, PostgreSQL runs as someone else
    const home = join(folder, 'postgres')
    await mkdir(home)
    const postgres = await Postgres.make(home)
    await postgres.query(`CREATE DATABASE ${DATABASE}`)
    return new World(
      folder,
      postgres,
      await Redis.make(folder),
      await Payer.open(),
      chance(seed),
      slack,
      callers
    )
  }

  /** Where the next request goes in. */
  next(): string {
    const process = this.processes[this.turn++ % this.processes.length]
    if (!process) throw new Error('No process runs.')
    return process.url
  }

  /** Has these processes run, and no others. Those that run already so go on. */
  async arrange(setup: Setup): Promise<void> {
    const requested = JSON.stringify(setup)
    if (requested === this.arranged) return
    await this.stopProcesses()
    for (let n = 0; n < setup.processes; n++) {
      const line = await Line.to(this.postgres.port)
      const url = new URL(this.postgres.url(DATABASE))
      url.port = String(line.port)
      const process = new StoaProcess(await freePort(), {
        DATABASE_URL: url.href,
        STOA_SECRET: SECRET,
        STOA_DATA_DIR: join(this.folder, `stoa-${n}`),
        STRIPE_URL: this.payer.url,
        STOA_PLUGINS: setup.plugins ?? '',
        ...(setup.redis && this.redis ? { REDIS_URL: this.redis.url } : {}),
        STOA_SIGN_UPS_PER_HOUR: '10000',
        STOA_LOGINS_PER_MINUTE: '10000',
        STOA_VISITOR_REQUESTS_PER_MINUTE: '1000000'
      })
      this.lines.push(line)
      this.processes.push(process)
      await process.start()
    }
    this.arranged = requested
  }

  /** Opens so many shops, a few at a time. */
  async openShops(count: number): Promise<void> {
    const numbers = Array.from({ length: count }, (_, n) => n).values()
    await Promise.all(
      [1, 2, 3].map(async () => {
        for (const n of numbers) this.shops.push(await createShop(this.requests, n))
      })
    )
  }

  query<R extends object>(sql: string, values?: unknown[]): Promise<R[]> {
    return this.postgres.query<R>(sql, values, DATABASE)
  }

  /** A session of someone else's, such as an operator's, to hold locks in. */
  async session() {
    const client = this.postgres.client(DATABASE)
    await client.connect()
    return client
  }

  get database(): string {
    return DATABASE
  }

  async verify(): Promise<string[]> {
    await this.payer.settled()
    const client = await this.session()
    try {
      return await verify(
        client,
        this.ledger,
        this.payer,
        this.shops.map(({ tenantId }) => tenantId)
      )
    } finally {
      await client.end()
    }
  }

  async remove(): Promise<void> {
    for (const process of this.processes) await process.kill()
    for (const line of this.lines) line.close()
    await this.payer.close()
    await this.redis?.kill()
    await this.postgres.remove()
    await rm(this.folder, { recursive: true, force: true })
  }

  private async stopProcesses(): Promise<void> {
    this.arranged = ''
    for (const process of this.processes.splice(0)) await process.stop()
    for (const line of this.lines.splice(0)) line.close()
  }
}
