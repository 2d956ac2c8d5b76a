import type { TObject } from '@sinclair/typebox'
import t from 'tap'
import { newId } from '../../core/primitives/ids.ts'
import { hostileRequests, type HostileRequest } from '../support/hostile-inputs.ts'
import { testInstance } from '../support/instance.ts'
import { filled, operationsOf, type Operation } from '../support/operations.ts'
import { sample } from '../support/sample.ts'
import { seed as fill } from '../support/seed.ts'
import { anotherVisitor } from '../support/seed-storefront.ts'

// Whatever someone sends: no operation fails on our side, none takes long, and the process lives.
// STOA_FUZZ_COUNT=1000 STOA_FUZZ_SEED=7 npm test -- test/architecture/fuzz.test.ts  sends more, and
// others; `npm run nightly` sends many more.

const COUNT = Number(
  process.env.STOA_FUZZ_COUNT ?? (process.env.STOA_TEST_ROUNDS === undefined ? 5 : 100)
)
const SEED = Number(process.env.STOA_FUZZ_SEED ?? 20_261_127)
const AT_A_TIME = 4
/** Milliseconds. */
const MOST = 1_000
/** Someone else does not answer: no one listens where the tests' vendors are. */
const VENDOR_AWAY = new Set(['assistant.provider-unreachable', 'whatsapp.gateway-not-installed'])
/**
 * They end what the others need: sessions, keys, plugins, people, goods on sale. Tried when the others are
 * done.
 */
const ENDS =
  /log-out|end-session|deactivate|disable|switch-plugin|change-password|change-own|reset|revoke|change-user|change-role|remove|unlink|close|bootstrap|void|resolve-issue|change-product/
/** Of these, what a visitor who comes back needs. */
const LAST = /switch-plugin|change-product/

t.setTimeout(COUNT > 100 ? 3_600_000 : 390_000)

const stoa = await testInstance({
  STOA_ROLE: 'web',
  ...(process.env.STOA_FUZZ_LOG === undefined ? {} : { LOG_LEVEL: process.env.STOA_FUZZ_LOG })
})
const company = await stoa.signUp()
const recorder = await fill(stoa, {
  token: company.token,
  headers: { 'x-shop-id': company.shopId }
})
const operations = operationsOf(stoa.instance.registry)
const ends = (o: Operation): boolean => ENDS.test(o.useCase.name) || o.method === 'DELETE'
const inOrder = operations.toSorted(
  (a, b) =>
    Number(ends(a)) - Number(ends(b)) ||
    Number(LAST.test(a.useCase.name)) - Number(LAST.test(b.useCase.name))
)
let { token } = company

/** In again, after what logs out. */
async function comeBack(): Promise<void> {
  const { slug: tenant, email, password } = company
  if ((await stoa.call('GET', '/api/v1/access/me', { token })).statusCode === 401) {
    token = (await stoa.ok('POST', '/api/v1/access/login', { body: { tenant, email, password } }))
      .accessToken
  }
  const shopper = recorder.authHeaders.get('storefront.shopper')
  if (
    shopper === undefined ||
    (await stoa.call('GET', '/api/v1/storefront/me', { headers: shopper })).statusCode !== 401
  ) {
    return
  }
  recorder.authHeaders.set(
    'storefront.shopper',
    (await anotherVisitor(recorder)).recorder.authHeaders.get('storefront.shopper') ?? shopper
  )
}

/** What is watched takes as long as it was asked to: here it is asked for a moment. */
const inTime = ({ route }: Operation, body: unknown): unknown =>
  route.answers === 'stream' && Number((body as { seconds?: unknown } | null)?.seconds) > 1
    ? { ...(body as object), seconds: 1 }
    : body

async function send(
  operation: Operation,
  { path, query, body, text, headers }: HostileRequest,
  inShop: boolean
) {
  const url =
    operation.url.replace(/:(\w+)/g, (_whole, name: string) => path[name] ?? 'x') +
    (query.length > 0
      ? `?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value.toWellFormed()])).toString()}`
      : '')
  const { authStrategy, permission } = operation.useCase
  const who: Record<string, string> =
    authStrategy !== undefined
      ? (recorder.authHeaders.get(authStrategy.name) ?? {})
      : permission !== null
        ? { authorization: `Bearer ${token}`, ...(inShop ? { 'x-shop-id': company.shopId } : {}) }
        : {}
  const begun = performance.now()
  const answer = await stoa.app.inject({
    method: operation.method,
    url,
    payload: text ?? (body === undefined ? undefined : JSON.stringify(inTime(operation, body))),
    headers: {
      ...(text !== undefined || body !== undefined ? { 'content-type': 'application/json' } : {}),
      ...(operation.route.ifMatch ? { 'if-match': '"1"' } : {}),
      'idempotency-key': newId(),
      ...who,
      ...headers
    }
  })
  return { answer, ms: performance.now() - begun }
}

/**
 * How many times longer than its work something takes now, because the machine has other things to
 * do.
 */
function busyness(): number {
  const [begun, before] = [performance.now(), process.cpuUsage()]
  let cpuMs = 0
  while (cpuMs < 50) cpuMs = process.cpuUsage(before).user / 1_000
  return Math.max((performance.now() - begun) / cpuMs, 1)
}

/** A slow one is measured again, alone. */
async function isSlow({
  operation,
  request,
  inShop
}: {
  operation: Operation
  request: HostileRequest
  inShop: boolean
}): Promise<boolean> {
  for (let again = 0; again < 3; again++) {
    const before = busyness()
    const { ms } = await send(operation, request, inShop)
    if (ms < MOST * Math.max(before, busyness())) return false
  }
  return true
}

const asCursor = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url')
const NO_CURSORS = [
  '!',
  'bm90IEpTT04',
  asCursor(null),
  asCursor({}),
  asCursor([]),
  asCursor([null]),
  asCursor(['\u0000']),
  asCursor([{}, {}]),
  asCursor(Array.from({ length: 9 }, () => newId()))
]

t.test('whatever goes on by `after` refuses what is no `next` of its own', async t => {
  const lists = operations.filter(({ rest }) => 'after' in rest.properties)
  const taken: string[] = []
  for (const operation of lists) {
    const url = filled(
      operation,
      Object.fromEntries(
        Object.keys(operation.path).map(name => [name, recorder.known(name) ?? newId()])
      )
    )
    const rest = sample(operation.rest, { known: recorder.known }) as Record<string, string>
    for (const after of NO_CURSORS) {
      const query = new URLSearchParams({ ...rest, after }).toString()
      const { statusCode, body } = await recorder.call(operation, `${url}?${query}`)
      if (statusCode === 400 && body.includes('stoa.invalid-input')) continue
      taken.push(`${operation.name} after ${after}: ${statusCode} ${body.slice(0, 200)}`)
    }
  }
  t.strictSame(taken, [])
  const reached = new Set(lists.map(({ useCase }) => useCase.name))
  t.strictSame(
    [...stoa.instance.registry.useCases.values()]
      .filter(({ input, name }) => 'after' in (input as TObject).properties && !reached.has(name))
      .map(({ name }) => name),
    [],
    'and every use case that takes one is among them'
  )
  t.comment(`${lists.length} lists`)
})

t.test('no input makes an operation fail on our side, or take long', async t => {
  t.comment(`seed ${SEED}, ${COUNT} requests to each of ${operations.length} operations`)
  const failed: string[] = []
  const slow: Array<{
    operation: Operation
    request: HostileRequest
    inShop: boolean
    ms: number
  }> = []
  const statuses = new Map<number, number>()
  const answeredWell = new Set<string>()
  for (const operation of inOrder) {
    if (ends(operation)) await comeBack()
    const taken = recorder.recordings
      .filter(r => r.operation.name === operation.name && r.sent.body !== undefined)
      .map(r => r.sent.body)
    const waiting = hostileRequests(operation, recorder.known, taken, { seed: SEED, count: COUNT })
    await Promise.all(
      Array.from({ length: AT_A_TIME }, async () => {
        for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
          const inShop = waiting.length % 2 === 0
          const { answer, ms } = await send(operation, request, inShop)
          statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
          if (answer.statusCode < 300) answeredWell.add(operation.name)
          if (answer.statusCode >= 500 && !VENDOR_AWAY.has(answer.json().code)) {
            failed.push(
              `${operation.name} ${request.what}: ${answer.statusCode} ${answer.body.slice(0, 200)}`
            )
          }
          if (ms > MOST) slow.push({ operation, request, inShop, ms })
        }
      })
    )
  }
  t.comment(JSON.stringify(Object.fromEntries(statuses)))
  t.strictSame(failed, [])
  const still: string[] = []
  for (const one of slow) {
    if (await isSlow(one)) {
      still.push(`${one.operation.name} ${one.request.what}: ${Math.round(one.ms)} ms`)
    }
  }
  t.strictSame(still, [])
  t.ok(
    answeredWell.size > operations.length / 2,
    `half of the operations were reached: ${answeredWell.size} of ${operations.length}`
  )
})
