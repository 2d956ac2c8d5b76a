import t from 'tap'
import { hire, secondCompany, set, stockedShop, testInstance } from 'stoa/testing'
import { freeze, sendFrozen } from 'stoa/testing/off-line-till'

// Money given beside what is due: in the drawer, on the paper and by cashier, and in no revenue.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '1000', undefined, {
  settings: [
    { plugin: 'pos', key: 'registerSessions', value: true },
    { plugin: 'pos', key: 'tips', value: true }
  ]
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
const cash = (amountMinor: number, tipMinor = 0) => ({
  type: 'cash',
  amountMinor,
  ...(tipMinor > 0 && { tipMinor })
})
const card = (amountMinor: number, tipMinor = 0) => ({
  ...cash(amountMinor, tipMinor),
  type: 'card'
})
/** One thing for 5.00. */
const one = (tenders: object[], more: object = {}) => ({
  lines: [{ variantId: shop.variants[0], quantity: '1' }],
  tenders,
  ...more
})
const back = (saleId: string, tenders: object[]) => ({
  saleId,
  lines: [{ lineNo: 1, quantity: '1' }],
  tenders
})
const session = await post('sessions', { floatMinor: 10_000 })
const expected = async (): Promise<number> =>
  (await get(`pos/sessions/${session.id}/report`)).cash.expectedMinor

t.test('it is in the amount of its tender, and the document adds up with it', async t => {
  const sale = await post('sales', one([cash(1000, 75)]))
  t.match(sale, {
    totalMinor: 500,
    dueMinor: 500,
    paidMinor: 1000,
    changeMinor: 425,
    tipMinor: 75,
    taxMinor: 0,
    tenders: [{ amountMinor: 1000, tipMinor: 75 }]
  })
  t.strictSame(await get(`pos/sales/${sale.id}`), sale)
  t.equal(await expected(), 10_575, 'it stays in the drawer')
  const { printed } = await get(`pos/sales/${sale.id}/receipt`)
  t.match(
    printed.sums.filter(({ text }: { text: string }) => /Tip|Cash|Change/.test(text)),
    [{ text: 'Tip', amount: '£0.75' }, { amount: '£10.00' }, { amount: '£4.25' }]
  )
  t.match(await post('sales', one([cash(500, 500), card(600, 100)])), {
    changeMinor: 0,
    tipMinor: 600,
    tenders: [{ tipMinor: 500 }, { tipMinor: 100 }]
  })
  t.match(
    await post('sales', one([cash(1000, 500)])),
    { changeMinor: 0, tipMinor: 500 },
    'the change is kept'
  )
})

t.test('what is no tip is refused', async t => {
  const refused = async (tenders: object[], more?: object): Promise<string> =>
    (await call('sales', one(tenders, more))).json().code
  t.equal(await refused([cash(500, 501)]), 'pos.tip-invalid')
  t.equal(await refused([cash(600, 101)]), 'pos.tenders-do-not-cover')
  t.equal(await refused([{ ...cash(600, 100), type: 'voucher' }]), 'pos.tip-not-by')
  t.equal(await refused([card(700, 100)]), 'pos.tenders-exceed', 'a card gives no change')
  t.equal((await call('sales', one([{ ...cash(600), tipMinor: -1 }]))).statusCode, 400)
  const blind = { lines: one([]).lines, tenders: [cash(600, 100)] }
  t.equal((await call('refunds', blind)).json().code, 'pos.tip-not-here')
  const at = { token, headers: { 'x-shop-id': shop.shopId } }
  await set(stoa, 'pos/tips', 'shop', false, at)
  t.equal(await refused([cash(600, 100)]), 'pos.tips-off')
  t.match(await get(`pos/till-book?registerId=${shop.registerId}`), { tipPercents: null })
  await set(stoa, 'pos/tips', 'shop', true, at)
  t.match(await get(`pos/till-book?registerId=${shop.registerId}`), {
    tipPercents: ['5', '10', '15']
  })
})

t.test('coins: a tip in cash is payable in them', async t => {
  await set(stoa, 'pos/cashRoundingMinor', 'company', 5, { token })
  t.match((await call('sales', one([cash(503, 3)]))).json(), { code: 'pos.cash-not-in-coins' })
  t.match(await post('sales', one([cash(505, 5)])), { tipMinor: 5, changeMinor: 0 })
  t.match(await post('sales', one([card(503, 3)])), { tipMinor: 3 })
  await set(stoa, 'pos/cashRoundingMinor', 'company', 0, { token })
})

t.test('a refund gives it back only when asked, once, and by its way; a void does', async t => {
  const sale = await post('sales', one([card(600, 100)]))
  t.match(await post('refunds/quote', { saleId: sale.id, lines: back('', []).lines }), {
    owedMinor: 500,
    ways: [{ type: 'card', leftMinor: 500 }],
    tips: [{ type: 'card', leftMinor: 100 }]
  })
  const byCashier = await call('refunds', back(sale.id, [card(500), cash(100, 100)]), cashier.token)
  t.match(byCashier.json(), { code: 'access.forbidden' })
  t.match((await call('refunds', back(sale.id, [card(601, 101)]))).json(), {
    code: 'pos.tip-back-already',
    facts: { leftMinor: 100, tipMinor: 101 }
  })
  t.match((await call('refunds', back(sale.id, [card(600)]))).json(), {
    code: 'pos.tenders-exceed'
  })
  t.match(await post('refunds', back(sale.id, [card(500)]), cashier.token), {
    dueMinor: 500,
    tipMinor: 0
  })
  const two = await post('sales', {
    lines: [{ variantId: shop.variants[0], quantity: '2' }],
    tenders: [card(1100, 100)]
  })
  t.match(await post('refunds', back(two.id, [card(560, 60)])), {
    totalMinor: 500,
    dueMinor: 500,
    paidMinor: 560,
    tipMinor: 60
  })
  t.match((await call('refunds', back(two.id, [card(541, 41)]))).json(), {
    code: 'pos.tip-back-already',
    facts: { leftMinor: 40 }
  })
  t.match(await post('refunds', back(two.id, [card(540, 40)])), { tipMinor: 40 })
  const whole = await post('sales', one([cash(600, 100)]))
  const before = await expected()
  t.match(await post(`sales/${whole.id}/void`, { reason: 'Wrong table' }), {
    paidMinor: 600,
    tipMinor: 100
  })
  t.equal(await expected(), before - 600)
  const exchanged = await call('exchanges', {
    saleId: (await post('sales', one([cash(500)]))).id,
    returned: back('', []).lines,
    lines: [{ variantId: shop.variants[1], quantity: '1' }],
    tenders: [cash(300, 50)]
  })
  t.match(exchanged.json(), { code: 'pos.tip-not-here' })
})

t.test('a refund of goods sends no more by a way than goods were paid by it', async t => {
  const mixed = await post('sales', one([card(450, 200), cash(250)]))
  const all = await call('refunds', back(mixed.id, [card(450), cash(50)]), cashier.token)
  t.match(all.json(), { code: 'access.forbidden' })
  await post('refunds', back(mixed.id, [card(250), cash(250)]), cashier.token)
})

t.test('off line it is what was given, and remarked where the shop takes none', async t => {
  const sale = freeze(shop, { tenders: [{ type: 'cash', amountMinor: 1000, tipMinor: 500 }] })
  t.match(sale.totals, { paidMinor: 1000, changeMinor: 0 })
  const sent = (await sendFrozen(stoa, token, sale)).json()
  t.match(await get(`pos/sales/${sent.saleId}`), { tipMinor: 500, changeMinor: 0 })
  const ofTips = ({ remarks }: { remarks: Array<{ facts: { setting?: string } }> }) =>
    remarks.filter(({ facts }) => facts.setting === 'tips')
  t.strictSame(ofTips(sent), [])
  const at = { token, headers: { 'x-shop-id': shop.shopId } }
  await set(stoa, 'pos/tips', 'shop', false, at)
  const again = freeze(shop, { tenders: [{ type: 'cash', amountMinor: 510, tipMinor: 10 }] })
  const answer = (await sendFrozen(stoa, token, again)).json()
  t.match(ofTips(answer), [{ facts: { sold: 'true', now: 'false' } }])
  t.match(await get(`pos/sales/${answer.saleId}`), { tipMinor: 10 })
  await set(stoa, 'pos/tips', 'shop', true, at)
})

t.test('tips are paid out of the drawer, and it stays whole', async t => {
  const before = await expected()
  await post(`sessions/${session.id}/cash-movements`, {
    registerId: undefined,
    kind: 'tips',
    amountMinor: 300,
    reason: 'Tips of today'
  })
  t.equal(await expected(), before - 300)
})

t.test('documents, Z and report agree; by cashier and session, as a table too', async t => {
  await post('sales', one([cash(550, 50)]), cashier.token)
  const documents = await Promise.all(
    [
      ...(await get('pos/sales?limit=100')).items,
      ...(await get('pos/refunds?limit=100')).items
    ].map(({ id, kind }: { id: string; kind: string }) =>
      get(`pos/${kind === 'sale' ? 'sales' : 'refunds'}/${id}`)
    )
  )
  const net = (of: (document: (typeof documents)[number]) => number): number =>
    documents.reduce((sum, one) => sum + (one.kind === 'sale' ? of(one) : -of(one)), 0)
  const tips = net(one => one.tipMinor)
  const z = await get(`pos/sessions/${session.id}/report`)
  const taken = z.tenders.reduce(
    (sum: number, one: Record<string, number>) =>
      sum + (one['takenMinor'] as number) - (one['returnedMinor'] as number),
    0
  )
  t.equal(taken, z.netSalesMinor + z.roundingMinor + z.tipsMinor)
  t.equal(z.cash.tipsMinor, 300)
  const inSession = documents.filter(one => one.sessionId === session.id)
  t.equal(
    z.tipsMinor,
    inSession.reduce((sum, one) => sum + (one.kind === 'sale' ? one.tipMinor : -one.tipMinor), 0)
  )
  const ofCashiers = new Map<string, number>(
    z.cashiers.map((one: { by: { id: string }; tipsMinor: number }) => [one.by.id, one.tipsMinor])
  )
  t.equal(ofCashiers.get(cashier.userId), 50)
  t.equal(
    [...ofCashiers.values()].reduce((sum, one) => sum + one, 0),
    z.tipsMinor
  )
  const report = (groupBy: string) => get(`reporting/sales?groupBy=${groupBy}`)
  const { total } = await report('none')
  t.equal(total.tipMinor, tips)
  t.equal(
    total.netSalesMinor,
    net(one => one.totalMinor),
    'tips are no takings'
  )
  type Figure = { key: string; label: string; tipMinor: number; netSalesMinor: number }
  for (const groupBy of ['day', 'user', 'shop', 'session', 'tender', 'hour']) {
    const items: Figure[] = (await report(groupBy)).items
    t.equal(
      items.reduce((sum, one) => sum + one.tipMinor, 0),
      tips,
      groupBy
    )
    t.equal(
      items.reduce((sum, one) => sum + one.netSalesMinor, 0),
      total.netSalesMinor,
      groupBy
    )
  }
  const bySession: Figure[] = (await report('session')).items
  t.match(
    bySession.find(({ key }) => key === session.id),
    { label: /^Register 1 · 1$/, tipMinor: z.tipsMinor }
  )
  const csv = await stoa.call('GET', '/api/v1/reporting/sales.csv?groupBy=user', { token })
  t.match(csv.body, /serviceChargeTax,tips,rounding/)
  t.match(csv.body, new RegExp(`${cashier.userId}[^\n]*,0\\.50,`))
})

t.test('a closed session keeps what was paid out of its tips', async t => {
  const countedMinor = await expected()
  await stoa.ok('POST', `/api/v1/pos/sessions/${session.id}/close`, {
    token,
    body: { counted: [{ tender: 'cash', amountMinor: countedMinor }] }
  })
  const { items } = await get('pos/daily-balances')
  const [day] = items
  t.equal(
    day.openingMinor + day.takenMinor - day.returnedMinor + day.inMinor - day.outMinor,
    day.closingMinor,
    'the day adds up'
  )
  t.equal(day.outMinor, 300)
})

t.test('another company has none of them', async t => {
  const other = await secondCompany(stoa, shop)
  const elsewhere = await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=none', {
    token,
    headers: { 'x-company-id': other.companyId }
  })
  t.match(elsewhere, { total: { tipMinor: 0 } })
})
