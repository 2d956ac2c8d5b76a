import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { newId } from '../../core/primitives/ids.ts'
import type { SignedUp } from './instance.ts'
import { cloneDatabase, stopOwnServer, TEST_SECRET } from './postgres.ts'

const STOA = resolve(import.meta.dirname, '../../bin/stoa.mjs')
const PATIENCE_MS = 120_000

interface Sent {
  token?: string
  body?: unknown
  headers?: Record<string, string>
}
export interface Reply {
  statusCode: number
  body: string
  json(): Record<string, unknown>
}

/**
 * An instance in a process of its own, to be killed and started again; its clients repeat what was
 * not answered, with the same key.
 */
export interface MortalInstance {
  readonly url: string
  /** How often it was killed. */
  readonly kills: number
  start(): Promise<void>
  /**
   * kill -9, and up again. What the dead process held is taken for lost at once, as after the time
   * that takes.
   */
  killAndStart(): Promise<void>
  call(method: string, url: string, sent?: Sent): Promise<Reply>
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the test asserts
  ok<T = any>(method: string, url: string, sent?: Sent): Promise<T>
  signUp(company: { name: string; currency: string; timeZone: string }): Promise<SignedUp>
  query<R extends object>(sql: string, values?: unknown[]): Promise<R[]>
  /** Waits until no event and no job is left to do; those put off are done now. */
  settled(): Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}

/** @param environment over the defaults. The instance is not started yet. */
export async function mortalInstance(environment: Record<string, string>): Promise<MortalInstance> {
  const [database, port, folder] = [
    await cloneDatabase(),
    await freePort(),
    await mkdtemp(join(tmpdir(), 'stoa-mortal-'))
  ]
  const admin = connect(database.adminUrl, 'stoa tests')
  await admin.connect()
  const env = {
    ...process.env,
    DATABASE_URL: database.adminUrl,
    STOA_SECRET: TEST_SECRET,
    PORT: String(port),
    LOG_LEVEL: 'fatal',
    STOA_DATA_DIR: folder,
    STOA_VISITOR_REQUESTS_PER_MINUTE: '100000',
    ...environment
  }
  let [child, kills]: [ChildProcess | undefined, number] = [undefined, 0]
  t.teardown(async () => {
    child?.kill('SIGKILL')
    await admin.end()
    await database.drop()
    await stopOwnServer()
    await rm(folder, { recursive: true, force: true })
  })
  const url = `http://127.0.0.1:${port}`

  async function attempt(
    method: string,
    path: string,
    { token, body, headers = {} }: Sent
  ): Promise<Reply> {
    const answer = await fetch(url + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers
      }
    })
    const text = await answer.text()
    return {
      statusCode: answer.status,
      body: text,
      json: () => JSON.parse(text) as Record<string, unknown>
    }
  }

  const instance: MortalInstance = {
    url,
    get kills() {
      return kills
    },
    async start() {
      child = spawn(process.execPath, [STOA, 'start', '--json'], {
        env,
        stdio: ['ignore', 'pipe', 'inherit']
      })
      await once(child.stdout as NodeJS.ReadableStream, 'data')
    },
    async killAndStart() {
      kills++
      const gone = child && once(child, 'close')
      child?.kill('SIGKILL')
      await gone
      await instance.query('UPDATE pool.job SET deaths = 0') // we killed it, not they
      await instance.query(
        "UPDATE pool.job SET locked_until = now() - interval '5 minutes' WHERE state = 'active'"
      )
      await instance.start()
    },
    async call(method, path, sent = {}) {
      const same = {
        ...sent,
        headers: { ...(method === 'POST' ? { 'idempotency-key': newId() } : {}), ...sent.headers }
      }
      for (const end = Date.now() + PATIENCE_MS; ;) {
        try {
          const answer = await attempt(method, path, same)
          if (answer.statusCode !== 503 && answer.json().code !== 'stoa.idempotency-in-flight') {
            return answer
          }
        } catch (error) {
          if (Date.now() > end) throw error
        }
        await pause(50)
      }
    },
    async ok(method, path, sent) {
      const answer = await instance.call(method, path, sent)
      if (answer.statusCode >= 300) {
        throw new Error(`${method} ${path} answered ${answer.statusCode}: ${answer.body}`)
      }
      return answer.json() as never
    },
    async signUp(company) {
      const made = await instance.ok('POST', '/api/v1/bootstrap', {
        body: {
          company,
          admin: {
            name: 'Olivia Owner',
            email: 'owner@example.test',
            password: 'a long enough passphrase'
          },
          settings: [{ plugin: 'pos', key: 'registerSessions', value: false }]
        }
      })
      return {
        tenantId: made.tenant_id,
        companyId: made.company_id,
        shopId: made.shop_id,
        userId: made.user_id,
        slug: made.tenant,
        token: made.access_token,
        email: 'owner@example.test',
        password: 'a long enough passphrase'
      }
    },
    query: async (sql, values) => (await admin.query(sql, values)).rows,
    async settled() {
      for (const end = Date.now() + PATIENCE_MS; ;) {
        // What is put off to the future as a rule (reservations that expire) stays there.
        await instance.query(
          "UPDATE pool.job SET run_at = now() WHERE state = 'queued' AND attempts > 0"
        )
        const [left] = await instance.query<{ n: number }>(
          "SELECT (SELECT count(*) FROM pool.outbox WHERE dispatched_at IS NULL OR number IS NULL) + (SELECT count(*) FROM pool.job WHERE state IN ('queued', 'active') AND run_at <= now() + interval '2 seconds') AS n"
        )
        if (left?.n === 0) return
        if (Date.now() > end) {
          throw new Error(
            `${left?.n} events or jobs are still waiting: ${JSON.stringify(await instance.query("SELECT name, state, attempts, last_error FROM pool.job WHERE state IN ('queued', 'active') LIMIT 5"))}`
          )
        }
        await pause(25)
      }
    }
  }
  return instance
}
