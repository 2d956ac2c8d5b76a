import t from 'tap'
import { hire, set, stockedShop, testInstance, type StockedShop } from 'stoa/testing'
import type { EventData } from 'stoa/plugin'
import type { SalePosted } from '../../../contracts/sales.ts'
import type { TicketChanged } from '../../../contracts/tickets.ts'
import { sendSale } from './send-sale.ts'
import { sendTicket } from './send-ticket.ts'
import type { OrderView } from './view.ts'

// What is sold goes to the stations where it is made, once; of parked tickets only what changed.

const stoa = await testInstance()
const API = '/api/v1/kitchen'

/** A shop with soup (A) and calzone (B) below food, and wine (C); a kitchen, an oven and a bar. */
async function world(sendWhen: 'sale' | 'parked' = 'sale') {
  const shop = await stockedShop(stoa, '100')
  const { token } = shop
  const post = (path: string, body: object) => stoa.ok('POST', `/api/v1/${path}`, { token, body })
  const category = async (name: string, parentId?: string): Promise<string> =>
    (await post('catalog/categories', { name, ...(parentId !== undefined && { parentId }) })).id
  const food = await category('Food')
  const pizza = await category('Pizza', food)
  const folded = await category('Folded', pizza)
  const drinks = await category('Drinks')
  const { items } = await stoa.ok('GET', '/api/v1/catalog/products', { token })
  for (const [sku, categoryId] of [
    ['A', food],
    ['B', folded],
    ['C', drinks]
  ]) {
    const { id } = items.find((one: { sku: string }) => one.sku === sku)
    const { headers } = await stoa.call('GET', `/api/v1/catalog/products/${id}`, { token })
    await stoa.ok('PATCH', `/api/v1/catalog/products/${id}`, {
      token,
      headers: { 'if-match': String(headers.etag) },
      body: { categoryId }
    })
  }
  const station = async (name: string, categoryId: string): Promise<string> =>
    (await post('kitchen/stations', { name, categoryIds: [categoryId] })).id
  const kitchen = await station('Kitchen', food)
  const oven = await station('Oven', pizza)
  const bar = await station('Bar', drinks)
  if (sendWhen === 'parked') {
    const headers = { 'x-shop-id': shop.shopId }
    await set(stoa, 'kitchen/sendWhen', 'shop', 'parked', { token, headers })
  }
  return { ...shop, categories: { food, pizza, drinks }, kitchen, oven, bar }
}
type World = Awaited<ReturnType<typeof world>>

const lines = (shop: StockedShop, given: Array<[number, string]>) =>
  given.map(([i, quantity]) => ({ variantId: shop.variants[i], quantity }))
const PRICES = [500, 750, 99]
async function sell(shop: StockedShop, given: Array<[number, string]>, more: object = {}) {
  const amountMinor = given.reduce((n, [i, q]) => n + Number(PRICES[i]) * Number(q), 0)
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: {
      registerId: shop.registerId,
      lines: lines(shop, given),
      tenders: [{ type: 'card', amountMinor }],
      ...more
    }
  })
  await stoa.settled()
  return sale
}
const orders = async (shop: StockedShop, query = ''): Promise<OrderView[]> =>
  (await stoa.ok('GET', `${API}/orders?sort=oldest&limit=100${query}`, { token: shop.token })).items
/** «station: 2 Thing A, …» of each, in the order they were sent. */
async function sent(shop: World, from = 0): Promise<string[]> {
  const names = new Map([
    [shop.kitchen, 'Kitchen'],
    [shop.oven, 'Oven'],
    [shop.bar, 'Bar']
  ])
  return (await orders(shop))
    .filter(({ number }) => number > from)
    .map(
      order =>
        `${order.number} ${names.get(order.stationId)}: ${order.lines.map(({ quantity, name }) => `${quantity} ${name}`).join(', ')}`
    )
    .sort()
}
async function eventOf<T>(shop: StockedShop, name: string, field: string, id: string): Promise<T> {
  const { rows } = await stoa.instance.relayPool.query<{ data: T }>(
    'SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = $2 AND data->>$3 = $4 ORDER BY id DESC LIMIT 1',
    [shop.tenantId, name, field, id]
  )
  return rows[0]?.data as T
}
const again = async <T>(
  shop: StockedShop,
  run: (ctx: never, data: T) => Promise<unknown>,
  data: T
) =>
  (await stoa.system(shop.tenantId, { companyId: shop.companyId })).unitOfWork(ctx =>
    run(ctx as never, data)
  )
const move = (shop: StockedShop, order: OrderView, state: string, version = order.version) =>
  stoa.call('PATCH', `${API}/orders/${order.id}`, {
    token: shop.token,
    headers: { 'if-match': `"${version}"` },
    body: { state }
  })

t.test('a sale goes to its stations under one number, what none makes to none', async t => {
  const shop = await world()
  await sell(
    shop,
    [
      [0, '2'],
      [1, '1'],
      [2, '3']
    ],
    { orderType: 'dine-in', ticketName: 'Table 4', note: 'no nuts' }
  )
  t.strictSame(await sent(shop), ['1 Bar: 3 Thing C', '1 Kitchen: 2 Thing A', '1 Oven: 1 Thing B'])
  t.match((await orders(shop))[0], {
    state: 'new',
    open: true,
    orderType: 'dine-in',
    name: 'Table 4',
    note: 'no nuts'
  })
  await sell(shop, [[2, '1']])
  t.strictSame(await sent(shop, 1), ['2 Bar: 1 Thing C'])
})

t.test('however often it is delivered, also at once, it is sent once', async t => {
  const shop = await world()
  const { id } = await sell(shop, [
    [0, '1'],
    [2, '1']
  ])
  const posted = await eventOf<EventData<typeof SalePosted>>(shop, 'pos.sale-posted', 'saleId', id)
  await again(shop, sendSale, posted)
  await Promise.all([again(shop, sendSale, posted), again(shop, sendSale, posted)])
  t.strictSame(await sent(shop), ['1 Bar: 1 Thing C', '1 Kitchen: 1 Thing A'])
})

t.test('a station that is closed is sent nothing; one renamed keeps its orders', async t => {
  const shop = await world()
  const change = (version: number, body: object) =>
    stoa.call('PATCH', `${API}/stations/${shop.bar}`, {
      token: shop.token,
      headers: { 'if-match': `"${version}"` },
      body
    })
  t.equal((await change(1, { active: false, name: 'Old bar' })).statusCode, 200)
  await sell(shop, [
    [2, '1'],
    [0, '1']
  ])
  t.strictSame(await sent(shop), ['1 Kitchen: 1 Thing A'])
  t.match((await change(1, { active: true })).json(), { code: 'stoa.stale-version' })
  t.match((await change(2, { name: 'Kitchen' })).json(), { code: 'kitchen.station-name-taken' })
  t.match((await change(2, { categoryIds: [shop.registerId] })).json(), {
    code: 'kitchen.unknown-category'
  })
})

t.test('an order moves on and back, and not past somebody else', async t => {
  const shop = await world()
  await sell(shop, [[0, '1']])
  const [order] = await orders(shop)
  const preparing = (await move(shop, order as OrderView, 'preparing')).json()
  t.match(preparing, { state: 'preparing', open: true, version: 2 })
  t.ok(preparing.preparingAt)
  t.match((await move(shop, order as OrderView, 'ready')).json(), { code: 'stoa.stale-version' })
  const served = (await move(shop, preparing, 'served')).json()
  t.match(served, { state: 'served', open: false, readyAt: null })
  t.strictSame(await orders(shop, '&open=true'), [])
  t.match((await move(shop, served, 'preparing')).json(), {
    state: 'preparing',
    open: true,
    preparingAt: preparing.preparingAt,
    servedAt: null
  })
  t.equal((await orders(shop, '&state=preparing')).length, 1)
  t.equal((await orders(shop, '&state=ready')).length, 0)
  t.equal((await orders(shop, `&stationId=${shop.bar}`)).length, 0)
  t.equal((await orders(shop, '&businessDay=2020-01-01')).length, 0)
})

t.test('a sale that is voided is made no more, and stays in sight until it was seen', async t => {
  const shop = await world()
  const { id } = await sell(shop, [
    [0, '1'],
    [2, '1']
  ])
  const bar = (await orders(shop, `&stationId=${shop.bar}`))[0] as OrderView
  await move(shop, bar, 'served')
  await stoa.ok('POST', `/api/v1/pos/sales/${id}/void`, {
    token: shop.token,
    body: { registerId: shop.registerId, reason: 'They left.' }
  })
  await stoa.settled()
  const [cancelled, none] = await orders(shop, '&open=true')
  t.equal(none, undefined, 'what was served is not cancelled')
  t.match(cancelled, { state: 'cancelled', open: true, stationId: shop.kitchen })
  const seen = (await move(shop, cancelled as OrderView, 'cancelled')).json()
  t.match(seen, { state: 'cancelled', open: false, cancelledAt: cancelled?.cancelledAt })
})

t.test('a cook moves orders and changes no station; who holds nothing sees nothing', async t => {
  const shop = await world()
  await sell(shop, [[0, '1']])
  const cook = await hire(stoa, shop, [{ role: 'kitchen' }])
  const other = await stockedShop(stoa, '0')
  const [order] = (await stoa.ok('GET', `${API}/orders`, { token: cook.token })).items
  const as = (token: string) => ({ ...shop, token })
  t.equal((await move(as(cook.token), order, 'preparing')).statusCode, 200)
  t.match(
    (
      await stoa.call('POST', `${API}/stations`, {
        token: cook.token,
        body: { name: 'X', categoryIds: [shop.categories.food] }
      })
    ).json(),
    { code: 'access.forbidden' }
  )
  t.strictSame((await stoa.ok('GET', `${API}/orders`, { token: other.token })).items, [])
  t.equal((await move(as(other.token), order, 'ready', 2)).statusCode, 404)
  t.match(
    (
      await stoa.call('POST', `${API}/stations`, {
        token: other.token,
        body: { name: 'X', categoryIds: [shop.categories.food] }
      })
    ).json(),
    { code: 'kitchen.unknown-category' }
  )
})

const park = async (shop: World, given: Array<[number, string]>, more: object = {}) => {
  const ticket = await stoa.ok('POST', '/api/v1/pos/tickets', {
    token: shop.token,
    body: { registerId: shop.registerId, lines: lines(shop, given), ...more }
  })
  await stoa.settled()
  return ticket
}
const change = async (
  shop: World,
  ticket: { id: string; version: number },
  given: Array<[number, string]>,
  more: object = {}
) => {
  const changed = await stoa.ok('PUT', `/api/v1/pos/tickets/${ticket.id}`, {
    token: shop.token,
    headers: { 'if-match': `"${ticket.version}"` },
    body: { registerId: shop.registerId, lines: lines(shop, given), ...more }
  })
  await stoa.settled()
  return changed
}

t.test('parking sends nothing unless the setting says so', async t => {
  const shop = await world()
  await park(shop, [[0, '1']])
  t.strictSame(await sent(shop), [])
})

t.test('of a parked ticket what changed is sent, and nothing again when it is sold', async t => {
  const shop = await world('parked')
  let ticket = await park(
    shop,
    [
      [0, '2'],
      [2, '1']
    ],
    { name: 'Table 4', orderType: 'dine-in', note: 'no nuts' }
  )
  t.strictSame(await sent(shop), ['1 Bar: 1 Thing C', '1 Kitchen: 2 Thing A'])
  t.match((await orders(shop))[0], {
    name: 'Table 4',
    orderType: 'dine-in',
    note: 'no nuts',
    ticketId: ticket.id,
    saleId: null
  })
  const event = await eventOf<EventData<typeof TicketChanged>>(
    shop,
    'pos.ticket-changed',
    'ticketId',
    ticket.id
  )
  await Promise.all([again(shop, sendTicket, event), again(shop, sendTicket, event)])
  t.equal((await sent(shop)).length, 2, 'delivered again')

  ticket = await change(
    shop,
    ticket,
    [
      [0, '1'],
      [2, '3']
    ],
    { name: 'Table 4' }
  )
  t.strictSame(await sent(shop, 1), ['2 Bar: 2 Thing C', '2 Kitchen: -1 Thing A'])

  await sell(
    shop,
    [
      [0, '1'],
      [2, '3']
    ],
    { ticketId: ticket.id, ticketVersion: ticket.version }
  )
  t.strictSame(await sent(shop, 2), [])
  await again(shop, sendTicket, event)
  t.strictSame(await sent(shop, 2), [], 'an old event of a sold ticket sends nothing')
})

t.test('what is added at the till when it is sold is sent then', async t => {
  const shop = await world('parked')
  const ticket = await park(shop, [[0, '1']])
  await sell(
    shop,
    [
      [0, '1'],
      [2, '1']
    ],
    { ticketId: ticket.id, ticketVersion: ticket.version }
  )
  t.strictSame(await sent(shop), ['1 Kitchen: 1 Thing A', '2 Bar: 1 Thing C'])
  await sell(shop, [[1, '1']])
  t.strictSame(await sent(shop, 2), ['3 Oven: 1 Thing B'], 'and what was never parked')
})

t.test(
  'what is discarded is taken away; what only changes its ticket is not made twice',
  async t => {
    const shop = await world('parked')
    const ticket = await park(shop, [
      [0, '3'],
      [2, '1']
    ])
    const split = await stoa.ok('POST', `/api/v1/pos/tickets/${ticket.id}/split`, {
      token: shop.token,
      headers: { 'if-match': `"${ticket.version}"` },
      body: { lines: [{ lineNo: 1, quantity: '2' }] }
    })
    await stoa.settled()
    t.strictSame(await sent(shop, 1), [], 'a split sends nothing')
    const merged = await stoa.ok('POST', `/api/v1/pos/tickets/${split.ticket.id}/merge`, {
      token: shop.token,
      headers: { 'if-match': `"${split.ticket.version}"` },
      body: { from: split.made.id, fromVersion: split.made.version }
    })
    await stoa.settled()
    t.strictSame(await sent(shop, 1), [], 'nor does a merge')
    await stoa.ok('POST', `/api/v1/pos/tickets/${ticket.id}/discard`, {
      token: shop.token,
      headers: { 'if-match': `"${merged.version}"` },
      body: { reason: 'They left.' }
    })
    await stoa.settled()
    t.strictSame(await sent(shop, 1), ['2 Bar: -1 Thing C', '2 Kitchen: -3 Thing A'])
  }
)

t.test('whoever listens hears of stations and of orders, by their ids alone', async t => {
  const shop = await world('parked')
  await park(shop, [[0, '1']])
  const { rows } = await stoa.instance.relayPool.query<{ name: string; data: object }>(
    "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND name LIKE 'kitchen.%' ORDER BY id",
    [shop.tenantId]
  )
  const { companyId, shopId } = shop
  t.strictSame(
    rows.filter(({ name }) => name === 'kitchen.station-changed').map(({ data }) => data),
    [shop.kitchen, shop.oven, shop.bar].map(stationId => ({ companyId, shopId, stationId }))
  )
  t.match(
    rows.filter(({ name }) => name === 'kitchen.order-changed').map(({ data }) => data),
    [{ companyId, shopId, orderId: String }]
  )
})
