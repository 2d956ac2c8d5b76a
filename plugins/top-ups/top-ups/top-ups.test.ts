import t from 'tap'
import { asAdmin, memberOf, set, stockedShop, testInstance } from 'stoa/testing'
import {
  FEE,
  PHONE,
  ReloadlyServer,
  TOP_UPS,
  topUpShop,
  type TopUpShop
} from 'stoa/testing/top-ups'

// A top-up is one sale with its tender; what the till may post, and what people see of it.

const server = await new ReloadlyServer().listen()
t.teardown(() => server.close())
const stoa = await testInstance({ RELOADLY_URL: server.url, RELOADLY_AUTH_URL: server.url })
const refusal = (answer: { statusCode: number; json(): { code?: string } }) => [
  answer.statusCode,
  answer.json().code
]
const carrying = (more: object) => ({
  extras: {
    'top-ups': {
      topUps: [{ phone: PHONE, country: 'GB', operatorId: '535', amountMinor: 1_000, ...more }]
    }
  }
})
const eventsOf = async ({ tenantId }: TopUpShop, name: string) => {
  const { rows } = await stoa.instance.relayPool.query<{ data: { code?: string } }>(
    'SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = $2 ORDER BY id',
    [tenantId, name]
  )
  return rows.map(({ data }) => data)
}

t.test('sold, sent once, confirmed: on the receipt, in the list, in the history', async t => {
  const shop = await topUpShop(stoa, server)
  const { token } = shop
  const found = await shop.find('07700 900123')
  t.match(found.json(), {
    phone: PHONE,
    country: 'GB',
    feeMinor: FEE,
    product: { variantId: shop.topUpVariantId, sku: 'TOPUP' },
    operators: [{ id: '535', name: 'EE England', fixedMinor: [500, 1_000, 2_050] }]
  })
  const sale = await shop.sold(1_000)
  await stoa.settled()
  const topUp = await shop.topUp(sale.id)
  t.match(topUp, { state: 'confirmed', amountMinor: 1_000, phone: PHONE, canRetry: false })
  t.equal(server.delivered().get(topUp.id), 1)
  t.match(
    server.transactions.find(one => one.customIdentifier === topUp.id),
    { requestedAmount: 10, useLocalAmount: true, recipientPhone: PHONE, operatorId: 535 }
  )
  const { printed } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, {
    token,
    headers: { accept: 'application/json' }
  })
  t.match(JSON.stringify(printed ?? {}), /Top-up \+447700900123, EE England/)
  t.match(JSON.stringify(printed ?? {}), /Delivered.*Transaction OP-/)
  const whole = await stoa.ok('GET', `${TOP_UPS}/${topUp.id}`, { token })
  t.strictSame(
    whole.steps.map((step: { kind: string; operation: string | null }) => [
      step.kind,
      step.operation
    ]),
    [
      ['asked', 'request'],
      ['asked', 'state'],
      ['confirmed', null]
    ]
  )
  const csv = await stoa.call('GET', '/api/v1/top-ups/top-ups.csv', { token })
  t.match(csv.body, /\+447700900123,EE England,10\.00,0\.50,GBP,confirmed/)
  t.equal((await shop.topUps('&state=failed')).length, 0)
  t.equal((await shop.topUps(`&phone=${encodeURIComponent(PHONE)}`)).length, 1)
  t.match(await eventsOf(shop, 'top-ups.top-up-changed'), [
    { state: 'pending', saleId: sale.id },
    { state: 'confirmed' }
  ])
})

t.test('the same request twice is one sale and one top-up', async t => {
  const shop = await topUpShop(stoa, server)
  const answers = await Promise.all([
    shop.sale(500, {}, 'once-0123456789abcdef'),
    shop.sale(500, {}, 'once-0123456789abcdef')
  ])
  await shop.sale(500, {}, 'once-0123456789abcdef')
  t.ok(answers.some(({ statusCode }) => statusCode === 201))
  await stoa.settled()
  const all = await shop.topUps()
  t.equal(all.length, 1)
  t.equal(server.delivered().get(all[0]?.id ?? ''), 1)
})

t.test('several on one receipt are several lines, each asked for once', async t => {
  const shop = await topUpShop(stoa, server)
  const line = (unitPriceMinor: number) => ({
    variantId: shop.topUpVariantId,
    quantity: '1',
    unitPriceMinor
  })
  const one = { phone: PHONE, country: 'GB', operatorId: '535' }
  const sale = await shop.sold(0, {
    lines: [line(1_050), line(550), { variantId: shop.variants[0], quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 2_100 }],
    extras: {
      'top-ups': {
        topUps: [
          { ...one, amountMinor: 500 },
          { ...one, amountMinor: 1_000 }
        ]
      }
    }
  })
  await stoa.settled()
  const all = await shop.topUps(`&saleId=${sale.id}`)
  t.strictSame(all.map(({ amountMinor }) => amountMinor).sort(), [1_000, 500])
  for (const { id } of all) t.equal(server.delivered().get(id), 1)
})

t.test('what is no top-up is not posted', async t => {
  const shop = await topUpShop(stoa, server)
  const none = server.transactions.length
  const line = (more: object) => ({
    lines: [{ variantId: shop.topUpVariantId, quantity: '1', unitPriceMinor: 1_050, ...more }]
  })
  const cases: Array<[string, number, string, object]> = [
    [
      'without its line',
      422,
      'top-ups.lines-differ',
      { lines: [{ variantId: shop.variants[0], quantity: '1' }] }
    ],
    ['at another price', 422, 'top-ups.lines-differ', line({ unitPriceMinor: 1_000 })],
    ['twice on one line', 422, 'top-ups.lines-differ', line({ quantity: '2' })],
    ['the product alone', 422, 'top-ups.lines-differ', { extras: {} }],
    [
      'an amount no one takes',
      422,
      'top-ups.amount-not-sold',
      { ...carrying({ amountMinor: 999 }) }
    ],
    [
      'of an operator nobody found',
      422,
      'top-ups.operator-unknown',
      carrying({ operatorId: '99' })
    ],
    ['of another country', 422, 'top-ups.operator-unknown', carrying({ country: 'MX' })],
    ['no number', 400, 'stoa.invalid-input', carrying({ phone: '07700' })]
  ]
  for (const [name, status, code, more] of cases) {
    const answer = await shop.sale(1_000, more)
    t.strictSame(refusal(answer), [status, code], name)
  }
  const seller = await memberOf(stoa, shop, { permissions: ['sale.create', 'sale.read'] })
  const { token } = shop
  shop.token = seller.token
  const answer = await stoa.call('POST', '/api/v1/pos/sales', {
    token: seller.token,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: {
      registerId: shop.registerId,
      ...line({}),
      ...carrying({}),
      tenders: [{ type: 'cash', amountMinor: 1_050 }]
    }
  })
  t.equal(answer.statusCode, 403, answer.body)
  await set(stoa, 'top-ups/productVariantId', 'company', '', { token })
  t.strictSame(refusal(await shop.sale()), [422, 'top-ups.no-product'])
  await set(stoa, 'top-ups/productVariantId', 'company', shop.topUpVariantId, { token })
  const { clientId } = server
  const off = { provider: 'reloadly', clientId, active: false }
  const put = (headers: Record<string, string>) =>
    stoa.call('PUT', '/api/v1/top-ups/account', { token, headers, body: off })
  t.strictSame(refusal(await put({})), [428, 'stoa.version-required'])
  t.strictSame(refusal(await put({ 'if-match': '"7"' })), [412, 'stoa.stale-version'])
  t.equal((await put({ 'if-match': '"1"' })).statusCode, 200)
  t.strictSame(refusal(await shop.sale()), [422, 'top-ups.no-account'])
  await stoa.settled()
  t.strictSame([server.transactions.length, (await shop.topUps()).length], [none, 0])
})

t.test('a number, its country and its operator', async t => {
  const shop = await topUpShop(stoa, server)
  const { token } = shop
  t.strictSame(refusal(await shop.find('12')), [400, 'stoa.invalid-input'])
  t.strictSame(refusal(await shop.find('0770')), [422, 'top-ups.phone-invalid'])
  t.strictSame(refusal(await shop.find(PHONE, 'ZZ')), [422, 'top-ups.country-unknown'])
  t.equal((await shop.find('+447700900777')).json().operators.length, 2, 'those of the country')
  server.failNext({ status: 503, on: /auto-detect/ })
  t.strictSame(refusal(await shop.find()), [424, 'top-ups.provider-silent'])
  server.failNext({ status: 400, code: 'COUNTRY_NOT_SUPPORTED', on: /auto-detect/ })
  t.match((await shop.find()).json(), {
    code: 'top-ups.provider-refused',
    detail: /COUNTRY_NOT_SUPPORTED/
  })
  await set(stoa, 'top-ups/country', 'company', '', { token })
  t.strictSame(refusal(await shop.find()), [422, 'top-ups.country-unknown'])
  await set(stoa, 'top-ups/productVariantId', 'company', shop.variants[0], { token })
  t.strictSame(refusal(await shop.find(PHONE, 'GB')), [422, 'top-ups.product-not-fit'])
  const euros = await topUpShop(
    stoa,
    server,
    await stockedShop(stoa, '1', [500], {
      company: { name: 'Tienda', currency: 'EUR', timeZone: 'Europe/Madrid' }
    })
  )
  t.strictSame(refusal(await euros.find()), [422, 'top-ups.none-found'], 'none takes euros')
})

t.test('the account keeps its secret, and who may enter it', async t => {
  const shop = await topUpShop(stoa, server)
  const { token, tenantId } = shop
  const path = '/api/v1/top-ups/account'
  t.strictSame(await stoa.ok('GET', path, { token }), {
    provider: 'reloadly',
    clientId: server.clientId,
    hasSecret: true,
    active: true,
    version: 1
  })
  const [row] = await asAdmin<{ credentials: Buffer }>(
    stoa,
    'SELECT credentials FROM top_ups_account WHERE tenant_id = $1',
    [tenantId]
  )
  t.notMatch(row?.credentials.toString('latin1') ?? '', /secret-of-tests/)
  const other = await stoa.signUp()
  const bare = { provider: 'reloadly', clientId: 'x', active: true }
  t.strictSame(
    refusal(await stoa.call('PUT', path, { token: other.token, body: bare })),
    [422, 'top-ups.secret-missing'],
    'a first one has a secret'
  )
  const reader = await memberOf(stoa, shop, { permissions: ['top-up.read'] })
  t.equal((await stoa.call('GET', path, { token: reader.token })).statusCode, 403)
  t.equal((await stoa.call('PUT', path, { token: reader.token, body: bare })).statusCode, 403)
  const entries = await asAdmin<{ facts: unknown }>(
    stoa,
    "SELECT to_jsonb(audit_entry) AS facts FROM audit_entry WHERE tenant_id = $1 AND action = 'top-ups.enter-account'",
    [tenantId]
  )
  t.equal(entries.length, 1)
  t.notMatch(JSON.stringify(entries), /secret-of-tests/)
})
