import t from 'tap'
import { asAdmin, hire, set, stockedShop, testInstance } from 'stoa/testing'

// A drawer that holds several currencies: each counted for itself, by the books and by hand.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '1000', undefined, {
  settings: [
    { plugin: 'pos', key: 'registerSessions', value: true },
    { plugin: 'pos', key: 'tips', value: true }
  ]
})
const { token, registerId } = shop
const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])

const call = (path: string, body: object, as = token) =>
  stoa.call('POST', `/api/v1/pos/${path}`, { token: as, body })
const post = async (path: string, body: object, as?: string) => {
  const answer = await call(path, body, as)
  if (answer.statusCode >= 300) throw new Error(answer.body)
  return answer.json()
}
const get = (path: string, as = token) => stoa.ok('GET', `/api/v1/pos/${path}`, { token: as })
const RATES: Record<string, string> = { USD: '0.85', JPY: '0.005', KWD: '2.5' }
const WORTH = { USD: 0.85, JPY: 0.5, KWD: 0.25 }
type Code = keyof typeof WORTH
for (const [currency, rate] of Object.entries(RATES)) await post('rates', { currency, rate })
const foreign = (currency: Code, amountMinor: number) => ({
  type: 'cash',
  amountMinor: Math.floor(amountMinor * WORTH[currency]),
  foreign: { currency, amountMinor, rate: RATES[currency] }
})
const sell = (tenders: object[]) =>
  post('sales', {
    registerId,
    lines: [{ variantId: shop.variants[0], quantity: '1' }],
    tenders
  })
const open = (body: object = {}) => post('sessions', { registerId, floatMinor: 10_000, ...body })
const report = (id: string) => get(`sessions/${id}/report`)
const usd = (amountMinor: number, more: object = {}) => ({ currency: 'USD', amountMinor, ...more })
/** Whether cash agrees with the books. */
const cash = async (id: string, by = 0) => ({
  tender: 'cash',
  amountMinor: (await report(id)).cash.expectedMinor + by
})
const close = async (id: string, counts: object[], more: object = {}) =>
  call(`sessions/${id}/close`, { counted: [await cash(id)], foreign: counts, ...more })
const closed = async (...given: Parameters<typeof close>) => {
  const answer = await close(...given)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}

t.test('each currency is expected for itself; change lowers the home cash alone', async t => {
  const { id, foreign: floats } = await open({
    foreign: [usd(5_000, { pieces: [{ valueMinor: 1_000, count: 5 }] })]
  })
  t.match(floats, [{ currency: 'USD', floatMinor: 5_000, expectedMinor: null }])
  await sell([foreign('USD', 2_000)])
  await sell([foreign('USD', 300), { type: 'cash', amountMinor: 245 }])
  await sell([foreign('JPY', 2_000)])
  t.match(await report(id), {
    cash: { floatMinor: 10_000, takenMinor: 245 - 1_200 - 500, expectedMinor: 8_545 },
    tenders: [{ type: 'cash', expectedMinor: 8_545 }],
    foreign: [
      { currency: 'JPY', floatMinor: 0, takenMinor: 2_000, worthMinor: 1_000, countedMinor: null },
      { currency: 'USD', takenMinor: 2_300, worthMinor: 1_955, expectedMinor: 7_300 }
    ]
  })
  const voided = await sell([foreign('USD', 1_000)])
  await post(`sales/${voided.id}/void`, { registerId, reason: 'Wrong goods' })
  t.match(await report(id), {
    cash: { expectedMinor: 8_545 },
    foreign: [
      {},
      { takenMinor: 3_300, returnedMinor: 1_000, worthMinor: 1_955, expectedMinor: 7_300 }
    ]
  })
  const back = await sell([foreign('USD', 1_000)])
  const lines = [{ lineNo: 1, quantity: '1' }]
  await post('refunds', {
    registerId,
    saleId: back.id,
    lines,
    tenders: [{ type: 'cash', amountMinor: 500 }]
  })
  t.match(
    await report(id),
    { cash: { expectedMinor: 8_545 - 350 - 500 }, foreign: [{}, { expectedMinor: 8_300 }] },
    'a refund is paid in the currency of the company'
  )
  const z = await report(id)
  const worth = z.foreign.reduce(
    (sum: number, one: { worthMinor: number }) => sum + one.worthMinor,
    0
  )
  t.equal(
    z.cash.takenMinor - z.cash.returnedMinor + worth,
    z.netSalesMinor + z.roundingMinor + z.tipsMinor,
    'all cash together is what was sold for'
  )
  await closed(id, [{ currency: 'JPY', amountMinor: 2_000 }, usd(8_300)])
})

t.test('cash goes in and out by currency, never more than is there', async t => {
  const { id } = await open()
  const move = (body: object) => call(`sessions/${id}/cash-movements`, { reason: 'Bank', ...body })
  t.match((await move({ kind: 'in', amountMinor: 2_000, currency: 'USD' })).json(), {
    currency: 'USD',
    amountMinor: 2_000
  })
  t.match((await move({ kind: 'out', amountMinor: 500, currency: 'USD' })).json(), { kind: 'out' })
  t.match((await move({ kind: 'drop', amountMinor: 1_501, currency: 'USD' })).json(), {
    code: 'pos.foreign-drawer-short',
    detail: /15\.01 USD/
  })
  t.equal(
    (await move({ kind: 'drop', amountMinor: 1, currency: 'JPY' })).json().code,
    'pos.foreign-drawer-short'
  )
  t.equal(
    (await move({ kind: 'tips', amountMinor: 1, currency: 'USD' })).json().code,
    'pos.tips-own-currency'
  )
  t.equal(
    (await move({ kind: 'in', amountMinor: 1, currency: 'XXQ' })).json().code,
    'pos.currency-not-known'
  )
  t.match((await move({ kind: 'in', amountMinor: 7, currency: 'GBP' })).json(), { currency: 'GBP' })
  await move({ kind: 'drop', amountMinor: 1_000, currency: 'USD' })
  t.match(await report(id), {
    cash: { inMinor: 7, outMinor: 0, dropMinor: 0, expectedMinor: 10_007 },
    foreign: [{ inMinor: 2_000, outMinor: 500, dropMinor: 1_000, expectedMinor: 500 }]
  })
  t.match(
    (await stoa.events(token, ['pos.cash-moved'])).map(({ data }) => data.currency ?? null),
    ['USD', 'USD', null, 'USD']
  )
  await closed(id, [usd(500)])
})

t.test('blind: who may not see what should be there counts what there is', async t => {
  const { id } = await open({ foreign: [usd(1_000)] })
  t.match(await get(`registers/${registerId}/drawer`), {
    foreign: [{ currency: 'USD', expectedMinor: 1_000 }]
  })
  t.strictSame((await get(`registers/${registerId}/drawer`, cashier.token)).foreign, [
    { currency: 'USD', expectedMinor: null }
  ])
  t.match((await call(`sessions/${id}/close`, { counted: [await cash(id)] })).json(), {
    code: 'pos.currency-not-counted',
    facts: { currencies: 'USD' }
  })
  t.equal((await close(id, [usd(1_000), usd(0)])).json().code, 'pos.currency-counted-twice')
  t.equal(
    (await close(id, [{ currency: 'GBP', amountMinor: 0 }])).json().code,
    'pos.currency-not-known'
  )
  const pieces = [{ valueMinor: 500, count: 1 }]
  t.equal((await close(id, [usd(1_000, { pieces })])).json().code, 'pos.foreign-pieces-differ')
  t.equal(
    (await close(id, [usd(1_000, { leftMinor: 1_001 })])).json().code,
    'pos.foreign-left-too-much'
  )
  await closed(id, [usd(1_000, { leftMinor: 400, pieces: [{ valueMinor: 500, count: 2 }] })])
  t.match(await get(`registers/${registerId}/drawer`), {
    lastLeftForeign: [{ currency: 'USD', amountMinor: 400 }]
  })
  t.match(await report(id), {
    kind: 'Z',
    foreign: [{ countedMinor: 1_000, differenceMinor: 0, leftMinor: 400, pieces: [{ count: 2 }] }]
  })
})

t.test('a difference is one of its currency, and awaits approval', async t => {
  const { id } = await open({ foreign: [usd(1_000)] })
  await sell([foreign('USD', 1_000)])
  t.match((await close(id, [usd(1_900)])).json(), {
    code: 'pos.count-differs',
    facts: { tenders: ['cash USD'] }
  })
  const session = await closed(id, [usd(1_900)], { acceptDifference: true })
  t.match(session, {
    approval: 'awaited',
    differenceMinor: 0,
    foreign: [{ currency: 'USD', expectedMinor: 2_000, countedMinor: 1_900, differenceMinor: -100 }]
  })
  t.strictSame(await get(`sessions/${id}`), session)
  t.match((await get('sessions?approval=awaited')).items, [
    { id, foreign: [{ differenceMinor: -100 }] }
  ])
  t.match(await report(id), { foreign: [{ expectedMinor: 2_000, differenceMinor: -100 }] })
  t.match(await post(`sessions/${id}/approve`, {}), { approval: 'given' })
})

t.test('the tolerance is measured by what a difference is worth, to the last fraction', async t => {
  const tolerance = (minor: number) =>
    set(stoa, 'pos/closeToleranceMinor', 'shop', minor, {
      token,
      headers: { 'x-shop-id': shop.shopId }
    })
  const { id } = await open({ foreign: [usd(1_000)] })
  t.match((await close(id, [usd(999)])).json(), { code: 'pos.count-differs' }, 'one cent is 0.85 p')
  await tolerance(85)
  t.match((await close(id, [usd(899)])).json(), { code: 'pos.count-differs' })
  t.match(await closed(id, [usd(900)]), { approval: 'not-needed' })
  await post('rates', { currency: 'KWD', rate: null })
  const next = await open()
  t.match(
    (await close(next.id, [{ currency: 'KWD', amountMinor: 1 }])).json(),
    { code: 'pos.count-differs', facts: { tenders: ['cash KWD'] } },
    'found there, and of no rate'
  )
  t.match(await closed(next.id, []), { foreign: [] })
  await tolerance(0)
})

t.test('handed over with its currencies', async t => {
  const { id } = await open({ foreign: [usd(1_000)] })
  const counts = { countedMinor: 10_000, foreign: [usd(900)] }
  await post(`sessions/${id}/take-over`, counts, cashier.token)
  await post(`sessions/${id}/take-over`, {})
  t.match((await report(id)).shifts, [
    {
      countedMinor: 10_000,
      foreign: [{ currency: 'USD', expectedMinor: 1_000, countedMinor: 900 }]
    },
    { countedMinor: null, foreign: [{ expectedMinor: 1_000, countedMinor: null }] },
    { foreign: [] }
  ])
  await closed(id, [usd(1_000)])
})

t.test('the day adds up in each currency, by register and shop', async t => {
  for (const by of ['register', 'shop']) {
    const { items } = await get(`daily-balances?by=${by}`)
    const [day] = items
    t.match(day.foreign, [{ currency: 'JPY' }, { currency: 'USD' }], by)
    const [, dollars] = day.foreign
    t.match(dollars, { openingMinor: 5_000, closingMinor: 1_000, differenceMinor: -200 })
    t.match(dollars, {
      takenMinor: 5_300,
      returnedMinor: 1_000,
      inMinor: 2_000,
      outMinor: 500,
      dropMinor: 1_000
    })
  }
})

t.test('the table keeps what was counted whole', async t => {
  const change = (what: string) =>
    asAdmin(
      stoa,
      `UPDATE pos_session_currency SET ${what} WHERE tenant_id = $1 AND currency = 'JPY'`,
      [shop.tenantId]
    )
  await t.rejects(change('expected_minor = expected_minor + 1'), {
    message: /pos_session_currency_expected/
  })
  await t.rejects(change('counted_minor = NULL'), { message: /pos_session_currency_whole/ })
  await t.rejects(change('left_minor = counted_minor + 1'), { message: /check/ })
})
