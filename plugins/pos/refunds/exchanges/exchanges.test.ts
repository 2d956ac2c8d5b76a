import t from 'tap'
import { hire, memberOf, set, stockedShop, testInstance, type StockedShop } from 'stoa/testing'

const stoa = await testInstance()

interface Doc {
  id: string
  number: string
  kind: string
  originalId: string | null
  reference: string | null
  customerId: string | null
  totalMinor: number
  dueMinor: number
  roundingMinor: number
  paidMinor: number
  changeMinor: number
  exchange: { id: string; number: string } | null
  tenders: Array<{ type: string; amountMinor: number }>
}
type Tenders = Array<{ type: string; amountMinor: number }>

const lineOf = (shop: StockedShop, place: number, quantity = '1') => ({
  variantId: shop.variants[place],
  quantity
})
const sell = (
  shop: StockedShop,
  lines: object[],
  tenders: Tenders,
  more: object = {}
): Promise<Doc> =>
  stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: { registerId: shop.registerId, lines, tenders, ...more }
  })
const exchanged = (
  shop: StockedShop,
  saleId: string,
  {
    lines,
    tenders = [],
    returned = [{ lineNo: 1, quantity: '1' }],
    token = shop.token,
    ...more
  }: {
    lines: object[]
    tenders?: object[]
    returned?: object[]
    token?: string
    [other: string]: unknown
  }
) =>
  stoa.call('POST', '/api/v1/pos/exchanges', {
    token,
    body: { registerId: shop.registerId, saleId, returned, lines, tenders, ...more }
  })
const refunded = (
  shop: StockedShop,
  saleId: string,
  tenders: Tenders,
  token = shop.token,
  quantity = '1'
) =>
  stoa.call('POST', '/api/v1/pos/refunds', {
    token,
    body: { registerId: shop.registerId, saleId, lines: [{ lineNo: 1, quantity }], tenders }
  })
const cash = (amountMinor: number) => ({ type: 'cash', amountMinor })
const card = (amountMinor: number) => ({ type: 'card', amountMinor })
const goods = (amountMinor: number) => ({ type: 'exchange', amountMinor })
const tendersOf = ({ tenders }: Doc): Tenders =>
  tenders.map(({ type, amountMinor }) => ({ type, amountMinor }))
const onHand = async (shop: StockedShop, place: number): Promise<string> =>
  (
    await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${shop.variants[place]}`, {
      token: shop.token
    })
  ).items[0].quantity

t.test(
  'an exchange is a refund and a sale that name each other; the difference is paid',
  async t => {
    const shop = await stockedShop(stoa, '10')
    const bought = await sell(shop, [lineOf(shop, 0)], [cash(500)])
    const answer = await exchanged(shop, bought.id, {
      lines: [lineOf(shop, 1)],
      tenders: [cash(300)],
      differenceMinor: 250,
      reference: 'X-1',
      reason: 'too small'
    })
    t.equal(answer.statusCode, 201, answer.body)
    const { refund, sale, differenceMinor } = answer.json() as {
      refund: Doc
      sale: Doc
      differenceMinor: number
    }
    t.equal(differenceMinor, 250)
    t.match(refund, {
      kind: 'refund',
      number: /^R\d{4}-000001$/,
      originalId: bought.id,
      reference: 'X-1',
      note: 'too small',
      dueMinor: 500,
      exchange: { id: sale.id, number: sale.number }
    })
    t.match(sale, {
      kind: 'sale',
      number: /^S\d{4}-000002$/,
      originalId: null,
      reference: 'X-1',
      dueMinor: 750,
      paidMinor: 800,
      changeMinor: 50,
      exchange: { id: refund.id, number: refund.number }
    })
    t.strictSame(tendersOf(refund), [goods(500)])
    t.strictSame(tendersOf(sale), [goods(500), cash(300)])
    t.equal(await onHand(shop, 0), '10')
    t.equal(await onHand(shop, 1), '9')
    for (const [path, doc] of [
      [`refunds/${refund.id}`, refund],
      [`sales/${sale.id}`, sale]
    ] as const) {
      t.match(await stoa.ok('GET', `/api/v1/pos/${path}`, { token: shop.token }), {
        number: doc.number,
        exchange: doc.exchange
      })
    }
    const { items } = await stoa.ok('GET', '/api/v1/pos/sales?tender=exchange', {
      token: shop.token
    })
    t.match(items, [{ id: sale.id, exchange: { id: refund.id } }])
    const old = await stoa.ok('GET', `/api/v1/pos/sales/${bought.id}`, { token: shop.token })
    t.match(old, { state: 'refunded', exchange: null })
    const receipt = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, {
      token: shop.token
    })
    t.match(
      receipt.printed.sums.map(({ text }: { text: string }) => text),
      /Exchange/
    )
  }
)

t.test(
  'an even one moves no money; one for less gives back, by the tenders of a refund',
  async t => {
    const shop = await stockedShop(stoa, '10', [500, 500, 99])
    const bought = await sell(shop, [lineOf(shop, 0, '2')], [card(1000)])
    const even = (await exchanged(shop, bought.id, { lines: [lineOf(shop, 1)] })).json()
    t.equal(even.differenceMinor, 0)
    t.strictSame(tendersOf(even.refund), [goods(500)])
    t.strictSame(tendersOf(even.sale), [goods(500)])
    const extra = await exchanged(shop, bought.id, {
      lines: [lineOf(shop, 1)],
      tenders: [cash(100)]
    })
    t.match(extra.json(), { code: 'pos.tenders-exceed', facts: { dueMinor: 0, paidMinor: 100 } })
    const less = await exchanged(shop, bought.id, {
      lines: [lineOf(shop, 2)],
      tenders: [card(401)],
      differenceMinor: -401
    })
    t.equal(less.statusCode, 201, less.body)
    t.strictSame(tendersOf(less.json().refund), [goods(99), card(401)])
    t.strictSame(tendersOf(less.json().sale), [goods(99)])
    const { items } = await stoa.ok('GET', '/api/v1/pos/refunds', { token: shop.token })
    t.equal(items.length, 2)
  }
)

t.test('cash is rounded for the difference alone', async t => {
  const shop = await stockedShop(stoa, '10', [1003, 1505, 501])
  await set(stoa, 'pos/cashRoundingMinor', 'company', 5, { token: shop.token })
  const bought = await sell(shop, [lineOf(shop, 0, '3')], [card(3009)])
  const more = (
    await exchanged(shop, bought.id, { lines: [lineOf(shop, 1)], tenders: [cash(500)] })
  ).json()
  t.match(more, {
    differenceMinor: 502,
    refund: { dueMinor: 1003, roundingMinor: 0 },
    sale: { totalMinor: 1505, roundingMinor: -2, dueMinor: 1503 }
  })
  const less = (
    await exchanged(shop, bought.id, { lines: [lineOf(shop, 2)], tenders: [cash(500)] })
  ).json()
  t.match(less, {
    differenceMinor: -502,
    refund: { totalMinor: 1003, roundingMinor: -2, dueMinor: 1001 },
    sale: { dueMinor: 501, roundingMinor: 0 }
  })
  const coins = await exchanged(shop, bought.id, { lines: [lineOf(shop, 1)], tenders: [cash(502)] })
  t.match(coins.json(), { code: 'pos.cash-not-in-coins' })
})

t.test('what the screen showed is what is posted, or nothing is', async t => {
  const shop = await stockedShop(stoa, '10')
  const bought = await sell(shop, [lineOf(shop, 0)], [cash(500)])
  const answer = await exchanged(shop, bought.id, {
    lines: [lineOf(shop, 1)],
    tenders: [cash(250)],
    differenceMinor: 200
  })
  t.match(answer.json(), {
    status: 409,
    code: 'pos.exchange-differs',
    facts: { differenceMinor: 250, shownMinor: 200 }
  })
  t.equal(await onHand(shop, 0), '9')
})

t.test('no one states the tender exchange themselves', async t => {
  const shop = await stockedShop(stoa, '10')
  const bought = await sell(shop, [lineOf(shop, 0)], [cash(500)])
  const sale = await stoa.call('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: { registerId: shop.registerId, lines: [lineOf(shop, 0)], tenders: [goods(500)] }
  })
  t.equal(sale.statusCode, 400, sale.body)
  t.equal((await refunded(shop, bought.id, [goods(500)])).statusCode, 400)
  t.equal(
    (await exchanged(shop, bought.id, { lines: [lineOf(shop, 1)], tenders: [goods(250)] }))
      .statusCode,
    400
  )
})

t.test('it takes both rights; whoever lacks one is told which', async t => {
  const shop = await stockedShop(stoa, '10')
  const bought = await sell(shop, [lineOf(shop, 0)], [card(500)])
  const both = ['sale.post', 'refund.post', 'sale.read', 'refund.read']
  for (const lacking of ['sale.post', 'refund.post']) {
    const { token } = await memberOf(stoa, shop, { permissions: both.filter(p => p !== lacking) })
    const answer = await exchanged(shop, bought.id, {
      lines: [lineOf(shop, 1)],
      tenders: [card(250)],
      token
    })
    t.match(answer.json(), {
      status: 403,
      code: 'access.forbidden',
      facts: { permission: lacking }
    })
  }
  const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
  const given = await exchanged(shop, bought.id, {
    lines: [lineOf(shop, 2)],
    tenders: [cash(401)],
    token: cashier.token
  })
  t.match(given.json(), {
    status: 403,
    facts: { permission: 'refund.other-tender', approvable: true }
  })
  const asPaid = await exchanged(shop, bought.id, {
    lines: [lineOf(shop, 2)],
    tenders: [card(401)],
    token: cashier.token
  })
  t.equal(asPaid.statusCode, 201, asPaid.body)
})

t.test('what was paid in goods goes back as the money these were bought with', async t => {
  const shop = await stockedShop(stoa, '50', [500, 750, 250])
  const { token } = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
  const bought = await sell(shop, [lineOf(shop, 0, '2')], [card(600), cash(400)])
  // 500 of the 1000 pay for the second sale, 250 more are paid in cash.
  const { sale } = (
    await exchanged(shop, bought.id, { lines: [lineOf(shop, 1)], tenders: [cash(250)] })
  ).json() as { sale: Doc }
  const quote = (of: string) =>
    stoa.ok('POST', '/api/v1/pos/refunds/quote', {
      token,
      body: { registerId: shop.registerId, saleId: of, lines: [{ lineNo: 1, quantity: '1' }] }
    })
  t.match(await quote(sale.id), {
    owedMinor: 750,
    ways: [
      { type: 'card', leftMinor: 600 },
      { type: 'cash', leftMinor: 650 }
    ]
  })
  t.match((await refunded(shop, sale.id, [cash(750)], token)).json(), { status: 403 })
  t.match((await refunded(shop, sale.id, [card(750)], token)).json(), { status: 403 })
  t.equal((await refunded(shop, sale.id, [cash(650), card(100)], token)).statusCode, 201)
  // The purse is one: no cash is left for the first sale.
  t.match((await refunded(shop, bought.id, [cash(500)], token)).json(), {
    status: 403,
    facts: { permission: 'refund.other-tender' }
  })
  t.match((await quote(bought.id)).ways, [{ type: 'card', leftMinor: 500 }])
  t.equal((await refunded(shop, bought.id, [card(500)], token)).statusCode, 201)
  for (const id of [bought.id, sale.id]) {
    t.match((await refunded(shop, id, [card(1)])).json(), { code: 'pos.refund-exceeds-sold' })
  }
  const { items } = await stoa.ok('GET', '/api/v1/pos/refunds', { token: shop.token })
  t.equal(items.length, 3)
})

t.test('exchanged again and again, what comes back is what was paid', async t => {
  const shop = await stockedShop(stoa, '50', [500, 750, 250])
  const { token } = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
  let { id } = await sell(shop, [lineOf(shop, 0)], [card(500)])
  let place = 0
  for (const [next, tenders] of [
    [1, [cash(250)]],
    [0, [cash(250)]],
    [2, [card(250)]],
    [0, [card(250)]]
  ] as Array<[number, Tenders]>) {
    const answer = await exchanged(shop, id, { lines: [lineOf(shop, next)], tenders, token })
    t.equal(answer.statusCode, 201, `${place} for ${next}: ${answer.body}`)
    id = answer.json().sale.id
    place = next
  }
  t.match((await refunded(shop, id, [cash(500)], token)).json(), { status: 403 })
  t.equal((await refunded(shop, id, [card(500)], token)).statusCode, 201)
})

t.test('the sale of an exchange is not voided, nor the one that was given back', async t => {
  const shop = await stockedShop(stoa, '10')
  const bought = await sell(shop, [lineOf(shop, 0)], [cash(500)])
  const { sale, refund } = (
    await exchanged(shop, bought.id, { lines: [lineOf(shop, 1)], tenders: [cash(250)] })
  ).json() as { sale: Doc; refund: Doc }
  const revoke = async (id: string) =>
    (
      await stoa.call('POST', `/api/v1/pos/sales/${id}/void`, {
        token: shop.token,
        body: { registerId: shop.registerId, reason: 'mistake' }
      })
    ).json()
  t.match(await revoke(sale.id), {
    status: 409,
    code: 'pos.void-of-exchange',
    facts: { number: sale.number, other: refund.number }
  })
  t.match(await revoke(bought.id), { status: 409, code: 'pos.refunded-already' })
})

t.test('a key is used once, a reference too, and what is refused leaves nothing', async t => {
  const shop = await stockedShop(stoa, '10')
  const bought = await sell(shop, [lineOf(shop, 0, '5')], [cash(2500)])
  const body = { lines: [lineOf(shop, 1)], tenders: [cash(250)], reference: 'ONCE' }
  const send = (key: string, more: object = {}) =>
    stoa.call('POST', '/api/v1/pos/exchanges', {
      token: shop.token,
      headers: { 'idempotency-key': key },
      body: {
        registerId: shop.registerId,
        saleId: bought.id,
        returned: [{ lineNo: 1, quantity: '1' }],
        ...body,
        ...more
      }
    })
  const [first, second] = [await send('the-key-of-1'), await send('the-key-of-1')]
  t.equal(second.json().sale.id, first.json().sale.id)
  t.match((await send('the-key-of-2')).json(), {
    code: 'pos.reference-taken',
    facts: { kind: 'sale', id: first.json().sale.id }
  })
  const short = await send('the-key-of-3', {
    reference: 'SHORT',
    lines: [lineOf(shop, 1, '99')],
    tenders: [cash(99 * 750 - 500)]
  })
  t.match(short.json(), { code: 'inventory.stock-short' })
  t.equal(await onHand(shop, 0), '6', 'five sold, one back')
  const old = await stoa.ok('GET', `/api/v1/pos/sales/${bought.id}`, { token: shop.token })
  t.match(old.lines, [{ refundedQuantity: '1' }])
})

t.test(
  'a parked ticket is rung up with it; the customer is that of what is given back',
  async t => {
    const shop = await stockedShop(stoa, '10')
    const { token, registerId } = shop
    const cora = await stoa.ok('POST', '/api/v1/customers/customers', {
      token,
      body: { name: 'Cora' }
    })
    const bought = await sell(shop, [lineOf(shop, 0)], [cash(500)], { customerId: cora.id })
    const ticket = await stoa.ok('POST', '/api/v1/pos/tickets', {
      token,
      body: { registerId, lines: [lineOf(shop, 1)], name: 'Table 4' }
    })
    const resumed = await stoa.ok('POST', `/api/v1/pos/tickets/${ticket.id}/resume`, {
      token,
      body: { registerId, takeOver: false }
    })
    const answer = await exchanged(shop, bought.id, {
      lines: [lineOf(shop, 1)],
      tenders: [cash(250)],
      ticketId: ticket.id,
      ticketVersion: resumed.version
    })
    t.match(answer.json(), {
      sale: { customerId: cora.id, ticketName: 'Table 4' },
      refund: { customerId: cora.id }
    })
    t.match(await stoa.ok('GET', `/api/v1/pos/tickets/${ticket.id}`, { token }), { state: 'sold' })
  }
)

t.test('a sale is found by what stands on its receipt', async t => {
  const shop = await stockedShop(stoa, '10')
  const other = await stockedShop(stoa, '10')
  const sale = await sell(shop, [lineOf(shop, 0)], [cash(500)], { reference: 'K7-000001' })
  const { address } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/link`, {
    token: shop.token
  })
  const find = (text: string, token = shop.token) =>
    stoa.call('GET', `/api/v1/pos/sales/by-receipt?text=${encodeURIComponent(text)}`, { token })
  for (const text of [sale.number, ` ${sale.number.toLowerCase()} `, 'K7-000001', address]) {
    t.match((await find(text)).json(), { id: sale.id, lines: [{ refundedQuantity: '0' }] }, text)
  }
  for (const text of ['S2026-999999', 'nonsense', `${address}x`, 'S2026-99999999999999999999']) {
    t.equal((await find(text)).statusCode, 404, text)
  }
  t.equal((await find(address, other.token)).statusCode, 404, 'of another tenant')
})

t.test('blind prices, orders of nothing and lines that are gone are refused', async t => {
  const shop = await stockedShop(stoa, '10')
  const bought = await sell(shop, [lineOf(shop, 0)], [cash(500)])
  const code = async (more: object) =>
    (
      await exchanged(shop, bought.id, { lines: [lineOf(shop, 1)], tenders: [cash(250)], ...more })
    ).json().code
  t.equal(await code({ returned: [{ lineNo: 2, quantity: '1' }] }), 'pos.refund-line-unknown')
  t.equal(await code({ returned: [{ lineNo: 1, quantity: '2' }] }), 'pos.refund-exceeds-sold')
  t.equal(await code({ returned: [] }), 'stoa.invalid-input')
  t.equal(await code({ lines: [] }), 'stoa.invalid-input')
  t.equal(await code({ tenders: [cash(200)] }), 'pos.tenders-do-not-cover')
  t.equal(await code({ tenders: [card(251)] }), 'pos.tenders-exceed')
  t.equal(await code({ saleId: shop.registerId }), 'stoa.not-found')
})

t.test('the Z report is what the documents say; goods for goods are no money in it', async t => {
  const shop = await stockedShop(stoa, '50', [500, 750, 250])
  const { token, registerId } = shop
  const session = await stoa.ok('POST', '/api/v1/pos/sessions', {
    token,
    body: { registerId, floatMinor: 10_000 }
  })
  const bought = await sell(shop, [lineOf(shop, 0, '3')], [card(1500)])
  await exchanged(shop, bought.id, { lines: [lineOf(shop, 1)], tenders: [cash(300)] })
  await exchanged(shop, bought.id, { lines: [lineOf(shop, 0)] })
  await exchanged(shop, bought.id, { lines: [lineOf(shop, 2)], tenders: [cash(250)] })
  const drawer = await stoa.ok('GET', `/api/v1/pos/registers/${registerId}/drawer`, { token })
  t.strictSame(drawer.tenders, ['card'], 'what is counted')
  t.equal(drawer.expectedMinor, 10_000)
  const count = (tender: string) =>
    stoa.call('POST', `/api/v1/pos/sessions/${session.id}/close`, {
      token,
      body: {
        counted: [
          { tender: 'cash', amountMinor: 10_000 },
          { tender, amountMinor: tender === 'card' ? 1500 : 0 }
        ]
      }
    })
  t.equal((await count('exchange')).statusCode, 400)
  const closed = await count('card')
  t.ok(closed.statusCode < 300, closed.body)
  const z = await stoa.ok('GET', `/api/v1/pos/sessions/${session.id}/report`, { token })
  t.match(z, {
    kind: 'Z',
    sales: { count: 4, totalMinor: 3000 },
    refunds: { count: 3, totalMinor: 1500 },
    netSalesMinor: 1500
  })
  const of = (type: string) => z.tenders.find((one: { type: string }) => one.type === type)
  t.match(of('exchange'), {
    takenMinor: 1250,
    returnedMinor: 1250,
    expectedMinor: 0,
    countedMinor: null
  })
  t.match(of('cash'), { takenMinor: 250, returnedMinor: 250, expectedMinor: 10_000 })
  t.match(of('card'), { takenMinor: 1500, returnedMinor: 0 })
  const documents: Doc[] = []
  for (const path of ['sales', 'refunds']) {
    const { items } = await stoa.ok('GET', `/api/v1/pos/${path}`, { token })
    for (const { id } of items) {
      documents.push(await stoa.ok('GET', `/api/v1/pos/${path}/${id}`, { token }))
    }
  }
  const net = documents.reduce(
    (sum, { kind, dueMinor }) => sum + (kind === 'sale' ? dueMinor : -dueMinor),
    0
  )
  t.equal(
    net,
    z.tenders.reduce(
      (sum: number, one: { takenMinor: number; returnedMinor: number }) =>
        sum + one.takenMinor - one.returnedMinor,
      0
    )
  )
  const day = closed.json().businessDay
  const sums = await stoa.ok(
    'GET',
    `/api/v1/reporting/sales?from=${day}&to=${day}&groupBy=tender`,
    { token }
  )
  t.match(
    sums.rows?.find(({ key }: { key: string }) => key === 'exchange') ??
      sums.items?.find(({ key }: { key: string }) => key === 'exchange'),
    { grossMinor: 1250, refundedMinor: 1250, netSalesMinor: 0 }
  )
})

t.test('rules that judge refunds and sales judge both halves of an exchange', async t => {
  const shop = await stockedShop(stoa, '10')
  const bought = await sell(shop, [lineOf(shop, 0)], [cash(500)])
  const within = async (refundMost: number, saleMost: number) => {
    const name = `limited ${refundMost} ${saleMost}`
    await stoa.ok('POST', '/api/v1/access/roles', {
      token: shop.token,
      body: {
        name,
        rules: [
          { permission: 'refund.post', conditions: { totalMinor: { $lte: refundMost } } },
          { permission: 'sale.post', conditions: { totalMinor: { $lte: saleMost } } }
        ]
      }
    })
    const { token } = await hire(stoa, shop, [{ role: name, companyId: shop.companyId }])
    return exchanged(shop, bought.id, { lines: [lineOf(shop, 1)], tenders: [cash(250)], token })
  }
  for (const [refundMost, saleMost] of [
    [499, 750],
    [500, 749]
  ] as const) {
    t.match((await within(refundMost, saleMost)).json(), {
      status: 403,
      code: 'access.row-forbidden'
    })
  }
  t.equal((await within(500, 750)).statusCode, 201)
})
