import t from 'tap'
import { PHONE, ReloadlyServer } from 'stoa/testing/top-ups'
import type { Call, Exchange, KeptToken } from '../provider.ts'
import { decimalOf, minorOf } from './amount.ts'
import { reloadly } from './reloadly.ts'

const server = await new ReloadlyServer().listen()
t.teardown(() => server.close())

/** A caller with its own token, at the test server. */
function call(over: { secret?: string; withinMs?: number } = {}): Call & { seen: Exchange[] } {
  const seen: Exchange[] = []
  let token: KeptToken | null = null
  return {
    credentials: {
      clientId: server.clientId,
      clientSecret: over.secret ?? server.clientSecret
    },
    baseUrl: server.url,
    authUrl: server.url,
    signal: AbortSignal.timeout(over.withinMs ?? 10_000),
    token: {
      get: () => token,
      keep: given => {
        token = given
      }
    },
    onExchange: exchange => {
      seen.push(exchange)
    },
    seen
  }
}

const order = (identifier: string, more: object = {}) => ({
  identifier,
  operatorId: '535',
  isLocal: true,
  phone: PHONE,
  country: 'GB',
  amountMinor: 2_050,
  currency: 'GBP',
  ...more
})
const question = { phone: PHONE, country: 'GB', currency: 'GBP' }
const last = () => server.requests.at(-1) as (typeof server.requests)[number]

t.test('amounts digit by digit', async t => {
  t.equal(minorOf(20.5, 'GBP'), 2_050)
  t.equal(minorOf(0.1 + 0.2, 'GBP'), null, 'no such amount can be paid')
  t.equal(minorOf(4.995, 'GBP', 'up'), 500)
  t.equal(minorOf(50.001, 'GBP', 'down'), 5_000)
  t.equal(minorOf('100', 'JPY'), 100)
  t.equal(minorOf(1.234, 'KWD'), 1_234)
  for (const none of [null, undefined, -1, 1e21, 'many', {}]) t.equal(minorOf(none, 'GBP'), null)
  t.equal(decimalOf(2_050, 'GBP'), '20.50')
  t.equal(decimalOf(5, 'KWD'), '0.005')
})

t.test('the operator of a number, and what it takes in a currency', async t => {
  const mine = call()
  t.strictSame(await reloadly.operatorsOf(question, mine), [
    {
      id: '535',
      name: 'EE England',
      country: 'GB',
      isLocal: true,
      fixedMinor: [500, 1_000, 2_050],
      leastMinor: null,
      mostMinor: null
    }
  ])
  t.match(last(), { path: '/operators/auto-detect/phone/%2B447700900123/countries/GB' })
  t.equal(last().headers['accept'], 'application/com.reloadly.topups-v1+json')
  t.match(await reloadly.operatorsOf({ ...question, phone: '+447700900456' }, mine), [
    { id: '536', fixedMinor: [], leastMinor: 500, mostMinor: 5_000 }
  ])
  t.match(
    await reloadly.operatorsOf({ ...question, currency: 'USD' }, mine),
    [{ isLocal: false, fixedMinor: [634, 1_268] }],
    'in the currency of the account'
  )
  t.strictSame(await reloadly.operatorsOf({ ...question, currency: 'EUR' }, mine), [])
  const all = await reloadly.operatorsOf({ ...question, phone: '+447700900777' }, mine)
  t.strictSame(
    all.map(({ id }) => id),
    ['535', '536'],
    'where it cannot be told: those of the country that take the currency'
  )
  t.equal(server.asked(/POST \/oauth\/token/), 1, 'one token for all')
})

t.test('asks for one, and how it stands', async t => {
  const mine = call()
  const ref = await reloadly.request(order('id-1'), mine)
  t.strictSame(JSON.parse(last().body), {
    operatorId: '535',
    amount: '20.50',
    useLocalAmount: true,
    customIdentifier: 'id-1',
    recipientPhone: { countryCode: 'GB', number: PHONE }
  })
  const done = { ref, state: 'confirmed', operatorRef: `OP-${ref}`, code: null, message: null }
  t.strictSame(await reloadly.state(ref, mine), done)
  t.strictSame(await reloadly.find('id-1', mine), done)
  t.strictSame([await reloadly.state('1', mine), await reloadly.find('none', mine)], [null, null])
  server.set('id-1', 'PROCESSING')
  t.match(await reloadly.state(ref, mine), { state: 'pending' })
  server.set('id-1', 'REFUNDED')
  t.match(await reloadly.state(ref, mine), { state: 'failed', code: 'PHONE_RECENTLY_RECHARGED' })
  t.match(await reloadly.find('id-1', mine), { state: 'failed', code: 'REFUNDED' })
  t.ok(
    mine.seen.every(({ status, ms }) => typeof status === 'number' && ms >= 0),
    'each exchange is told'
  )
  t.notMatch(JSON.stringify(mine.seen), /secret-of-tests|token-\d/)
})

t.test('a token that has ended is got anew, once, and the request is sent once', async t => {
  const mine = call()
  await reloadly.find('warm', mine)
  server.endTokens()
  const ref = await reloadly.request(order('id-2'), mine)
  t.equal(server.delivered().get('id-2'), 1)
  t.match(await reloadly.state(ref, mine), { state: 'confirmed' })
  await t.rejects(reloadly.request(order('id-3'), call({ secret: 'other' })), {
    name: 'ProviderRefused',
    status: 401,
    code: 'INVALID_CREDENTIALS'
  })
  t.equal(server.delivered().get('id-3'), undefined)
})

t.test('refusals are told by their code', async t => {
  const mine = call()
  await reloadly.request(order('id-4'), mine)
  const refused = (code: string) => ({ name: 'ProviderRefused', code, status: 400 })
  await t.rejects(reloadly.request(order('id-4'), mine), refused('CUSTOM_IDENTIFIER_ALREADY_USED'))
  await t.rejects(
    reloadly.request(order('id-5', { phone: '+447700900999' }), mine),
    refused('INVALID_RECIPIENT_PHONE')
  )
  server.balance = 1
  await t.rejects(reloadly.request(order('id-6'), mine), refused('INSUFFICIENT_BALANCE'))
  server.balance = 1_000_000
})

t.test('answers that tell nothing: it may be done', async t => {
  const unreachable = (reason: string) => ({ name: 'ProviderUnreachable', reason })
  const on = /topups-async/
  server.failNext({ status: 503, on, after: true })
  await t.rejects(reloadly.request(order('id-7'), call()), unreachable('server-error'))
  server.failNext({ status: 429, on })
  await t.rejects(reloadly.request(order('id-8'), call()), unreachable('rate-limited'))
  server.failNext({ status: 'drop', on, after: true })
  await t.rejects(reloadly.request(order('id-9'), call()), unreachable('connection'))
  server.failNext({ status: 'hang', on, after: true })
  await t.rejects(reloadly.request(order('id-10'), call({ withinMs: 300 })), unreachable('timeout'))
  t.match(await reloadly.find('id-10', call()), { state: 'confirmed' }, 'it was done')
  t.equal(server.asked(on) >= 4, true)
  t.equal(await reloadly.find('id-8', call()), null)
})
