import t from 'tap'
import { adminOf, hire, stockedShop, testInstance } from 'stoa/testing'
import { newId, type EventData } from 'stoa/plugin'
import type { SalePosted, SaleRefunded } from '../../../contracts/sales.ts'
import { recordPostedSale } from './record-posted-sale.ts'
import { recordRefund } from './record-returns.ts'

// Sales, refunds and voids as the till posts them; their events are then also delivered again, and
// in another order.

const stoa = await testInstance()
const PRICES = [1000, 333]
const shop = await stockedShop(stoa, '1000', PRICES)
const { token } = shop
const admin = await adminOf(stoa)
const api = '/api/v1/agents'
const post = (path: string, body: object, as = token) =>
  stoa.ok('POST', `${api}/${path}`, { token: as, body })
const read = (path: string, as = token) => stoa.ok('GET', `${api}/${path}`, { token: as })
const agentOf = (code: string) => post('agents', { code, name: `Agent ${code}` })

interface Entry {
  kind: string
  amountMinor: number
  netMinor: number
  agentId: string
  saleId: string
  businessDay: string
}
const entries = async (query: string): Promise<Entry[]> =>
  (await read(`entries?limit=100&${query}`)).items
const held = async (saleId: string, agentId: string): Promise<number[]> => {
  const all = (await entries(`saleId=${saleId}`)).filter(e => e.agentId === agentId)
  return [all.reduce((n, e) => n + e.amountMinor, 0), all.reduce((n, e) => n + e.netMinor, 0)]
}
async function sell(lines: Array<[number, string]>, more: object = {}) {
  const amountMinor = lines.reduce(
    (n, [i, quantity]) => n + Number(PRICES[i]) * Number(quantity),
    0
  )
  return stoa.ok('POST', '/api/v1/pos/sales', {
    token,
    body: {
      registerId: shop.registerId,
      lines: lines.map(([i, quantity]) => ({ variantId: shop.variants[i], quantity })),
      tenders: [{ type: 'card', amountMinor }],
      ...more
    }
  })
}
async function refund(saleId: string, lineNo: number, quantity: string) {
  const back = { registerId: shop.registerId, saleId, lines: [{ lineNo, quantity }] }
  const { owedMinor: dueMinor } = await stoa.ok('POST', '/api/v1/pos/refunds/quote', {
    token,
    body: back
  })
  return stoa.ok('POST', '/api/v1/pos/refunds', {
    token,
    body: { ...back, tenders: [{ type: 'card', amountMinor: dueMinor }] }
  })
}
async function eventOf<T>(name: string, id: string): Promise<T> {
  const { rows } = await stoa.instance.relayPool.query<{ data: T }>(
    "SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = $2 AND $3 IN (data->>'saleId', data->>'refundId') ORDER BY id DESC LIMIT 1",
    [shop.tenantId, name, id]
  )
  return rows[0]?.data as T
}
const again = async <T>(run: (ctx: never, data: T) => Promise<unknown>, data: T) =>
  (await stoa.system(shop.tenantId, { companyId: shop.companyId })).unitOfWork(ctx =>
    run(ctx as never, data)
  )

const before = await sell([[0, '1']])
await stoa.settled()
const [ann, bob] = [await agentOf('ANN'), await agentOf('BOB')]
const today: string = before.businessDay
await post('commission-rules', { base: 'net', ratePpm: 75_000, fromDay: '2026-01-01' })
await post('commission-rules', {
  base: 'piece',
  pieceMinor: 25,
  variantId: shop.variants[1],
  fromDay: '2026-01-01'
})
await post('assignments', { agentId: ann.id, registerId: shop.registerId, fromDay: '2026-01-01' })

t.test('a sale brings the agent of its register what the rules say, line by line', async t => {
  const sale = await sell([
    [0, '3'],
    [1, '2']
  ])
  await stoa.settled()
  const found = await entries(`saleId=${sale.id}`)
  t.strictSame(found.map(e => [e.kind, e.amountMinor, e.netMinor]).sort(), [
    ['sale', 225, sale.lines[0].netMinor],
    ['sale', 50, sale.lines[1].netMinor]
  ])
  t.match(await read(`sales/${sale.id}`), {
    agent: { id: ann.id, code: 'ANN' },
    source: 'register',
    commissionMinor: 275
  })
  t.strictSame(
    await held(before.id, ann.id),
    [0, 0],
    'what was sold before there were agents is no one’s'
  )
})

t.test('the base is what is left after discounts', async t => {
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token,
    body: {
      registerId: shop.registerId,
      lines: [{ variantId: shop.variants[0], quantity: '1', discount: { percent: '10' } }],
      tenders: [{ type: 'cash', amountMinor: 900 }]
    }
  })
  await stoa.settled()
  t.strictSame(await held(sale.id, ann.id), [68, 900], '67.5, away from zero')
})

t.test('what comes back is taken back, to nothing when all is back', async t => {
  const sale = await sell([
    [0, '3'],
    [1, '3']
  ])
  for (const [lineNo, quantity] of [
    [1, '1'],
    [2, '2'],
    [1, '1.5'],
    [2, '1'],
    [1, '0.5']
  ] as const) {
    await refund(sale.id, lineNo, quantity)
  }
  await stoa.settled()
  t.strictSame(await held(sale.id, ann.id), [0, 0])
  t.equal((await entries(`saleId=${sale.id}&kind=return`)).length, 5)
  const voided = await sell([[0, '2']])
  await stoa.ok('POST', `/api/v1/pos/sales/${voided.id}/void`, {
    token,
    body: { registerId: shop.registerId, reason: 'Rung up twice' }
  })
  await stoa.settled()
  t.strictSame(await held(voided.id, ann.id), [0, 0])
  t.match(await entries(`saleId=${voided.id}&kind=void`), [{ amountMinor: -150 }])
})

t.test('each fact counts once, however often and in whatever order it is delivered', async t => {
  const sale = await sell([[0, '3']])
  const back = await refund(sale.id, 1, '1')
  await stoa.settled()
  t.strictSame(await held(sale.id, ann.id), [150, 2000])
  const posted = await eventOf<EventData<typeof SalePosted>>('pos.sale-posted', sale.id)
  const refunded = await eventOf<EventData<typeof SaleRefunded>>('pos.sale-refunded', back.id)
  await again(recordPostedSale, posted)
  await again(recordRefund, refunded)
  await Promise.all([again(recordRefund, refunded), again(recordPostedSale, posted)])
  t.strictSame(await held(sale.id, ann.id), [150, 2000])
  // Heard of the other way round: the refund, then its sale.
  await forget(sale.id)
  await again(recordRefund, refunded)
  t.strictSame(await held(sale.id, ann.id), [0, 0], 'it waits for the sale')
  await again(recordPostedSale, posted)
  t.strictSame(await held(sale.id, ann.id), [150, 2000])
})

t.test('a blind refund takes nothing back', async t => {
  const all = await entries('')
  await stoa.ok('POST', '/api/v1/pos/refunds', {
    token,
    body: {
      registerId: shop.registerId,
      lines: [{ variantId: shop.variants[0], quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1000 }]
    }
  })
  await stoa.settled()
  t.equal((await entries('')).length, all.length)
})

t.test('who is named on the sale comes first, then the customer’s and the territory’s', async t => {
  const customer = await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Cora' }
  })
  const territory = await post('territories', { name: 'North', area: 'NE1, NE2' })
  const assign = (body: object) =>
    stoa.ok('PUT', `${api}/customers/${customer.id}`, { token, body })
  const owner = async () => {
    const sale = await sell([[0, '1']], { customerId: customer.id })
    await stoa.settled()
    const { agent, source } = await read(`sales/${sale.id}`)
    const question = `default?registerId=${shop.registerId}&customerId=${customer.id}`
    t.match(await read(question), { agent: { id: agent.id }, source }, 'as it was foretold')
    return [agent.code, source]
  }
  await assign({ agentId: null, territoryId: territory.id })
  t.strictSame(await owner(), ['ANN', 'register'], 'a territory that is no one’s')
  await post('assignments', { agentId: bob.id, territoryId: territory.id, fromDay: today })
  t.strictSame(await owner(), ['BOB', 'territory'])
  t.match(await assign({ agentId: ann.id, territoryId: territory.id }), {
    agent: { code: 'ANN' },
    territory: { name: 'North' }
  })
  t.strictSame(await owner(), ['ANN', 'customer'])
  const sale = await sell([[0, '1']], { customerId: customer.id })
  await stoa.settled()
  const posted = await eventOf<EventData<typeof SalePosted>>('pos.sale-posted', sale.id)
  for (const [agentId, expected] of [
    [bob.id, { agent: { code: 'BOB' }, source: 'sale' }],
    [newId(), { agent: { code: 'ANN' }, source: 'customer' }],
    [7, { agent: { code: 'ANN' }, source: 'customer' }]
  ] as const) {
    await forget(sale.id)
    await again(recordPostedSale, { ...posted, extras: { agents: { agentId } } })
    t.match(await read(`sales/${sale.id}`), expected)
  }
  await assign({ agentId: null, territoryId: null })
  t.match(await read(`customers/${customer.id}`), { agent: null, territory: null })
})

t.test('a rule on a category is about what lies below it too', async t => {
  const category = (name: string, parentId?: string) =>
    stoa.ok('POST', '/api/v1/catalog/categories', {
      token,
      body: { name, ...(parentId === undefined ? {} : { parentId }) }
    })
  const home = await category('Home')
  const lamps = await category('Lamps', home.id)
  await stoa.ok('PATCH', `/api/v1/catalog/products/${await productOf(shop.variants[0])}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { categoryId: lamps.id }
  })
  const rule = await post('commission-rules', {
    base: 'total',
    ratePpm: 200_000,
    categoryId: home.id,
    fromDay: today
  })
  const sale = await sell([[0, '1']])
  await stoa.settled()
  t.strictSame(await held(sale.id, ann.id), [200, 1000])
  await stoa.ok('PATCH', `${api}/commission-rules/${rule.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { active: false }
  })
  const later = await sell([[0, '1']])
  await stoa.settled()
  t.strictSame(await held(later.id, ann.id), [75, 1000])
  t.strictSame(await held(sale.id, ann.id), [200, 1000], 'what it gave stays')
})

t.test('a manager gives a sale to another agent, less what came back', async t => {
  const sale = await sell([[0, '3']])
  await refund(sale.id, 1, '1')
  await stoa.settled()
  const give = (agentId: string | null, as = token) =>
    stoa.call('POST', `${api}/sales/${sale.id}/reassign`, {
      token: as,
      body: { agentId, reason: 'Wrong till' }
    })
  t.match((await give(bob.id)).json(), { agent: { code: 'BOB' }, source: 'manager' })
  t.strictSame(
    [await held(sale.id, ann.id), await held(sale.id, bob.id)],
    [
      [0, 0],
      [150, 2000]
    ]
  )
  t.match((await give(bob.id)).json(), { status: 409, code: 'agents.already-theirs' })
  await refund(sale.id, 1, '2')
  await stoa.settled()
  t.strictSame(await held(sale.id, bob.id), [0, 0], 'what comes back later is taken back of Bob')
  t.strictSame(await held(sale.id, ann.id), [0, 0])
  t.match((await give(null)).json(), { agent: null })
  const old = await stoa.call('POST', `${api}/sales/${before.id}/reassign`, {
    token,
    body: { agentId: bob.id }
  })
  t.match(old.json(), { agent: { code: 'BOB' }, commissionMinor: 75 })
  const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
  t.equal((await give(ann.id, cashier.token)).statusCode, 403)
})

t.test('figures tell what each sold, and what it brought them', async t => {
  const { items } = await read(`figures?from=${today}&to=${today}`)
  const all = await entries('')
  for (const agent of [ann, bob]) {
    const own = all.filter(e => e.agentId === agent.id)
    t.match(
      items.find((f: { agentId: string }) => f.agentId === agent.id),
      {
        netMinor: own.reduce((n, e) => n + e.netMinor, 0),
        commissionMinor: own.reduce((n, e) => n + e.amountMinor, 0)
      }
    )
  }
  t.match(await read('figures?from=2026-01-01&to=2026-01-02'), { items: [{ sales: 0 }, {}] })
  const csv = await stoa.call('GET', `${api}/figures.csv`, { token })
  t.match(csv.body, /ANN,Agent ANN,\d+,/)
  t.match(
    (await stoa.call('GET', `${api}/figures?from=${today}&to=2026-01-01`, { token })).json(),
    {
      code: 'agents.range-reversed'
    }
  )
})

async function productOf(variantId: string | undefined): Promise<string> {
  const { items } = await stoa.ok('GET', '/api/v1/catalog/products?limit=100', { token })
  return items.find((p: { variants: Array<{ id: string }> }) =>
    p.variants.some(v => v.id === variantId)
  ).id
}

/** As though nothing had been heard of a sale yet. */
async function forget(saleId: string): Promise<void> {
  const tables = ['agents_entry', 'agents_sale_line', 'agents_return', 'agents_sale']
  for (const table of tables) {
    await admin.query(
      `DELETE FROM pool.${table} WHERE tenant_id = $1 AND ${table === 'agents_sale' ? 'id' : 'sale_id'} = $2`,
      [shop.tenantId, saleId]
    )
  }
}
