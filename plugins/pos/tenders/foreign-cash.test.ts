import t from 'tap'
import { asAdmin, hire, secondCompany, set, stockedShop, testInstance } from 'stoa/testing'
import { freeze, sendFrozen } from 'stoa/testing/off-line-till'

// Cash in another currency: by the rate in force, worth so much by one rule, on the paper and in reports.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '1000', undefined, {
  settings: [{ plugin: 'pos', key: 'tips', value: true }]
})
const { token } = shop
const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])

const call = (path: string, body: object, as = token) =>
  stoa.call('POST', `/api/v1/pos/${path}`, {
    token: as,
    body: { registerId: shop.registerId, ...body }
  })
const post = async (path: string, body: object, as?: string) => {
  const answer = await call(path, body, as)
  if (answer.statusCode >= 300) throw new Error(answer.body)
  return answer.json()
}
const get = (path: string) => stoa.ok('GET', `/api/v1/${path}`, { token })
const rate = (body: object, as = token) =>
  stoa.call('POST', '/api/v1/pos/rates', { token: as, body })
const setRate = async (currency: string, value: string | null, more: object = {}) => {
  const answer = await rate({ currency, rate: value, ...more })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}
const book = () => get(`pos/till-book?registerId=${shop.registerId}`)
const dollars = (amountMinor: number, worthMinor: number, more: object = {}) => ({
  type: 'cash',
  amountMinor: worthMinor,
  foreign: { currency: 'USD', amountMinor, rate: '0.85' },
  ...more
})
/** One thing for 5.00. */
const one = (tenders: object[], more: object = {}) => ({
  lines: [{ variantId: shop.variants[0], quantity: '1' }],
  tenders,
  ...more
})
const refused = async (tenders: object[], more?: object): Promise<string> =>
  (await call('sales', one(tenders, more))).json().code

t.test('a rate is a row that another one replaces', async t => {
  const before = await book()
  t.strictSame(before.rates, [])
  const first = await setRate('USD', '00.8000')
  t.match(first, { currency: 'USD', rate: '0.8', smallestMinor: 1, state: 'in-force' })
  const second = await setRate('USD', '0.85', { smallestMinor: 100 })
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  const third = await setRate('USD', '0.9', { validFrom: tomorrow })
  t.match(third, { state: 'to-come', validFrom: tomorrow })
  const { items } = await get('pos/rates?currency=USD')
  t.strictSame(
    items.map(({ id, state }: { id: string; state: string }) => [id, state]),
    [
      [third.id, 'to-come'],
      [second.id, 'in-force'],
      [first.id, 'past']
    ]
  )
  const page = await get('pos/rates?limit=1')
  t.equal(page.items[0].id, third.id)
  t.equal((await get(`pos/rates?limit=1&after=${page.next}`)).items[0].id, second.id)
  const { rates, version } = await book()
  t.match(rates, [
    { currency: 'USD', rate: '0.85', smallestMinor: 100 },
    { currency: 'USD', rate: '0.9', validFrom: tomorrow }
  ])
  t.not(version, before.version, 'tills read it again')
  t.match((await get('audit/entries?action=pos.set-rate')).items[0], {
    action: 'pos.set-rate'
  })
})

t.test('of two that begin at once the later one is in force', async t => {
  const validFrom = new Date(Date.now() + 3_600_000).toISOString()
  await setRate('CHF', '0.88', { validFrom })
  const right = await setRate('CHF', '0.87', { validFrom })
  await asAdmin(
    stoa,
    "UPDATE pos_rate SET valid_from = now() - interval '1 hour' WHERE tenant_id = $1 AND currency = 'CHF'",
    [shop.tenantId]
  )
  const { items } = await get('pos/rates?currency=CHF')
  t.match(items, [
    { id: right.id, state: 'in-force' },
    { rate: '0.88', state: 'past' }
  ])
})

t.test('what is no rate is refused, and who may not set one', async t => {
  const code = async (body: object) => {
    const answer = await rate(body)
    return answer.json().code
  }
  t.equal(await code({ currency: 'GBP', rate: '1' }), 'pos.rate-own-currency')
  t.equal(await code({ currency: 'XXQ', rate: '1' }), 'pos.currency-not-known')
  t.equal(await code({ currency: 'EUR', rate: '0.00' }), 'pos.rate-invalid')
  const past = { currency: 'EUR', rate: '1', validFrom: '2020-01-01T00:00:00Z' }
  t.equal(await code(past), 'pos.rate-in-the-past')
  for (const wrong of ['', '-1', '1e3', '0.123456789', '1,5', '12345678901']) {
    t.equal((await rate({ currency: 'EUR', rate: wrong })).statusCode, 400, wrong)
  }
  t.equal((await rate({ currency: 'EUR', rate: 0.85 })).statusCode, 400, 'a float is no rate')
  t.equal((await rate({ currency: 'EUR', rate: '1' }, cashier.token)).statusCode, 403)
  const seen = await stoa.ok('GET', '/api/v1/pos/rates', { token: cashier.token })
  t.equal(seen.items[0].currency, 'USD')
})

t.test('foreign notes pay, and change is in the currency of the company', async t => {
  const sale = await post('sales', one([dollars(2000, 1700)]))
  t.match(sale, {
    totalMinor: 500,
    paidMinor: 1700,
    changeMinor: 1200,
    tenders: [{ amountMinor: 1700, foreign: { currency: 'USD', amountMinor: 2000, rate: '0.85' } }]
  })
  t.strictSame(await get(`pos/sales/${sale.id}`), sale)
  const { printed } = await get(`pos/sales/${sale.id}/receipt`)
  t.match(
    printed.sums.filter(({ text }: { text: string }) => /Cash|Change/.test(text)),
    [{ text: 'Cash USD 20.00 × 0.85', amount: '£17.00' }, { amount: '£12.00' }]
  )
  const mixed = await post(
    'sales',
    one([dollars(100, 85), { type: 'card', amountMinor: 300 }, { type: 'cash', amountMinor: 200 }])
  )
  t.match(mixed, { changeMinor: 85, tenders: [{ foreign: {} }, { foreign: null }, {}] })
  t.match(
    await post('sales', one([dollars(600, 510, { tipMinor: 10 })])),
    { tipMinor: 10, changeMinor: 0 },
    'a tip is in what it is worth'
  )
})

t.test('the event says what was handed over', async t => {
  const [first] = await stoa.events(token, ['pos.sale-posted'])
  t.match(first?.data.tenders[0], {
    type: 'cash',
    amountMinor: 1700,
    foreign: { amountMinor: 2000 }
  })
})

t.test('it is told that a rate was set', async t => {
  const [first] = await stoa.events(token, ['pos.rate-set'])
  t.match(first, { data: { currency: 'USD', rate: '0.8' } })
})

t.test('another rate, worth, amount or currency is refused, and nothing posted', async t => {
  const foreign = (of: object) => [dollars(2000, 1700, { foreign: of })]
  const usd = { currency: 'USD', amountMinor: 2000, rate: '0.85' }
  t.match((await call('sales', one(foreign({ ...usd, rate: '0.86' })))).json(), {
    code: 'pos.rate-differs',
    facts: { currency: 'USD', rate: '0.85', shown: '0.86' }
  })
  t.equal(await refused([dollars(2000, 1701)]), 'pos.worth-differs')
  t.equal(await refused([dollars(2000, 1699)]), 'pos.worth-differs')
  t.equal(await refused([dollars(2050, 1742)]), 'pos.foreign-not-in-notes')
  t.equal(await refused(foreign({ ...usd, currency: 'EUR' })), 'pos.currency-not-taken')
  t.equal(await refused([{ ...dollars(2000, 1700), type: 'card' }]), 'pos.foreign-not-cash')
  t.equal(await refused([dollars(500, 425)]), 'pos.tenders-do-not-cover')
  t.equal((await call('sales', one(foreign({ ...usd, amountMinor: 0 })))).statusCode, 400)
  t.equal((await call('sales', one(foreign({ currency: 'USD', rate: '0.85' })))).statusCode, 400)
  t.match(await post('sales', one(foreign({ ...usd, rate: '0.850' }))), {
    tenders: [{ foreign: { rate: '0.85' } }]
  })
})

t.test('the rate of then holds for what is dated back', async t => {
  const at = new Date(Date.now() - 60_000)
  await asAdmin(
    stoa,
    "UPDATE pos_rate SET valid_from = now() - interval '2 hours' WHERE tenant_id = $1 AND rate = 0.8",
    [shop.tenantId]
  )
  const before = new Date(at.getTime() - 3_000_000).toISOString()
  t.equal(await refused([dollars(2000, 1700)], { occurredAt: before }), 'pos.rate-differs')
  t.match(
    await post(
      'sales',
      one([dollars(1000, 800, { foreign: { currency: 'USD', amountMinor: 1000, rate: '0.8' } })], {
        occurredAt: before
      })
    ),
    { changeMinor: 300 }
  )
})

t.test('it is rounded down to what change can be given in', async t => {
  await set(stoa, 'pos/cashRoundingMinor', 'company', 5, { token })
  await setRate('JPY', '0.00523')
  const yen = (amountMinor: number, worthMinor: number) => ({
    type: 'cash',
    amountMinor: worthMinor,
    foreign: { currency: 'JPY', amountMinor, rate: '0.00523' }
  })
  // 1000 × 0.523 = 523 → 520
  t.equal(await refused([yen(1000, 523)]), 'pos.worth-differs')
  t.match(await post('sales', one([yen(1000, 520)])), { changeMinor: 20, roundingMinor: 0 })
  await set(stoa, 'pos/cashRoundingMinor', 'company', 0, { token })
  t.match(await post('sales', one([yen(1000, 523)])), { changeMinor: 23 })
})

t.test('money goes back in the currency of the company; a void gives the same notes', async t => {
  const sale = await post('sales', one([dollars(2000, 1700)]))
  const lines = [{ lineNo: 1, quantity: '1' }]
  const back = (tenders: object[]) => call('refunds', { saleId: sale.id, lines, tenders })
  t.equal((await back([dollars(588, 499)])).json().code, 'pos.foreign-not-here')
  const blind = { lines: one([]).lines, tenders: [dollars(600, 510)] }
  t.equal((await call('refunds', blind)).json().code, 'pos.foreign-not-here')
  t.match(await post('refunds/quote', { saleId: sale.id, lines }), {
    ways: [{ type: 'cash', leftMinor: 500 }]
  })
  const byCashier = { saleId: sale.id, lines, tenders: [{ type: 'cash', amountMinor: 500 }] }
  t.match(await post('refunds', byCashier, cashier.token), { tenders: [{ foreign: null }] })
  const whole = await post('sales', one([dollars(2000, 1700)]))
  await setRate('USD', '0.7')
  t.match(
    await post(`sales/${whole.id}/void`, { reason: 'Wrong goods' }),
    {
      changeMinor: 1200,
      tenders: [{ amountMinor: 1700, foreign: { amountMinor: 2000, rate: '0.85' } }]
    },
    'by the rate of then'
  )
  await setRate('USD', '0.85', { smallestMinor: 100 })
})

t.test('an exchange is paid in it, where something is left to pay', async t => {
  const sale = await post('sales', one([{ type: 'cash', amountMinor: 500 }]))
  const exchange = (variant: number, tenders: object[]) =>
    call('exchanges', {
      saleId: sale.id,
      returned: [{ lineNo: 1, quantity: '1' }],
      lines: [{ variantId: shop.variants[variant], quantity: '1' }],
      tenders
    })
  t.equal((await exchange(2, [dollars(500, 425)])).json().code, 'pos.foreign-not-here')
  t.match((await exchange(1, [dollars(300, 255)])).json(), {
    sale: { changeMinor: 5, tenders: [{ type: 'exchange' }, { foreign: { amountMinor: 300 } }] }
  })
})

t.test('off line it is what was taken, and remarked where the rate was another', async t => {
  const of = (rateText: string, amountMinor: number) =>
    freeze(shop, {
      rungUpAt: new Date().toISOString(),
      tenders: [
        {
          type: 'cash',
          amountMinor,
          foreign: { currency: 'USD', amountMinor: 2000, rate: rateText }
        }
      ]
    })
  const rates = ({ remarks }: { remarks: Array<{ code: string; facts: object }> }) =>
    remarks.filter(({ code }) => code === 'rate-differs')
  const plain = of('0.85', 1700)
  t.match(plain.totals, { paidMinor: 1700, changeMinor: 1200 })
  const sent = (await sendFrozen(stoa, token, plain)).json()
  t.strictSame(rates(sent), [])
  t.match(await get(`pos/sales/${sent.saleId}`), { tenders: [{ foreign: { amountMinor: 2000 } }] })
  t.match(await (await sendFrozen(stoa, token, plain)).json(), { saleId: sent.saleId }, 'once')
  const other = (await sendFrozen(stoa, token, of('0.84', 1680))).json()
  t.match(rates(other), [{ facts: { name: 'USD', sold: '0.84', now: '0.85' } }])
  t.match(await get(`pos/sales/${other.saleId}`), { paidMinor: 1680 })
  const cheap = { ...of('0.85', 1700), tenders: of('0.85', 1600).tenders }
  const wrong = (await sendFrozen(stoa, token, cheap)).json()
  t.match(wrong, { state: 'parked' })
})

t.test('no more is taken once that is said', async t => {
  await setRate('JPY', null)
  t.match(
    (await book()).rates.find(({ currency }: { currency: string }) => currency === 'JPY'),
    {
      rate: null
    }
  )
  const yen = { currency: 'JPY', amountMinor: 1000, rate: '0.00523' }
  t.equal(
    await refused([{ type: 'cash', amountMinor: 523, foreign: yen }]),
    'pos.currency-not-taken'
  )
})

t.test('the table keeps the rule', async t => {
  const sale = await post('sales', one([dollars(2000, 1700)]))
  const change = (what: string) =>
    asAdmin(stoa, `UPDATE pos_tender SET ${what} WHERE tenant_id = $1 AND document_id = $2`, [
      shop.tenantId,
      sale.id
    ])
  for (const [what, constraint] of [
    ['amount_minor = 1701', 'worth'],
    ['amount_minor = 1699', 'worth'],
    ['foreign_minor = 1999', 'worth'],
    ['rate = 0.84999999', 'worth'],
    ['coin_minor = 1000, amount_minor = 1700', 'worth'],
    ['own_digits = 3', 'worth'],
    ['rate = NULL', 'whole'],
    ['foreign_currency = NULL', 'whole'],
    ["foreign_currency = 'GBP'", 'other'],
    ["type = 'card'", 'cash'],
    ['foreign_minor = 0, amount_minor = 0', 'sound']
  ] as const) {
    await t.rejects(change(what), { message: new RegExp(`pos_tender_foreign_${constraint}`) }, what)
  }
  await change("rate = 0.8500001, reference = 'x'")
})

t.test('reports show it apart, and add up', async t => {
  const { items, total } = await get('reporting/sales?groupBy=tender')
  const usd = items.find(({ key }: { key: string }) => key === 'cash USD')
  t.match(usd, { label: 'cash USD', foreign: { currency: 'USD' } })
  const documents = await Promise.all(
    [
      ...(await get('pos/sales?limit=100')).items,
      ...(await get('pos/refunds?limit=100')).items
    ].map(({ id, kind }: { id: string; kind: string }) =>
      get(`pos/${kind === 'sale' ? 'sales' : 'refunds'}/${id}`)
    )
  )
  type Tender = {
    amountMinor: number
    tipMinor: number
    foreign: null | { currency: string; amountMinor: number }
  }
  const sums = { worth: 0, handed: 0 }
  for (const { kind, tenders } of documents as Array<{ kind: string; tenders: Tender[] }>) {
    for (const { amountMinor, tipMinor, foreign } of tenders) {
      if (foreign?.currency !== 'USD') continue
      const sign = kind === 'sale' ? 1 : -1
      sums.worth += sign * (amountMinor - tipMinor)
      sums.handed += sign * foreign.amountMinor
    }
  }
  t.equal(usd.netSalesMinor, sums.worth)
  t.equal(usd.foreign.amountMinor, sums.handed)
  t.equal(
    items.reduce((sum: number, one: { netSalesMinor: number }) => sum + one.netSalesMinor, 0),
    total.netSalesMinor + total.roundingMinor
  )
  const csv = await stoa.call('GET', '/api/v1/reporting/sales.csv?groupBy=tender', { token })
  t.match(csv.body, /,currency,foreign,foreignCurrency\r?\n/)
  t.match(csv.body, new RegExp(`cash USD,[^\n]*,GBP,${(sums.handed / 100).toFixed(2)},USD`))
  t.ok((await get('pos/sales?tender=cash')).items.length > 0)
})

t.test('another company has none of them', async t => {
  const other = await secondCompany(stoa, shop)
  const headers = { 'x-company-id': other.companyId }
  const elsewhere = await stoa.ok('GET', '/api/v1/pos/rates', { token, headers })
  t.strictSame(elsewhere.items, [])
})
