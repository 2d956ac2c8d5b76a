import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import type { Response as InjectResponse } from 'light-my-request'
import { startInstance, type RunningInstance } from '../../bin/instance.ts'
import { setMemoryCostInTests } from '../../core/access/passwords/passwords.ts'
import { systemContext } from '../../core/context/system-context.ts'
import type { ActingContext } from '../../core/context/acting-context.ts'
import type { Plugin } from '../../core/plugins/plugin.ts'
import { readConfig } from '../../core/instance/config.ts'
import { numberEvents } from '../../core/jobs/relay/number-events.ts'
import { newId } from '../../core/primitives/ids.ts'
import { ofGroup } from './shared.ts'
import { cloneDatabase, stopOwnServer, TEST_SECRET, type TestDatabase } from './postgres.ts'
import { quietTimeZone } from './time-zone.ts'

/**
 * No test reaches out of this machine: a connection someone makes in passing finds no one here.
 */
const NO_ONE = '127.0.0.1:9'

/** A machine where five test files run at a time may take its time. Milliseconds. */
const PATIENCE_MS = 120_000

/** What a test of hashing itself undoes by setMemoryCostInTests(). */
export const CHEAP_HASH_KIB = 64

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A company signed up in a test, with the owner's token. */
export interface SignedUp {
  tenantId: string
  companyId: string
  shopId: string
  userId: string
  slug: string
  token: string
  email: string
  password: string
}

export interface TestInstance extends RunningInstance {
  readonly database: TestDatabase
  /** Sends a request. POSTs get a new Idempotency-Key unless headers hold one. */
  call(
    method: Method,
    url: string,
    options?: { token?: string; body?: unknown; headers?: Record<string, string> }
  ): Promise<InjectResponse>
  /**
   * The same, and fails the test with the problem when the answer is not 2xx; returns the parsed
   * body.
   */
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is what the test asserts
  ok<T = any>(
    method: Method,
    url: string,
    options?: { token?: string; body?: unknown; headers?: Record<string, string> }
  ): Promise<T>
  signUp(overrides?: Record<string, unknown>): Promise<SignedUp>
  /** The system's context in a tenant, for tests that call use cases directly. */
  system(
    tenantId: string,
    place?: { companyId?: string; shopId?: string; userId?: string }
  ): Promise<ActingContext>
  /**
   * The latest 100 events of a tenant, the oldest first. What was committed has its number by then.
   * @param names e.g. ['pos.sale-posted']; none: all
   */
  // oxlint-disable-next-line typescript/no-explicit-any -- the data is what the test asserts
  events(token: string, names?: string[]): Promise<Array<{ name: string; data: any }>>
  /** Waits until no event and no job is waiting (dead and future ones aside). */
  settled(timeoutMs?: number): Promise<void>
}

/** Instances of this test file that still need the server. */
let alive = 0

/**
 * A real instance that stops with the test file. In a group of files (group.ts) it is one for
 * all who ask for nothing special: each signs up companies of its own and must not see the others',
 * which is what the product promises. Who stops or listens, changes or counts what belongs to the
 * whole instance says ownInstance().
 * @param environment over the defaults, e.g. { STOA_PLUGINS: '…', REDIS_URL: '…' }
 */
export async function testInstance(
  environment: Record<string, string> = {}
): Promise<TestInstance> {
  const shared =
    Object.keys(environment).length === 0
      ? await ofGroup(
          'instance',
          () => startInstanceOfTests({}),
          instance => instance.stop()
        )
      : null
  return shared === null ? ownInstance(environment) : seenByOneFile(shared)
}

/**
 * A real instance that serves pages to browsers, as `npm start` does, and listens; in a group of
 * files one for all, as testInstance().
 */
export async function servedInstance(): Promise<{ stoa: TestInstance; address: string }> {
  const listen = async (stoa: TestInstance) => ({
    stoa,
    address: await stoa.app.listen({ host: '127.0.0.1', port: 0 })
  })
  const shared = await ofGroup(
    'served instance',
    async () => listen(await startInstanceOfTests({}, undefined, true)),
    ({ stoa }) => stoa.stop()
  )
  return shared === null
    ? listen(await ownInstance({}, undefined, { pages: true }))
    : { ...shared, stoa: await seenByOneFile(shared.stoa) }
}

/** What went on before a file is none of its business, and it may not stop what others use. */
async function seenByOneFile(shared: TestInstance): Promise<TestInstance> {
  const { rows } = await shared.instance.relayPool.query<{ id: string }>(
    'SELECT tenant_id AS id FROM pool.outbox UNION SELECT tenant_id FROM pool.job'
  )
  return {
    ...shared,
    settled: timeoutMs => settled(shared, { timeoutMs, but: rows.map(({ id }) => id) }),
    stop: () => Promise.reject(new Error('Others use this instance: say ownInstance().'))
  }
}

/**
 * Starts a real instance on a database of its own; it stops with the test file. The database is a
 * clone of one that was migrated with the built-in plugins, so nothing is migrated again but for
 * plugins from outside.
 * @param builtIn in place of Stoa's own
 * @param options.pages serve pages to browsers, as `npm start` does
 */
export async function ownInstance(
  environment: Record<string, string> = {},
  builtIn?: readonly Plugin[],
  { pages = false } = {}
): Promise<TestInstance> {
  const instance = await startInstanceOfTests(environment, builtIn, pages)
  alive++
  t.teardown(async () => {
    await instance.stop()
    if (--alive === 0) await stopOwnServer()
  })
  return instance
}

async function startInstanceOfTests(
  environment: Record<string, string>,
  builtIn?: readonly Plugin[],
  pages = false
): Promise<TestInstance> {
  setMemoryCostInTests(CHEAP_HASH_KIB)
  const [database, dataDir] = [
    await cloneDatabase(),
    await mkdtemp(join(tmpdir(), 'stoa-test-data-'))
  ]
  const running = await startInstance(
    readConfig({
      DATABASE_URL: database.adminUrl,
      STOA_DATA_DIR: dataDir,
      STOA_SECRET: TEST_SECRET,
      LOG_LEVEL: 'fatal',
      PORT: '0',
      WHATSAPP_SOCKET_URL: `ws://${NO_ONE}/ws/chat`,
      XENDIT_URL: `http://${NO_ONE}`,
      STRIPE_URL: `http://${NO_ONE}`,
      RELOADLY_URL: `http://${NO_ONE}`,
      RELOADLY_AUTH_URL: `http://${NO_ONE}`,
      GEMINI_URL: `http://${NO_ONE}`,
      GROQ_URL: `http://${NO_ONE}`,
      STOA_MIGRATE: environment.STOA_PLUGINS === undefined ? 'by-hand' : 'at-start',
      STOA_SIGN_UPS_PER_HOUR: '10000',
      STOA_LOGINS_PER_MINUTE: '10000',
      STOA_VISITOR_REQUESTS_PER_MINUTE: '100000',
      STOA_STOREFRONT_READS_PER_MINUTE: '100000',
      STOA_STOREFRONT_READS_PER_MINUTE_OF_TENANT: '100000',
      STOA_PASSWORDS_PER_MINUTE: '10000',
      ...environment
    }),
    { builtIn, pages }
  )
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> =>
    (stopping ??= running
      .stop()
      .then(() => Promise.all([database.drop(), rm(dataDir, { recursive: true, force: true })]))
      .then(() => {}))

  const call: TestInstance['call'] = (method, url, { token, body, headers = {} } = {}) =>
    running.app.inject({
      method,
      url,
      payload: body as object | undefined,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'POST' ? { 'idempotency-key': newId() } : {}),
        ...headers
      }
    })

  const instance: TestInstance = {
    ...running,
    stop,
    database,
    call,
    async ok(method, url, options) {
      const answer = await call(method, url, options)
      if (answer.statusCode >= 300) {
        throw new Error(`${method} ${url} answered ${answer.statusCode}: ${answer.body}`)
      }
      return (
        answer.headers['content-type']?.toString().includes('json') ? answer.json() : answer.body
      ) as never
    },
    async signUp(overrides = {}) {
      const mark = newId().slice(-8)
      const email = `owner-${mark}@example.test`
      const password = 'a long enough passphrase'
      const made = await instance.ok('POST', '/api/v1/bootstrap', {
        body: {
          company: { name: `Company ${mark}`, currency: 'GBP', timeZone: quietTimeZone() },
          admin: { name: 'Olivia Owner', email, password },
          ...overrides,
          settings: settingsOf(overrides)
        }
      })
      return {
        tenantId: made.tenant_id,
        companyId: made.company_id,
        shopId: made.shop_id,
        userId: made.user_id,
        slug: made.tenant,
        token: made.access_token,
        email,
        password
      }
    },
    async system(tenantId, place = {}) {
      const tenant = await running.instance.directory.tenant(tenantId)
      if (!tenant) throw new Error('no such tenant')
      return systemContext(running.instance, tenant, 'test', place)
    },
    async events(token, names = []) {
      while ((await numberEvents(running.instance.relayPool, 'pool')).numbered > 0);
      const query = names.map(name => `&names=${name}`).join('')
      const url = `/api/v1/events/events/latest?limit=100${query}`
      const { items } = await instance.ok('GET', url, { token })
      return items.reverse()
    },
    settled: timeoutMs => settled(running, { timeoutMs })
  }
  return instance
}

/**
 * Events are in the feed and reacted to. What a tenant has switched off waits for as long as it is
 * off, and is not waited for.
 * @param but tenants whose events and jobs are none of the caller's business
 */
async function settled(
  { instance }: Pick<RunningInstance, 'instance'>,
  { timeoutMs = PATIENCE_MS, but = [] }: { timeoutMs?: number; but?: string[] }
): Promise<void> {
  const until = Date.now() + timeoutMs
  for (;;) {
    const {
      rows: [left]
    } = await instance.relayPool.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM pool.outbox
               WHERE tenant_id <> ALL ($1)
                 AND (dispatched_at IS NULL OR number IS NULL))
            + (SELECT count(*) FROM pool.job j
               WHERE state IN ('queued', 'active') AND run_at <= now() + interval '2 seconds'
                 AND tenant_id <> ALL ($1)
                 AND NOT EXISTS (SELECT 1 FROM pool.tenant_plugin p
                                 WHERE p.tenant_id = j.tenant_id AND NOT p.enabled AND j.state = 'queued'
                                   AND p.plugin = split_part(j.name, '.', 1))) AS n`,
      [but]
    )
    if (left?.n === 0) return
    if (Date.now() > until) throw new Error(`${left?.n} events or jobs are still waiting`)
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

interface Setting {
  plugin: string
  key: string
  value: unknown
}

/** Most tests sell at once; those about sessions ask for tills that have to be opened. */
function settingsOf({ settings = [] }: { settings?: Setting[] }): Setting[] {
  const isGiven = settings.some(({ key }) => key === 'registerSessions')
  return isGiven
    ? settings
    : [{ plugin: 'pos', key: 'registerSessions', value: false }, ...settings]
}
