import t from 'tap'
import { providerCall, XenditServer } from 'stoa/testing/payments'
import { retryAfterMs } from '../exchange.ts'
import { xendit } from './xendit.ts'

const server = await new XenditServer().listen()
t.teardown(() => server.close())
const { secretKey, callbackToken } = server
const call = (withinMs = 10_000) => providerCall(server, { secretKey, callbackToken }, { withinMs })
const payment = {
  ref: 'x',
  reference: 'x',
  method: 'invoice' as const,
  amountMinor: 100,
  currency: 'IDR'
}

t.test('answers that tell nothing: the result is unknown', async t => {
  server.failNext({ status: 503, code: 'CHANNEL_UNAVAILABLE' })
  await t.rejects(xendit.get(payment, call()), {
    name: 'ProviderUnreachable',
    provider: 'xendit',
    reason: 'server-error',
    status: 503,
    retryAfterMs: null
  })
  server.failNext({
    status: 429,
    code: 'RATE_LIMIT_EXCEEDED',
    headers: { 'rate-limit-reset': '58.37' }
  })
  await t.rejects(xendit.get(payment, call()), {
    name: 'ProviderUnreachable',
    reason: 'rate-limited',
    status: 429,
    retryAfterMs: 58_370
  })
  server.failNext({ status: 429, headers: { 'retry-after': '2' } })
  await t.rejects(xendit.get(payment, call()), {
    name: 'ProviderUnreachable',
    reason: 'rate-limited',
    retryAfterMs: 2_000
  })
  server.failNext({ status: 400, code: 'PAYMENT_REQUEST_RATE_LIMITED' })
  await t.rejects(xendit.get(payment, call()), {
    name: 'ProviderUnreachable',
    reason: 'rate-limited',
    status: 400
  })
  server.failNext({ status: 'drop' })
  const dropped = call()
  await t.rejects(xendit.get(payment, dropped), {
    name: 'ProviderUnreachable',
    reason: 'connection',
    status: null
  })
  t.match(dropped.seen, [{ method: 'GET', status: null, responseBody: null, error: /./ }])
  server.failNext({ status: 'hang' })
  const hung = call(150)
  await t.rejects(xendit.get(payment, hung), {
    name: 'ProviderUnreachable',
    reason: 'timeout',
    status: null
  })
  t.match(hung.seen, [{ status: null, error: 'timeout' }])
  t.ok((hung.seen[0]?.ms ?? 0) >= 140)
  await t.rejects(xendit.get(payment, { ...call(), baseUrl: 'http://127.0.0.1:1' }), {
    name: 'ProviderUnreachable',
    reason: 'connection'
  })
  server.failNext({ status: 200 })
  await t.rejects(
    xendit.get(payment, call()),
    { name: 'ProviderUnreachable', reason: 'unreadable-answer', status: 200 },
    'not an invoice'
  )
  server.failNext({ status: 302, headers: { location: 'https://elsewhere.example' } })
  await t.rejects(
    xendit.get(payment, call()),
    { name: 'ProviderUnreachable', reason: 'connection' },
    'a redirect is not followed'
  )
})

t.test('definite refusals', async t => {
  await t.rejects(xendit.get(payment, providerCall(server, { secretKey: 'xnd_wrong' })), {
    name: 'ProviderRefused',
    provider: 'xendit',
    code: 'invalid-credentials',
    status: 401
  })
  const none = providerCall(server, {})
  await t.rejects(xendit.get(payment, none), {
    name: 'ProviderRefused',
    code: 'invalid-credentials',
    status: null
  })
  t.same(none.seen, [], 'nothing is sent without a key')
  server.failNext({ status: 403, code: 'REQUEST_FORBIDDEN_ERROR' })
  await t.rejects(xendit.get(payment, call()), {
    name: 'ProviderRefused',
    code: 'REQUEST_FORBIDDEN_ERROR',
    status: 403
  })
})

t.test('the API version of the environment goes along', async t => {
  await t.rejects(
    xendit.get({ ...payment, method: 'ewallet' }, { ...call(), apiVersion: '1999-01-01' }),
    { code: 'API_VALIDATION_ERROR' }
  )
  t.equal(server.requests.at(-1)?.headers['api-version'], '1999-01-01')
})

t.test('an exchange is told with what was said, without what is secret', async t => {
  const seen = call()
  await xendit.create(
    {
      reference: 'e1',
      method: 'invoice',
      channel: null,
      amountMinor: 100_000,
      currency: 'IDR',
      description: 'Card 4242424242424242',
      customer: null,
      returnUrl: null,
      expiresAt: null,
      capture: 'automatic'
    },
    seen
  )
  t.match(seen.seen, [
    {
      method: 'GET',
      url: `${server.url}/v2/invoices?external_id=e1`,
      status: 200,
      requestBody: null,
      responseBody: '[]',
      error: null
    },
    {
      method: 'POST',
      url: `${server.url}/v2/invoices`,
      status: 200,
      requestBody: /"external_id":"e1"/,
      responseBody: /"status":"PENDING"/,
      error: null
    }
  ])
  const reported = JSON.stringify(seen.seen)
  t.notMatch(reported, /4242424242424242/)
  t.notOk(
    reported.includes(secretKey) ||
      reported.includes(Buffer.from(`${secretKey}:`).toString('base64')),
    'no key'
  )
})

t.test('how long to wait', async t => {
  const now = Date.parse('2026-11-21T12:00:00Z')
  t.equal(retryAfterMs(new Headers({ 'retry-after': 'Sat, 21 Nov 2026 12:00:05 GMT' }), now), 5_000)
  t.equal(retryAfterMs(new Headers({ 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }), now), 0)
  t.equal(retryAfterMs(new Headers({ 'retry-after': 'soon' }), now), null)
  t.equal(retryAfterMs(new Headers(), now), null)
})
