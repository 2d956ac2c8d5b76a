import t from 'tap'
import {
  adminOf,
  hire,
  memberOf,
  outcome,
  stockedShop,
  testInstance,
  underWay,
  type StockedShop
} from 'stoa/testing'
import { execute } from 'stoa/plugin'
import { recordSale } from '../sales/record-sale.ts'
import { closeSession } from './close-session.ts'
import { joinSession } from './session-of-document.ts'

const stoa = await testInstance()
const admin = await adminOf(stoa)
const SESSIONS = { settings: [{ plugin: 'pos', key: 'registerSessions', value: true }] }
type Tender = { type: string; amountMinor: number }

const cash = (amountMinor: number): Tender => ({ type: 'cash', amountMinor })
const card = (amountMinor: number): Tender => ({ type: 'card', amountMinor })

/** A shop whose till has to be opened, with goods at 5.00, 7.50 and 0.99. */
const shopWithDrawer = () => stockedShop(stoa, '1000', undefined, SESSIONS)

type Method = Parameters<typeof stoa.call>[0]
const call = (shop: StockedShop, method: Method, path: string, body?: object, token = shop.token) =>
  stoa.call(method, `/api/v1/pos/${path}`, { token, ...(body && { body }) })
const ok = (shop: StockedShop, method: Method, path: string, body?: object, token = shop.token) =>
  stoa.ok(method, `/api/v1/pos/${path}`, { token, ...(body && { body }) })
const refused = async (
  shop: StockedShop,
  method: Method,
  path: string,
  body?: object,
  token?: string
): Promise<string> => (await call(shop, method, path, body, token)).json().code

const opened = (shop: StockedShop, floatMinor = 10_000, registerId = shop.registerId) =>
  ok(shop, 'POST', 'sessions', { registerId, floatMinor })
const saleOf = (shop: StockedShop, tenders: Tender[], more: object = {}) => ({
  registerId: shop.registerId,
  lines: [{ variantId: shop.variants[0], quantity: '1' }],
  tenders,
  ...more
})
const sell = (shop: StockedShop, tenders: Tender[], more: object = {}) =>
  ok(shop, 'POST', 'sales', saleOf(shop, tenders, more))
const closing = (amountMinor: number, more: object = {}) => ({
  counted: [{ tender: 'cash', amountMinor }],
  ...more
})

t.test('a day at the drawer: what the Z report says are the documents and the cash', async t => {
  const shop = await shopWithDrawer()
  // What is around it does not count: a session before, and one at another till.
  const before = await opened(shop, 300)
  await sell(shop, [{ type: 'voucher', amountMinor: 500 }])
  await ok(shop, 'POST', `sessions/${before.id}/cash-movements`, {
    kind: 'in',
    amountMinor: 7,
    reason: 'found'
  })
  await ok(shop, 'POST', `sessions/${before.id}/close`, closing(307))
  const other = await ok(shop, 'POST', 'registers', { name: 'Other' })
  await opened(shop, 0, other.id)
  await sell(shop, [{ type: 'bank_transfer', amountMinor: 500 }], { registerId: other.id })

  const session = await ok(shop, 'POST', 'sessions', {
    registerId: shop.registerId,
    floatMinor: 10_000,
    pieces: [{ valueMinor: 1_000, count: 10 }]
  })
  t.match(session, { serial: 2, state: 'open', floatMinor: 10_000, currency: 'GBP' })
  t.equal(session.heldBy.name, 'Olivia Owner')
  const first = await sell(shop, [cash(2_000)])
  t.match(first, { sessionId: session.id, changeMinor: 1_500 })
  await sell(shop, [card(200), cash(300)])
  await sell(shop, [card(500)], { discount: undefined })
  const voided = await sell(shop, [cash(500)])
  const gone = await ok(shop, 'POST', `sales/${voided.id}/void`, {
    registerId: shop.registerId,
    reason: 'typed twice'
  })
  t.equal(gone.sessionId, session.id)
  const refund = await ok(shop, 'POST', 'refunds', {
    registerId: shop.registerId,
    saleId: first.id,
    lines: [{ lineNo: 1, quantity: '1' }],
    tenders: [cash(500)]
  })
  t.equal(refund.sessionId, session.id)
  const move = (kind: string, amountMinor: number) =>
    ok(shop, 'POST', `sessions/${session.id}/cash-movements`, { kind, amountMinor, reason: 'why' })
  await move('in', 5_000)
  await move('out', 1_250)
  await move('drop', 8_000)

  const x = await ok(shop, 'GET', `sessions/${session.id}/report`)
  const expectedMinor = 10_000 + 500 + 300 + 500 - 500 - 500 + 5_000 - 1_250 - 8_000
  t.match(x, {
    kind: 'X',
    sales: { count: 4, totalMinor: 2_000 },
    refunds: { count: 1, totalMinor: 500 },
    voids: { count: 1, totalMinor: 500 },
    netSalesMinor: 1_000,
    cash: {
      floatMinor: 10_000,
      floatPieces: [{ valueMinor: 1_000, count: 10 }],
      takenMinor: 1_300,
      returnedMinor: 1_000,
      inMinor: 5_000,
      outMinor: 1_250,
      dropMinor: 8_000,
      expectedMinor
    },
    tenders: [
      { type: 'cash', expectedMinor, countedMinor: null },
      { type: 'card', takenMinor: 700, returnedMinor: 0, expectedMinor: 700 }
    ],
    firstNumber: first.number,
    cashiers: [{ sales: 3, refunds: 1, netSalesMinor: 1_000 }]
  })
  t.equal(x.tenders.length, 2)
  t.equal(x.shifts.length, 1)
  const drawer = await ok(shop, 'GET', `registers/${shop.registerId}/drawer`)
  t.match(drawer, {
    needsSession: true,
    session: { id: session.id },
    tenders: ['card'],
    expectedMinor
  })

  const closed = await ok(shop, 'POST', `sessions/${session.id}/close`, {
    counted: [
      {
        tender: 'cash',
        amountMinor: expectedMinor,
        pieces: [
          { valueMinor: 5_000, count: 1 },
          { valueMinor: 50, count: (expectedMinor - 5_000) / 50 }
        ]
      },
      { tender: 'card', amountMinor: 700 }
    ],
    leftMinor: 5_000
  })
  t.match(closed, {
    state: 'closed',
    expectedMinor,
    countedMinor: expectedMinor,
    differenceMinor: 0,
    leftMinor: 5_000,
    approval: 'not-needed'
  })
  const z = await ok(shop, 'GET', `sessions/${session.id}/report`)
  t.match(z, { kind: 'Z', sales: x.sales, cash: x.cash, shifts: [{ countedMinor: expectedMinor }] })
  t.match(z.tenders, [
    { type: 'cash', differenceMinor: 0, pieces: [{ valueMinor: 5_000, count: 1 }, {}] },
    { type: 'card', countedMinor: 700, differenceMinor: 0 }
  ])
  const { items: documents } = await ok(shop, 'GET', `sales?sessionId=${session.id}`)
  t.equal(documents.length, z.sales.count)
  t.equal(z.tenders.length, 2)
  t.match(await ok(shop, 'GET', `sessions/${before.id}/report`), {
    sales: { count: 1 },
    cash: { takenMinor: 0, returnedMinor: 0, inMinor: 7, expectedMinor: 307 },
    tenders: [
      { type: 'cash', differenceMinor: 0 },
      { type: 'voucher', countedMinor: null }
    ]
  })
  const report = await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=tender', {
    token: shop.token
  })
  for (const { type, takenMinor, returnedMinor } of z.tenders) {
    const row = report.items.find(({ key }: { key: string }) => key === type)
    t.equal(row.netSalesMinor, takenMinor - returnedMinor, `the report says the same of ${type}`)
  }
  t.match(await ok(shop, 'GET', `registers/${shop.registerId}/drawer`), {
    session: null,
    expectedMinor: null,
    lastLeftMinor: 5_000
  })
})

t.test('a till that is not open sells nothing; what needs no drawer goes on', async t => {
  const shop = await shopWithDrawer()
  t.equal(await refused(shop, 'POST', 'sales', saleOf(shop, [cash(500)])), 'pos.session-needed')
  t.equal(await refused(shop, 'POST', 'sales', saleOf(shop, [card(500)])), 'pos.session-needed')
  const old = await sell(shop, [cash(500)], { occurredAt: '2026-01-05T10:00:00Z' })
  t.equal(old.sessionId, null, 'what is dated earlier never was in this drawer')
  const refundOf = (tender: Tender) => ({
    registerId: shop.registerId,
    saleId: old.id,
    lines: [{ lineNo: 1, quantity: '0.5' }],
    tenders: [tender]
  })
  t.equal(await refused(shop, 'POST', 'refunds', refundOf(cash(250))), 'pos.session-needed')
  t.equal((await ok(shop, 'POST', 'refunds', refundOf(card(250)))).sessionId, null)
  const session = await opened(shop, 0)
  t.equal((await ok(shop, 'POST', 'refunds', refundOf(cash(250)))).sessionId, session.id)
  t.equal(
    (await sell(shop, [cash(500)], { occurredAt: '2026-01-05T11:00:00Z' })).sessionId,
    null,
    'nor what is dated before it was opened'
  )
  const kiosk = await ok(shop, 'POST', 'registers', { name: 'Kiosk', needsSession: false })
  t.equal((await sell(shop, [card(500)], { registerId: kiosk.id })).sessionId, null)
  t.match(await ok(shop, 'GET', `registers/${kiosk.id}/drawer`), { needsSession: false })
  await ok(
    shop,
    'POST',
    `sessions/${session.id}/close`,
    closing(-0 + 0, { acceptDifference: true })
  )
  t.equal(await refused(shop, 'POST', 'sales', saleOf(shop, [cash(500)])), 'pos.session-needed')
})

t.test('a sale belongs to a session that was opened by a clock ahead of its own', async t => {
  const shop = await shopWithDrawer()
  const session = await opened(shop, 0)
  await admin.query(
    "UPDATE pool.pos_session SET opened_at = opened_at + interval '1 minute' WHERE id = $1",
    [session.id]
  )
  t.equal((await sell(shop, [cash(500)])).sessionId, session.id)
})

t.test('a void that gives cash back needs an open drawer', async t => {
  const shop = await shopWithDrawer()
  const session = await opened(shop, 0)
  const [sold, byCard] = [await sell(shop, [cash(500)]), await sell(shop, [card(500)])]
  await ok(shop, 'POST', `sessions/${session.id}/close`, closing(500))
  const voiding = { registerId: shop.registerId, reason: 'changed my mind' }
  t.equal(await refused(shop, 'POST', `sales/${sold.id}/void`, voiding), 'pos.session-needed')
  t.equal((await ok(shop, 'POST', `sales/${byCard.id}/void`, voiding)).sessionId, null)
  const next = await opened(shop, 500)
  t.match(next, { serial: 2 })
  t.equal((await ok(shop, 'POST', `sales/${sold.id}/void`, voiding)).sessionId, next.id)
  await ok(shop, 'POST', `sessions/${next.id}/close`, closing(0))
})

t.test('a cashier counts blind; a difference waits for who may approve it', async t => {
  const shop = await shopWithDrawer()
  const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
  const session = await ok(
    shop,
    'POST',
    'sessions',
    { registerId: shop.registerId, floatMinor: 1_000 },
    cashier.token
  )
  await sell(shop, [cash(500)])
  const drawer = await ok(
    shop,
    'GET',
    `registers/${shop.registerId}/drawer`,
    undefined,
    cashier.token
  )
  t.equal(drawer.expectedMinor, null)
  t.equal(
    await refused(shop, 'GET', `sessions/${session.id}/report`, undefined, cashier.token),
    'access.forbidden'
  )
  const seeing = await memberOf(stoa, shop, { permissions: ['session.read', 'session.expected'] })
  const x = await ok(shop, 'GET', `sessions/${session.id}/report`, undefined, seeing.token)
  t.equal(x.cash.expectedMinor, 1_500)
  const close = `sessions/${session.id}/close`
  const short = await call(shop, 'POST', close, closing(1_400), cashier.token)
  t.match(short.json(), { code: 'pos.count-differs', facts: { tenders: ['cash'] } })
  const { detail, facts } = short.json()
  t.notMatch(JSON.stringify({ detail, facts }), /\d/, 'it does not say what was expected')
  const closed = await ok(
    shop,
    'POST',
    close,
    closing(1_400, { acceptDifference: true, note: 'a coin fell' }),
    cashier.token
  )
  t.match(closed, {
    expectedMinor: 1_500,
    countedMinor: 1_400,
    differenceMinor: -100,
    approval: 'awaited',
    approvedBy: null
  })
  t.equal((await opened(shop, 1_400)).serial, 2, 'the till goes on meanwhile')
  const approve = `sessions/${session.id}/approve`
  t.equal(await refused(shop, 'POST', approve, {}, cashier.token), 'access.forbidden')
  const { items: awaited } = await ok(shop, 'GET', 'sessions?approval=awaited')
  t.strictSame(
    awaited.map(({ id }: { id: string }) => id),
    [session.id]
  )
  t.match(await ok(shop, 'POST', approve, { note: 'seen' }), {
    approval: 'given',
    approvedBy: { id: shop.userId },
    approvalNote: 'seen',
    differenceMinor: -100
  })
  t.equal(await refused(shop, 'POST', approve, {}), 'pos.difference-not-awaiting')
})

t.test(
  'within the tolerance a difference needs no one; who may approve does so by closing',
  async t => {
    const shop = await stockedShop(stoa, '10', undefined, {
      settings: [...SESSIONS.settings, { plugin: 'pos', key: 'closeToleranceMinor', value: 50 }]
    })
    const close = async (amountMinor: number, more: object = {}) => {
      const { id } = await opened(shop, 1_000)
      return call(shop, 'POST', `sessions/${id}/close`, closing(amountMinor, more))
    }
    t.match((await close(950)).json(), { approval: 'not-needed', differenceMinor: -50 })
    t.match((await close(1_050)).json(), { approval: 'not-needed', differenceMinor: 50 })
    const beyond = await close(1_051)
    t.equal(beyond.json().code, 'pos.count-differs')
    const { items } = await ok(shop, 'GET', 'sessions?state=open')
    t.match(
      await ok(
        shop,
        'POST',
        `sessions/${items[0].id}/close`,
        closing(1_051, { acceptDifference: true, note: 'a gift' })
      ),
      { approval: 'given', approvedBy: { id: shop.userId } }
    )
  }
)

t.test('what is not counted differs by nothing', async t => {
  const shop = await shopWithDrawer()
  const { id } = await opened(shop, 0)
  await sell(shop, [card(500)])
  t.match(await ok(shop, 'POST', `sessions/${id}/close`, closing(0)), { differenceMinor: 0 })
  const next = await opened(shop, 0)
  await sell(shop, [card(500)])
  const counted = [
    { tender: 'cash', amountMinor: 0 },
    { tender: 'card', amountMinor: 450 }
  ]
  const close = `sessions/${next.id}/close`
  t.equal(await refused(shop, 'POST', close, { counted }), 'pos.count-differs')
  t.match(await ok(shop, 'POST', close, { counted, acceptDifference: true }), {
    differenceMinor: -50,
    expectedMinor: 0
  })
})

t.test('a register has one open session, whoever opens it at once', async t => {
  const shop = await shopWithDrawer()
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      call(shop, 'POST', 'sessions', { registerId: shop.registerId, floatMinor: 0 })
    )
  )
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, 409, 409, 409, 409, 409])
  const { id } = answers.find(({ statusCode }) => statusCode === 201)?.json()
  for (const answer of answers.filter(({ statusCode }) => statusCode === 409)) {
    t.match(answer.json(), { code: 'pos.session-open-already', facts: { id, serial: 1 } })
  }
})

t.test('who closes waits for a sale under way, and it counts', async t => {
  const shop = await shopWithDrawer()
  const session = await opened(shop, 0)
  const system = await stoa.system(shop.tenantId, {
    companyId: shop.companyId,
    shopId: shop.shopId
  })
  const held = await underWay(system, async ctx => {
    const open = await joinSession(ctx, shop.registerId)
    await recordSale(ctx, {
      id: crypto.randomUUID(),
      shop: ctx.shop(shop.shopId),
      registerId: shop.registerId,
      sessionId: open?.id ?? null,
      reference: null,
      customerId: null,
      occurredAt: ctx.now,
      note: null,
      costs: [null],
      rungUp: rungUpFor(shop)
    })
  })
  const close = call(shop, 'POST', `sessions/${session.id}/close`, closing(500))
  t.equal(await outcome(close), 'waits')
  await held.end()
  t.match((await close).json(), { expectedMinor: 500, differenceMinor: 0 })
})

t.test('a sale waits for who closes, and is refused then; other tills go on', async t => {
  const shop = await shopWithDrawer()
  const session = await opened(shop, 0)
  const other = await ok(shop, 'POST', 'registers', { name: 'Other' })
  await opened(shop, 0, other.id)
  const system = await stoa.system(shop.tenantId, {
    companyId: shop.companyId,
    shopId: shop.shopId
  })
  const held = await underWay(system, async ctx => {
    await execute(ctx, closeSession, { sessionId: session.id, ...closing(0) })
  })
  t.equal((await sell(shop, [cash(500)], { registerId: other.id })).changeMinor, 0)
  const late = call(shop, 'POST', 'sales', saleOf(shop, [cash(500)]))
  t.equal(await outcome(late), 'waits')
  await held.end()
  t.equal((await late).json().code, 'pos.session-needed')
})

t.test('a drawer is handed over, with a count or without', async t => {
  const shop = await shopWithDrawer()
  const [ann, ben] = [
    await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }]),
    await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
  ]
  const session = await opened(shop, 1_000)
  const takeOver = `sessions/${session.id}/take-over`
  await sell(shop, [cash(500)])
  t.match(await ok(shop, 'POST', takeOver, { countedMinor: 1_490 }, ann.token), {
    heldBy: { id: ann.userId },
    openedBy: { id: shop.userId }
  })
  await ok(shop, 'POST', takeOver, {}, ben.token)
  await ok(shop, 'POST', `sessions/${session.id}/close`, closing(1_500), ben.token)
  const { shifts } = await ok(shop, 'GET', `sessions/${session.id}/report`)
  t.match(shifts, [
    { by: { id: shop.userId }, expectedMinor: 1_500, countedMinor: 1_490 },
    { by: { id: ann.userId }, expectedMinor: 1_500, countedMinor: null },
    { by: { id: ben.userId }, expectedMinor: 1_500, countedMinor: 1_500 }
  ])
})

t.test('what cannot be is refused, and nothing is closed or moved', async t => {
  const shop = await shopWithDrawer()
  t.equal(
    await refused(shop, 'POST', 'sessions', {
      registerId: shop.registerId,
      floatMinor: 100,
      pieces: [{ valueMinor: 50, count: 1 }]
    }),
    'pos.pieces-differ'
  )
  const { id } = await opened(shop, 1_000)
  const close = (body: object) => refused(shop, 'POST', `sessions/${id}/close`, body)
  const counted = (...tenders: object[]) => ({ counted: tenders })
  t.equal(await close(counted({ tender: 'card', amountMinor: 0 })), 'pos.cash-not-counted')
  t.equal(await close(closing(-1)), 'pos.cash-negative')
  t.equal(
    await close(
      counted({ tender: 'cash', amountMinor: 500 }, { tender: 'cash', amountMinor: 500 })
    ),
    'pos.counted-twice'
  )
  t.equal(await close(closing(1_000, { leftMinor: 1_001 })), 'pos.left-too-much')
  t.equal(
    await close(
      counted({ tender: 'cash', amountMinor: 1_000, pieces: [{ valueMinor: 999, count: 1 }] })
    ),
    'pos.pieces-differ'
  )
  const move = `sessions/${id}/cash-movements`
  const out = (amountMinor: number, reason = 'rent') => ({ kind: 'out', amountMinor, reason })
  t.equal(await refused(shop, 'POST', move, out(1_001)), 'pos.drawer-short')
  t.equal(await refused(shop, 'POST', move, out(10, ' ')), 'stoa.invalid-input')
  t.match(await ok(shop, 'POST', move, out(1_000)), { kind: 'out', amountMinor: 1_000 })
  const { items } = await ok(shop, 'GET', move)
  t.equal(items.length, 1)
  await ok(shop, 'POST', `sessions/${id}/close`, closing(0, { leftMinor: 0 }))
  t.equal(await refused(shop, 'POST', move, out(1)), 'pos.session-closed')
  t.equal(await close(closing(0)), 'pos.session-closed')
  t.equal(await refused(shop, 'POST', `sessions/${id}/take-over`, {}), 'pos.session-closed')
})

t.test('a session can be closed whatever became of its register', async t => {
  const shop = await shopWithDrawer()
  const { id } = await opened(shop, 100)
  const {
    items: [register]
  } = await ok(shop, 'GET', 'registers')
  await stoa.ok('PATCH', `/api/v1/pos/registers/${shop.registerId}`, {
    token: shop.token,
    headers: { 'if-match': `"${register.version}"` },
    body: { active: false }
  })
  t.equal((await ok(shop, 'POST', `sessions/${id}/close`, closing(100))).state, 'closed')
})

function rungUpFor(shop: StockedShop): Parameters<typeof recordSale>[1]['rungUp'] {
  const line = {
    lineNo: 1,
    variantId: shop.variants[0] as string,
    sku: 'A',
    name: 'Thing A',
    stocked: true,
    quantityMilli: 1_000,
    unitPriceMinor: 500,
    grossMinor: 500,
    lineDiscountMinor: 0,
    documentDiscountMinor: 0,
    netMinor: 500,
    taxMinor: 0,
    totalMinor: 500,
    taxes: []
  }
  return {
    currency: 'GBP',
    taxMode: 'inclusive',
    lines: [line],
    taxes: [],
    totals: {
      subtotal: 500,
      discount: 0,
      net: 500,
      tax: 0,
      total: 500,
      rounding: 0,
      due: 500,
      paid: 500,
      change: 0
    },
    tenders: [{ type: 'cash', amountMinor: 500 }]
  }
}
