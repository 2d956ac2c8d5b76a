import t from 'tap'
import { newId } from '../../core/ids.ts'
import { hostileRequests, type HostileRequest } from '../support/hostile-inputs.ts'
import { testInstance } from '../support/instance.ts'
import { operationsOf, type Operation } from '../support/operations.ts'
import { seed as fill } from '../support/seed.ts'

// Whatever somebody sends: no operation fails on our side, none takes long, and the process lives.
// STOA_FUZZ_COUNT=1000 STOA_FUZZ_SEED=7 npm test -- test/architecture/fuzz.test.ts  sends more, and others.

const COUNT = Number(process.env.STOA_FUZZ_COUNT ?? 50)
const SEED = Number(process.env.STOA_FUZZ_SEED ?? 20_261_127)
const AT_A_TIME = 4
/** Milliseconds. */
const MOST = 1_000
/** A machine on which a request that does nothing takes this many of them is busy with something else. */
const TIMES_NOTHING = 100
/** Somebody else does not answer: nobody listens where the tests' vendors are. */
const VENDOR_AWAY = new Set<string>([])
/** They end what the others need: sessions, keys, plugins, people. Tried when the others are done. */
const ENDS = /log-out|end-session|deactivate|disable|switch-plugin|change-password|change-own|reset|revoke|change-user|change-role|remove|unlink|close|bootstrap|void|deal-with/

t.setTimeout(COUNT > 50 ? 3_600_000 : 390_000)

const stoa = await testInstance({ STOA_ROLE: 'web', ...(process.env.STOA_FUZZ_LOG === undefined ? {} : { LOG_LEVEL: process.env.STOA_FUZZ_LOG }) })
const company = await stoa.signUp()
const recorder = await fill(stoa, { token: company.token, headers: { 'x-shop-id': company.shopId } })
const operations = operationsOf(stoa.instance.registry)
const inOrder = [...operations.filter(o => !ENDS.test(o.useCase.name) && o.method !== 'DELETE'), ...operations.filter(o => ENDS.test(o.useCase.name) || o.method === 'DELETE')]

async function send (operation: Operation, { path, query, body, text, headers }: HostileRequest) {
  const url = operation.url.replace(/:(\w+)/g, (_whole, name: string) => path[name] ?? 'x') + (query.length > 0 ? `?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value.toWellFormed()])).toString()}` : '')
  const { entrance, permission } = operation.useCase
  const who: Record<string, string> = entrance !== undefined ? recorder.doors.get(entrance.name) ?? {} : permission !== null ? { authorization: `Bearer ${company.token}`, 'x-shop-id': company.shopId } : {}
  const begun = performance.now()
  const answer = await stoa.app.inject({
    method: operation.method, url, payload: text ?? (body === undefined ? undefined : JSON.stringify(body)),
    headers: { ...(text !== undefined || body !== undefined ? { 'content-type': 'application/json' } : {}), ...(operation.route.ifMatch ? { 'if-match': '"1"' } : {}), 'idempotency-key': newId(), ...who, ...headers }
  })
  return { answer, ms: performance.now() - begun }
}

async function nothing (): Promise<number> {
  const begun = performance.now()
  await stoa.app.inject({ method: 'GET', url: '/health/live' })
  return performance.now() - begun
}

/** A slow one is measured again, and against what nothing at all takes meanwhile. */
async function isSlow (operation: Operation, request: HostileRequest, first: number): Promise<boolean> {
  let least = first
  for (let again = 0; again < 3 && least > MOST; again++) {
    const idle = await nothing()
    const { ms } = await send(operation, request)
    least = Math.min(least, ms / Math.max(idle * TIMES_NOTHING / MOST, 1))
  }
  return least > MOST
}

t.test('no input makes an operation fail on our side, or take long', async t => {
  t.comment(`seed ${SEED}, ${COUNT} requests to each of ${operations.length} operations`)
  const [failed, slow]: [string[], string[]] = [[], []]
  const statuses = new Map<number, number>()
  const answeredWell = new Set<string>()
  for (const operation of inOrder) {
    const waiting = hostileRequests(operation, recorder.known, { seed: SEED, count: COUNT })
    await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
      for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
        const { answer, ms } = await send(operation, request)
        statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
        if (answer.statusCode < 300) answeredWell.add(operation.name)
        if (answer.statusCode >= 500 && !VENDOR_AWAY.has(answer.json().code)) failed.push(`${operation.name} ${request.what}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
        if (ms > MOST && await isSlow(operation, request, ms)) slow.push(`${operation.name} ${request.what}: ${Math.round(ms)} ms`)
      }
    }))
  }
  t.comment(JSON.stringify(Object.fromEntries(statuses)))
  t.strictSame(failed, [])
  t.strictSame(slow, [])
  t.ok(answeredWell.size > operations.length / 2, `half of the operations were reached: ${answeredWell.size} of ${operations.length}`)
})
