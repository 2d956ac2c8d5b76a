import t from 'tap'
import { answer, definePlugin, defineErrors, Input, on, Type } from 'stoa/plugin'
import {
  cashSale,
  ownInstance,
  pausePlugin,
  set,
  stockedShop,
  type StockedShop
} from 'stoa/testing'
import {
  SaleExtended,
  SaleExtension,
  type RequestedSale,
  type SaleAdditions,
  type SaleDraft
} from '../../../../contracts/sale-extensions.ts'
import { SalePosted } from '../../../../contracts/sales.ts'
import { builtInPlugins } from '../../../built-in.ts'

// Where plugins have a say in a sale: ways to pay, a question before it is posted, data it carries,
// lines on its receipt. The plugin is a real one; what it says is said by each test.

const POINTS = 'test-points.points'
const problems = defineErrors('test-points', {
  'not-today': { status: 422, message: 'Nothing is sold to {name} today; ask them to come back.' },
  'points-short': { status: 409, message: 'There are not enough points on this account for it.' }
})
interface Script {
  before: (sale: RequestedSale) => Promise<((draft: SaleDraft) => SaleAdditions | null) | null>
  book: () => void
  receipt: () => Array<{ text: string; amountMinor?: number }>
  adds: boolean
}
const usual: Script = {
  before: async () => null,
  book: () => {},
  receipt: () => [],
  adds: false
}
const script = { ...usual }
const asked: RequestedSale[] = []
const extended: Array<Record<string, unknown>> = []
const posted: Array<Record<string, unknown>> = []
const points = definePlugin({
  name: 'test-points',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Takes points for money in a test.',
  requires: { pos: '^1.0.0' },
  errors: problems,
  answers: [
    answer(SaleExtension, {
      extra: () => Input({ agent: Type.String({ maxLength: 20 }) }),
      tenders: () => [
        {
          type: POINTS,
          labels: { en: 'Points', es: 'Puntos' },
          needsCustomer: true,
          isCounted: false,
          worksOffline: false
        },
        {
          type: 'other-plugin.stolen',
          labels: { en: 'Not its own', es: 'Ajeno' },
          needsCustomer: false,
          isCounted: true,
          worksOffline: true
        }
      ],
      addsToSales: () => script.adds,
      beforePosting: async (_ctx, sale) => {
        asked.push(sale)
        return script.before(sale)
      },
      receiptLines: async () => script.receipt()
    })
  ],
  reactsTo: [
    on(SaleExtended, 'book-points', async (_ctx, document) => {
      extended.push(document)
      script.book()
    }),
    on(SalePosted, 'hear-of-sale', async (_ctx, sale) => {
      posted.push(sale)
    })
  ]
})
// No other ways to pay than this one's.
const others = builtInPlugins.filter(({ name }) => !['accounts', 'layaways'].includes(name))
const stoa = await ownInstance({}, [...others, points])
const API = '/api/v1/pos'

t.beforeEach(() => {
  Object.assign(script, usual)
  for (const list of [asked, extended, posted]) list.length = 0
})

const call = (shop: StockedShop, path: string, body: object) =>
  stoa.call('POST', `${API}${path}`, { token: shop.token, body })
const one = (shop: StockedShop) => cashSale(shop, [[0, '1']], 500)
const stockOf = async (shop: StockedShop, at = 0): Promise<string> => {
  const levels = await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${shop.variants[at]}`, {
    token: shop.token
  })
  return levels.items[0].quantity
}
const salesOf = async (shop: StockedShop): Promise<number> =>
  (await stoa.ok('GET', `${API}/sales`, { token: shop.token })).items.length
const customerOf = async (shop: StockedShop): Promise<string> =>
  (
    await stoa.ok('POST', '/api/v1/customers/customers', {
      token: shop.token,
      body: { name: 'Ada' }
    })
  ).id
const byPoints = (amountMinor: number) => ({ tenders: [{ type: POINTS, amountMinor }] })

t.test('a plugin brings a way to pay: listed, paid with, on the receipt, given back', async t => {
  const shop = await stockedShop(stoa, '10', undefined, {
    company: { name: 'Tienda', currency: 'EUR', locale: 'es-ES', timeZone: 'Europe/Madrid' }
  })
  const { token } = shop
  const types = await stoa.ok('GET', `${API}/tender-types`, { token })
  t.strictSame(
    types.plugins.map(({ type }: { type: string }) => type),
    [POINTS],
    'under its own name alone'
  )
  const nameless = await call(shop, '/sales', { ...one(shop), ...byPoints(500) })
  t.match([nameless.statusCode, nameless.json().code], [422, 'pos.tender-needs-customer'])

  const customerId = await customerOf(shop)
  const sale = await stoa.ok('POST', `${API}/sales`, {
    token,
    body: {
      ...one(shop),
      customerId,
      tenders: [
        { type: POINTS, amountMinor: 300, reference: 'card 7' },
        { type: 'cash', amountMinor: 500 }
      ]
    }
  })
  t.match(sale, { paidMinor: 800, changeMinor: 300, dueMinor: 500 })
  t.match(extended, [
    {
      documentId: sale.id,
      kind: 'sale',
      customerId,
      hasHappened: false,
      tenders: [{ tenderNo: 1, type: POINTS, amountMinor: 300, reference: 'card 7' }],
      discounts: [],
      extras: {}
    }
  ])
  const receipt = await stoa.ok('GET', `${API}/sales/${sale.id}/receipt`, { token })
  t.ok(
    receipt.printed.sums.some(({ text }: { text: string }) => text === 'Puntos'),
    'in the language of the company'
  )
  const { items: registers } = await stoa.ok('GET', `${API}/registers`, { token })
  const drawer = await stoa.ok('GET', `${API}/registers/${registers[0].id}/drawer`, { token })
  t.strictSame(drawer.tenders, [], 'no one counts it')

  const refund = await stoa.ok('POST', `${API}/refunds`, {
    token,
    body: {
      registerId: shop.registerId,
      saleId: sale.id,
      lines: [{ lineNo: 1, quantity: '0.5' }],
      ...byPoints(250)
    }
  })
  t.match(extended[1], {
    documentId: refund.id,
    kind: 'refund',
    originalId: sale.id,
    customerId,
    tenders: [{ type: POINTS, amountMinor: 250 }]
  })
  const other = await stoa.ok('POST', `${API}/sales`, {
    token,
    body: { ...one(shop), customerId, ...byPoints(500) }
  })
  await stoa.ok('POST', `${API}/sales/${other.id}/void`, {
    token,
    body: { registerId: shop.registerId, reason: 'wrong' }
  })
  t.match(extended[3], { kind: 'void', originalId: other.id, tenders: [{ amountMinor: 500 }] })
})

t.test('what no plugin takes is refused, also when it is switched off', async t => {
  const shop = await stockedShop(stoa, '10')
  const customerId = await customerOf(shop)
  const unknown = await call(shop, '/sales', {
    ...one(shop),
    customerId,
    tenders: [{ type: 'test-points.gold', amountMinor: 500 }]
  })
  t.match([unknown.statusCode, unknown.json().code], [422, 'pos.tender-unknown'])
  const stolen = await call(shop, '/sales', {
    ...one(shop),
    customerId,
    tenders: [{ type: 'other-plugin.stolen', amountMinor: 500 }]
  })
  t.equal(stolen.json().code, 'pos.tender-unknown')
  t.equal(
    (await call(shop, '/sales', { ...one(shop), tenders: [{ type: 'gold' }] })).statusCode,
    400
  )
  await stoa.ok('PUT', '/api/v1/tenants/plugins/test-points', {
    token: shop.token,
    body: { enabled: false }
  })
  const off = await call(shop, '/sales', { ...one(shop), customerId, ...byPoints(500) })
  t.equal(off.json().code, 'pos.tender-unknown')
  t.equal((await call(shop, '/sales', one(shop))).statusCode, 201)
  t.equal(asked.length, 0, 'who is off is not asked')
})

t.test('a refusal stops calculation and sale, and leaves nothing', async t => {
  const shop = await stockedShop(stoa, '10')
  script.before = async () => {
    throw problems['not-today']({ name: 'Ada' })
  }
  const quote = await call(shop, '/quote', {
    registerId: shop.registerId,
    lines: one(shop).lines
  })
  t.match(
    [quote.statusCode, quote.json()],
    [422, { code: 'test-points.not-today', detail: /sold to Ada today/ }]
  )
  t.match(asked[0], { isQuote: true, tenders: [], registerId: shop.registerId })
  const sale = await call(shop, '/sales', one(shop))
  t.equal(sale.json().code, 'test-points.not-today')
  t.match(asked[1], { isQuote: false, tenders: [{ type: 'cash', amountMinor: 500 }] })

  script.before = usual.before
  script.book = () => {
    throw problems['points-short']()
  }
  const customerId = await customerOf(shop)
  const short = await call(shop, '/sales', { ...one(shop), customerId, ...byPoints(500) })
  t.match([short.statusCode, short.json().code], [409, 'test-points.points-short'])
  t.equal(await salesOf(shop), 0)
  t.equal(await stockOf(shop), '10')
})

t.test('discounts and goods that a plugin adds', async t => {
  const shop = await stockedShop(stoa, '10', [1000, 300, 25])
  const { token } = shop
  await set(stoa, 'pos/discountLimitPercent', 'company', 0, { token })
  const [first, second, deposit] = shop.variants
  let seen: SaleDraft | undefined
  script.adds = true
  script.before = async () => draft => {
    seen = draft
    return {
      discounts: [
        { lineNo: 1, amountMinor: 200, title: 'Ten for two' },
        { lineNo: null, amountMinor: 111, title: 'Tuesday' },
        { lineNo: 2, amountMinor: 9_999, title: 'All of it' }
      ],
      lines: [{ variantId: deposit as string, quantity: '2' }]
    }
  }
  const lines = [
    { variantId: first, quantity: '2' },
    { variantId: second, quantity: '1' }
  ]
  const quote = await stoa.ok('POST', `${API}/quote`, {
    token,
    body: { registerId: shop.registerId, lines }
  })
  // 2000 − 200; 300 − 300; 50: 1850, less 111 over what is left of the lines.
  t.match(quote, { totalMinor: 1739, discountMinor: 611 })
  t.match(seen, {
    totalMinor: 2300,
    lines: [
      { lineNo: 1, quantityMilli: 2000, chargedMinor: 2000 },
      { lineNo: 2, chargedMinor: 300 }
    ]
  })
  t.strictSame(
    quote.lines.map((line: { variantId: string; totalMinor: number }) => [
      line.variantId,
      line.totalMinor
    ]),
    [
      [first, 1692],
      [second, 0],
      [deposit, 47]
    ]
  )
  t.equal(quote.approvalNeeded, null, 'no discount of the cashier’s')
  const sale = await stoa.ok('POST', `${API}/sales`, {
    token,
    body: {
      registerId: shop.registerId,
      lines,
      totalMinor: 1739,
      tenders: [{ type: 'cash', amountMinor: 1739 }]
    }
  })
  t.strictSame(
    sale.lines.map(({ totalMinor }: { totalMinor: number }) => totalMinor),
    [1692, 0, 47]
  )
  const adjustments = [
    { plugin: 'test-points', title: 'Ten for two', lineNo: 1, amountMinor: 200 },
    { plugin: 'test-points', title: 'Tuesday', lineNo: 1, amountMinor: 108 },
    { plugin: 'test-points', title: 'All of it', lineNo: 2, amountMinor: 300 },
    { plugin: 'test-points', title: 'Tuesday', lineNo: 3, amountMinor: 3 }
  ]
  t.strictSame(sale.adjustments, adjustments)
  const stored = await stoa.ok('GET', `${API}/sales/${sale.id}`, { token })
  t.strictSame(stored.adjustments, adjustments)
  t.strictSame(extended[0]?.['discounts'], adjustments)
  t.equal(await stockOf(shop, 2), '8', 'what was added leaves the stock')
  const receipt = await stoa.ok('GET', `${API}/sales/${sale.id}/receipt`, { token })
  t.match(
    receipt.printed.sums.map(({ text }: { text: string }) => text),
    ['Ten for two', 'Tuesday', 'All of it']
  )
  const back = await stoa.ok('POST', `${API}/refunds`, {
    token,
    body: {
      registerId: shop.registerId,
      saleId: sale.id,
      lines: [1, 2, 3].map(lineNo => ({ lineNo, quantity: sale.lines[lineNo - 1].quantity })),
      tenders: [{ type: 'cash', amountMinor: 1739 }]
    }
  })
  t.equal(back.totalMinor, 1739, 'nothing is evaluated again')

  const { totalMinor } = (
    await call(shop, '/sales', {
      registerId: shop.registerId,
      lines,
      totalMinor: 2300,
      tenders: [{ type: 'cash', amountMinor: 2300 }]
    })
  ).json().facts
  t.equal(totalMinor, 1739, 'who was shown another total is told before money is taken')
  const book = await stoa.ok('GET', `${API}/till-book?registerId=${shop.registerId}`, { token })
  t.match(book, { pricedByServer: true, tenders: [{ type: POINTS }] })
})

t.test('what cannot be added is the fault of the plugin, by its name', async t => {
  const shop = await stockedShop(stoa, '10')
  const add = (additions: SaleAdditions) => {
    script.before = async () => () => additions
    return call(shop, '/sales', one(shop))
  }
  for (const amountMinor of [-1, 0.5, Number.NaN]) {
    const refused = await add({ discounts: [{ lineNo: 1, amountMinor, title: 'x' }] })
    t.match([refused.statusCode, refused.json().code], [422, 'pos.adjustment-invalid'])
  }
  const nowhere = await add({ discounts: [{ lineNo: 2, amountMinor: 1, title: 'x' }] })
  t.equal(nowhere.json().code, 'pos.adjustment-invalid')
  const unknown = await add({
    lines: [{ variantId: '01890000-0000-7000-8000-000000000000', quantity: '1' }]
  })
  t.equal(unknown.json().code, 'pos.unknown-variant')
  t.equal(await salesOf(shop), 0)
})

t.test('what a sale carries is checked, kept, parked, and told', async t => {
  const shop = await stockedShop(stoa, '10')
  const { token } = shop
  const extras = { 'test-points': { agent: 'Ada' } }
  const wrong = await call(shop, '/sales', {
    ...one(shop),
    extras: { 'test-points': { agent: 7 } }
  })
  t.match(
    [wrong.statusCode, wrong.json()],
    [400, { code: 'stoa.invalid-input', errors: [{ field: '/extras/test-points/agent' }] }]
  )
  const strange = await call(shop, '/sales', { ...one(shop), extras: { catalog: {} } })
  t.match([strange.statusCode, strange.json().code], [422, 'pos.extra-unknown'])
  const ticket = await stoa.ok('POST', `${API}/tickets`, {
    token,
    body: { registerId: shop.registerId, lines: one(shop).lines, extras }
  })
  t.strictSame(ticket.extras, extras)
  const sale = await stoa.ok('POST', `${API}/sales`, { token, body: { ...one(shop), extras } })
  t.strictSame(asked.at(-1)?.extra, { agent: 'Ada' }, 'each plugin hears its own')
  t.strictSame(sale.extras, extras)
  t.match(extended, [{ kind: 'sale', extras }])
  t.strictSame((await stoa.ok('GET', `${API}/sales/${sale.id}`, { token })).extras, extras)
  await stoa.settled()
  t.match(posted.at(-1), { saleId: sale.id, extras })
  await stoa.ok('POST', `${API}/refunds`, {
    token,
    body: {
      registerId: shop.registerId,
      saleId: sale.id,
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 500 }]
    }
  })
  t.match(extended[1], { kind: 'refund', extras }, 'and who gives it back hears of it')
  const bare = await stoa.ok('POST', `${API}/sales`, { token, body: one(shop) })
  t.equal(bare.extras, null)
  t.equal(extended.length, 2, 'what carries nothing is no one else’s')
})

t.test('a plugin that fails is named, and a receipt is printed all the same', async t => {
  const shop = await stockedShop(stoa, '10')
  script.before = async () => {
    throw new TypeError('oops')
  }
  const failed = await call(shop, '/sales', one(shop))
  t.match(
    [failed.statusCode, failed.json()],
    [503, { code: 'stoa.plugin-failed', facts: { plugin: 'test-points' } }]
  )
  t.notMatch(failed.body, 'oops')
  script.before = async () => () => {
    throw new TypeError('oops')
  }
  t.equal((await call(shop, '/sales', one(shop))).json().code, 'stoa.plugin-failed')
  t.equal(await salesOf(shop), 0)
  script.before = usual.before
  const { id } = await stoa.ok('POST', `${API}/sales`, { token: shop.token, body: one(shop) })
  const sums = async () =>
    (await stoa.ok('GET', `${API}/sales/${id}/receipt`, { token: shop.token })).printed.sums
  const before = await sums()
  script.receipt = () => {
    throw new TypeError('oops')
  }
  t.strictSame(await sums(), before)
  script.receipt = () => [{ text: 'You have 7 points' }, { text: 'Worth', amountMinor: 70 }]
  t.match((await sums()).slice(-2), [
    { text: 'You have 7 points', amount: '' },
    { text: 'Worth', amount: /0\.70/ }
  ])
})

// The last: what it would hear of waits until it goes on.
t.test('a plugin that is paused is not asked', async t => {
  const other = await stockedShop(stoa, '10')
  await pausePlugin(stoa.instance, 'test-points', other.tenantId, 'A test wants it.')
  t.equal((await call(other, '/sales', one(other))).statusCode, 201)
  t.equal(asked.length, 0, 'no question')
  const paused = await call(other, '/sales', {
    ...one(other),
    customerId: await customerOf(other),
    ...byPoints(500)
  })
  t.equal(paused.json().code, 'pos.tender-unknown')
})
