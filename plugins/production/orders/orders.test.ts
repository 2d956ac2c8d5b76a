import { readFileSync } from 'node:fs'
import t from 'tap'
import { hire, ownInstance } from 'stoa/testing'
import { buyingShop, wrongCosts } from 'stoa/testing/purchasing'
import { wrongBooks } from 'stoa/testing/stock'

// What is made to stock: parts leave, the product comes in at what they cost, to the fraction.

const stoa = await ownInstance()
const AT = '/api/v1/production'

const bakery = async () => {
  const shop = await buyingShop(stoa)
  const { token } = shop
  const goods = async (sku: string, soldBy: string) =>
    (
      await stoa.ok('POST', '/api/v1/catalog/products', {
        token,
        body: { sku, name: sku.toLowerCase(), priceMinor: 300, soldBy }
      })
    ).variants[0].id as string
  const bread = await goods('BREAD', 'piece')
  const flour = await goods('FLOUR', 'kg')
  const yeast = await goods('YEAST', 'kg')
  const receive = (lines: Array<[string, string, number]>) =>
    shop.done('/api/v1/purchasing/receipts', {
      shopId: shop.shopId,
      lines: lines.map(([variantId, quantity, costMinor]) => ({ variantId, quantity, costMinor }))
    })
  const bom = (lines: Array<[string, string]>, makes = '20') =>
    stoa.ok('POST', `${AT}/boms`, {
      token,
      body: {
        variantId: bread,
        kind: 'manufactured',
        makes,
        lines: lines.map(([variantId, quantity]) => ({ variantId, quantity }))
      }
    })
  const order = (quantity: string, more: object = {}) =>
    shop.done(`${AT}/orders`, { variantId: bread, quantity, ...more })
  const act = (id: string, verb: string, body: object = {}) =>
    shop.send(`${AT}/orders/${id}/${verb}`, body)
  const levels = async () => {
    const { items } = await stoa.ok('GET', '/api/v1/inventory/levels?sort=sku', { token })
    return Object.fromEntries(
      items.map((one: { sku: string; quantity: string; reserved: string }) => [
        one.sku,
        [one.quantity, one.reserved]
      ])
    )
  }
  const valueOf = async (variantId: string) =>
    (await shop.read('/api/v1/purchasing/stock-value?limit=100')).items.find(
      (one: { variantId: string }) => one.variantId === variantId
    )
  return { ...shop, bread, flour, yeast, receive, bom, order, act, levels, valueOf }
}

t.test('from a draft to done: held back, used up, and at what it cost', async t => {
  const shop = await bakery()
  await shop.receive([
    [shop.flour, '100', 12_000],
    [shop.yeast, '3', 7]
  ])
  await shop.bom([
    [shop.flour, '12.5'],
    [shop.yeast, '0.4']
  ])
  const made = await shop.order('20', { note: 'for Saturday', dueOn: '2030-01-05' })
  t.match(made, {
    number: /^MO\d{4}-000001$/,
    state: 'draft',
    planned: '20',
    made: '0',
    dueOn: '2030-01-05'
  })
  t.match(
    [...made.lines].sort((a: { sku: string }, b: { sku: string }) => (a.sku < b.sku ? -1 : 1)),
    [
      { sku: 'FLOUR', planned: '12.5', consumed: null, available: '100', short: '0' },
      { sku: 'YEAST', planned: '0.4', available: '3', short: '0' }
    ]
  )
  const started = await shop.act(made.id, 'start')
  t.match([started.statusCode, started.json().state], [200, 'in-progress'])
  t.match(await shop.levels(), { FLOUR: ['100', '12.5'], YEAST: ['3', '0.4'] })
  const done = await shop.act(made.id, 'finish', { made: '20' })
  t.match([done.statusCode, done.json()], [200, { state: 'done', made: '20', scrapped: '0' }])
  t.match(await shop.levels(), {
    BREAD: ['20', '0'],
    FLOUR: ['87.5', '0'],
    YEAST: ['2.6', '0']
  })
  await shop.kept()
  t.match(await shop.valueOf(shop.bread), { quantity: '20', valueMinor: 1501 })
  const { items } = await shop.read(
    `/api/v1/purchasing/cost-entries?documentId=${made.id}&limit=10`
  )
  t.match(
    items.map((one: { variantId: string; value: string }) => [one.variantId, one.value]).sort(),
    [
      [shop.bread, '1500.9333'],
      [shop.flour, '-1500'],
      [shop.yeast, '-0.9333']
    ].sort()
  )
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
  t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
  const back = await shop.act(made.id, 'reverse', { reason: 'burnt' })
  t.match([back.statusCode, back.json()], [200, { state: 'reversed', reason: 'burnt' }])
  t.match(await shop.levels(), { BREAD: ['0', '0'], FLOUR: ['100', '0'], YEAST: ['3', '0'] })
  await shop.kept()
  t.match(await shop.valueOf(shop.flour), { quantity: '100', valueMinor: 12_000 })
  t.match(await shop.valueOf(shop.yeast), { quantity: '3', valueMinor: 7 })
  t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
})

interface Production {
  name: string
  had: Record<'FLOUR' | 'YEAST', [string, number]>
  before?: [string, number]
  uses: Record<'FLOUR' | 'YEAST', string>
  makes: string
  is: string
  unit: string
}
const { productions } = JSON.parse(
  readFileSync(new URL('../boms/rules/vectors.json', import.meta.url), 'utf8')
) as { productions: Production[] }
for (const { name, had, before, uses, makes, is, unit } of productions) {
  t.test(name, async t => {
    const shop = await bakery()
    const ids = { FLOUR: shop.flour, YEAST: shop.yeast }
    await shop.receive(
      Object.entries(had).map(([sku, [quantity, cost]]) => [ids[sku as 'FLOUR'], quantity, cost])
    )
    if (before !== undefined) await shop.receive([[shop.bread, ...before]])
    await shop.bom(Object.entries(uses).map(([sku, quantity]) => [ids[sku as 'FLOUR'], quantity]))
    const order = await shop.order('20')
    const done = await shop.act(order.id, 'finish', {
      made: makes,
      ...(makes !== '20' && { scrapped: String(20 - Number(makes)), reason: 'too dark' })
    })
    t.equal(done.statusCode, 200, done.body)
    await shop.kept()
    const { items } = await shop.read(
      `/api/v1/purchasing/cost-entries?documentId=${order.id}&variantId=${shop.bread}`
    )
    t.match(items, [{ value: is }])
    const [row] = (await stoa
      .ok('GET', '/api/v1/catalog/products?search=bread', { token: shop.token })
      .then(
        (page: { items: Array<{ variants: Array<{ costMinor: number }> }> }) =>
          page.items[0]?.variants
      )) as [{ costMinor: number }]
    t.equal(row.costMinor, Math.round(Number(unit)), 'the catalogue knows what one costs')
    t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
  })
}

t.test('what differs from the plan needs a reason, and is kept', async t => {
  const shop = await bakery()
  await shop.receive([
    [shop.flour, '100', 12_000],
    [shop.yeast, '3', 300]
  ])
  await shop.bom([
    [shop.flour, '10'],
    [shop.yeast, '1']
  ])
  const order = await shop.order('20')
  const said = {
    made: '18',
    scrapped: '1',
    lines: [{ variantId: shop.flour, consumed: '11', wasted: '0.5' }]
  }
  t.match((await shop.act(order.id, 'finish', said)).json(), { code: 'production.reason-needed' })
  t.match(
    (
      await shop.act(order.id, 'finish', {
        ...said,
        lines: [{ variantId: shop.flour, consumed: '1', wasted: '2' }],
        reason: 'x'
      })
    ).json(),
    { code: 'production.wasted-more' }
  )
  t.match((await shop.act(order.id, 'finish', { made: '0' })).json(), {
    code: 'production.nothing-made'
  })
  t.match(
    (
      await shop.act(order.id, 'finish', {
        made: '20',
        lines: [{ variantId: shop.bread, consumed: '1' }]
      })
    ).json(),
    { code: 'production.made-of-itself' }
  )
  const done = await shop.act(order.id, 'finish', { ...said, reason: 'a bag split' })
  t.match(
    [done.statusCode, done.json()],
    [200, { state: 'done', made: '18', scrapped: '1', reason: 'a bag split' }]
  )
  const lines = new Map(
    done.json().lines.map((line: { sku: string }) => [line.sku, line]) as Array<[string, object]>
  )
  t.match(lines.get('FLOUR'), { planned: '10', consumed: '11', wasted: '0.5' })
  t.match(lines.get('YEAST'), { planned: '1', consumed: '0.95', wasted: '0' }, '19 of 20')
  t.match(await shop.levels(), { BREAD: ['18', '0'], FLOUR: ['89', '0'], YEAST: ['2.05', '0'] })
})

t.test('what is short says so, and nothing goes below zero', async t => {
  const shop = await bakery()
  await shop.receive([[shop.flour, '5', 600]])
  await shop.bom([[shop.flour, '10']])
  const can = await stoa.ok('GET', `${AT}/boms/${shop.bread}/makeable?quantity=20`, {
    token: shop.token
  })
  t.match(can, {
    makeable: '10',
    parts: [{ sku: 'FLOUR', needed: '10', available: '5', short: '5' }]
  })
  const order = await shop.order('20')
  t.match(order.lines, [{ short: '5' }])
  const refused = await shop.act(order.id, 'start')
  t.match([refused.statusCode, refused.json()], [409, { code: 'inventory.stock-short' }])
  t.equal((await shop.act(order.id, 'start', { evenIfShort: true })).json().state, 'in-progress')
  t.match((await shop.act(order.id, 'finish', { made: '20' })).json(), {
    code: 'inventory.stock-short'
  })
  t.match(await shop.levels(), { FLOUR: ['5', '0'] })
  const half = await shop.act(order.id, 'finish', { made: '10', reason: 'no flour' })
  t.equal(half.statusCode, 200, half.body)
  await shop.sell(0, '1').catch(() => null)
  const sold = await shop.send('/api/v1/pos/sales', {
    registerId: shop.registerId,
    lines: [{ variantId: shop.bread, quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 300 }]
  })
  t.equal(sold.statusCode, 201)
  t.match((await shop.act(order.id, 'reverse', { reason: 'x' })).json(), {
    code: 'inventory.stock-short'
  })
  t.match((await shop.act(order.id, 'cancel')).json(), { code: 'production.order-not-so' })
})

t.test('a draft is changed at its version; what is cancelled gives back what it held', async t => {
  const shop = await bakery()
  await shop.receive([[shop.flour, '50', 600]])
  await shop.bom([[shop.flour, '10']])
  const order = await shop.order('20')
  const change = (version: number, body: object) =>
    stoa.call('PATCH', `${AT}/orders/${order.id}`, {
      token: shop.token,
      headers: { 'if-match': `"${version}"` },
      body
    })
  t.equal((await change(2, { quantity: '40' })).statusCode, 412)
  const changed = await change(1, { quantity: '40', note: 'more' })
  t.match(changed.json(), { planned: '40', note: 'more', lines: [{ planned: '20' }] })
  await shop.act(order.id, 'start')
  t.match(await shop.levels(), { FLOUR: ['50', '20'] })
  t.match((await change(3, { note: 'x' })).json(), { code: 'production.order-not-so' })
  const gone = await shop.act(order.id, 'cancel', { reason: 'rain' })
  t.match(gone.json(), { state: 'cancelled', reason: 'rain' })
  t.match(await shop.levels(), { FLOUR: ['50', '0'] })
  const { items } = await stoa.ok('GET', `${AT}/orders?state=open`, { token: shop.token })
  t.strictSame(items, [])
  const found = await stoa.ok('GET', `${AT}/orders?search=${order.number.toLowerCase()}`, {
    token: shop.token
  })
  t.equal(found.items.length, 1)
  const byName = await stoa.ok('GET', `${AT}/orders?search=bread`, { token: shop.token })
  t.equal(byName.items.length, 1)
})

t.test(
  'only what is manufactured is ordered; cashiers see no orders, nor anybody costs',
  async t => {
    const shop = await bakery()
    t.match((await shop.send(`${AT}/orders`, { variantId: shop.bread, quantity: '1' })).json(), {
      code: 'production.not-manufactured'
    })
    await shop.receive([[shop.flour, '50', 600]])
    await stoa.settled()
    await shop.bom([[shop.flour, '10']])
    const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
    const list = await stoa.call('GET', `${AT}/orders`, { token: cashier.token })
    t.equal(list.statusCode, 403)
    const seen = await stoa.ok('GET', `${AT}/boms/${shop.bread}`, { token: cashier.token })
    t.match(seen, { costMinor: null, lines: [{ costMinor: null }] })
    const own = await stoa.ok('GET', `${AT}/boms/${shop.bread}`, { token: shop.token })
    t.match(own, { costMinor: 6, lines: [{ costMinor: 120 }] })
    await shop.order('20')
    const names = ['production.bom-changed', 'production.production-order-changed']
    t.match(await stoa.events(shop.token, names), [
      { name: 'production.bom-changed', data: { variantId: shop.bread } },
      { name: 'production.production-order-changed', data: { state: 'draft' } }
    ])
  }
)

t.test('an order uses up what is held back for it, to the last of it', async t => {
  const shop = await bakery()
  await shop.receive([[shop.flour, '10', 1_200]])
  await shop.bom([[shop.flour, '10']])
  const order = await shop.order('20')
  t.equal((await shop.act(order.id, 'start')).statusCode, 200)
  const other = await shop.order('20')
  t.match((await shop.act(other.id, 'finish', { made: '20' })).json(), {
    code: 'inventory.stock-short'
  })
  const done = await shop.act(order.id, 'finish', { made: '20' })
  t.equal(done.statusCode, 200, done.body)
  t.match(await shop.levels(), { BREAD: ['20', '0'], FLOUR: ['0', '0'] })
})
