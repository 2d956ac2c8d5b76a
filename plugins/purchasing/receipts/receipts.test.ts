import t from 'tap'
import { newId } from 'stoa/plugin'
import { memberOf, set, testInstance } from 'stoa/testing'
import { buyingShop, PURCHASING as at, wrongCosts } from 'stoa/testing/purchasing'

// What goods cost comes into the books with the goods: their average, what is sold of them, what is left.

const stoa = await testInstance()

const shopOf = () => buyingShop(stoa)
const once = () => ({ 'idempotency-key': newId() })

t.test('ten for 9.99: the catalogue, the sale and the stock are told what they cost', async t => {
  const shop = await shopOf()
  const receipt = await shop.receive([[0, '10', 999]], { reference: 'DN 1', note: 'two boxes' })
  t.match(receipt, {
    number: /^GR\d{4}-000001$/,
    goodsMinor: 999,
    landedMinor: 0,
    reference: 'DN 1',
    lines: [{ sku: 'A', quantity: '10', costMinor: 999, landedMinor: 0 }]
  })
  await stoa.settled()
  t.equal(await shop.cost(0), 100)
  t.match(await shop.value(0), {
    quantity: '10',
    valueMinor: 999,
    averageCost: '99.9',
    lastCost: '99.9'
  })
  const sale = await shop.sell(0, '3')
  await shop.kept()
  t.match((await shop.read(`${at}/cost-entries?documentId=${sale.id}`)).items, [
    { kind: 'moved', quantity: '-3', value: '-299.7', reason: 'sale' }
  ])
  t.match(await shop.value(0), { quantity: '7', valueMinor: 699 })
  await shop.sell(0, '7')
  await shop.kept()
  t.match(await shop.value(0), { quantity: '0', valueMinor: 0, averageCost: '99.9' })
  const entries = (await shop.read(`${at}/cost-entries?variantId=${shop.variants[0]}`)).items
  t.equal(
    entries.reduce(
      (sum: number, { value }: { value: string }) => sum + Math.round(Number(value) * 10_000),
      0
    ),
    0
  )
})

t.test('freight and duty are part of what goods cost', async t => {
  const shop = await shopOf()
  const receipt = await shop.receive(
    [
      [0, '10', 999],
      [1, '1', 501],
      [2, '3', 1500]
    ],
    {
      charges: [
        { kind: 'freight', spreadBy: 'value', amountMinor: 1000 },
        { kind: 'customs', spreadBy: 'quantity', amountMinor: 14 }
      ]
    }
  )
  t.match(receipt, { goodsMinor: 3000, landedMinor: 1014 })
  t.strictSame(
    receipt.lines.map((line: { landedMinor: number }) => line.landedMinor),
    [343, 168, 503]
  )
  await stoa.settled()
  t.match(await shop.value(0), { valueMinor: 1342, lastCost: '134.2' })
  const totals = await shop.read(`${at}/stock-value/totals`)
  t.match(totals, { valueMinor: 4014, shops: [{ valueMinor: 4014 }] })
  const refused = await shop.send(`${at}/receipts`, {
    shopId: shop.shopId,
    lines: [{ variantId: shop.variants[0], quantity: '1', costMinor: 1 }],
    charges: [{ kind: 'freight', spreadBy: 'weight', amountMinor: 5 }]
  })
  t.match(refused.json(), { code: 'purchasing.weight-unknown' })
})

t.test('sold before it came, refunded, voided: the books make it good', async t => {
  const shop = await shopOf()
  await set(stoa, 'inventory/allowNegativeStock', 'shop', true, {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  await shop.receive([[0, '2', 200]])
  await stoa.settled()
  const sale = await shop.sell(0, '5')
  await shop.kept()
  t.match(await shop.value(0), { quantity: '-3', valueMinor: -300 })
  const more = await shop.receive([[0, '4', 480]])
  await stoa.settled()
  t.match(await shop.value(0), { quantity: '1', valueMinor: 120, averageCost: '120' })
  t.match((await shop.read(`${at}/cost-entries?documentId=${more.id}`)).items, [
    { kind: 'late', quantity: '0', value: '-60' },
    { kind: 'moved', quantity: '4', value: '480' }
  ])
  await shop.done('/api/v1/pos/refunds', {
    registerId: shop.registerId,
    saleId: sale.id,
    lines: [{ lineNo: 1, quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 500 }]
  })
  await shop.kept()
  // At what the sale cost, though one costs 1.20 by now.
  t.match(await shop.value(0), { quantity: '2', valueMinor: 220 })
})

t.test('a transfer brings what it took, and the shops have the same average', async t => {
  const shop = await shopOf()
  const { id: toShopId } = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: shop.token,
    body: { name: 'Branch', code: 'B2', timeZone: 'Europe/London' }
  })
  await shop.receive([[0, '3', 100]])
  const sent = await shop.done('/api/v1/inventory/transfers', {
    fromShopId: shop.shopId,
    toShopId,
    lines: [{ variantId: shop.variants[0], quantity: '1' }]
  })
  await shop.done(`/api/v1/inventory/transfers/${sent.id}/send`)
  await shop.receive([[0, '1', 900]])
  await shop.done(`/api/v1/inventory/transfers/${sent.id}/receive`, {
    lines: [{ variantId: shop.variants[0], received: '1' }]
  })
  await shop.kept()
  const { items } = await shop.read(`${at}/cost-entries?documentId=${sent.id}`)
  t.match(items, [
    { quantity: '1', value: '33.3333' },
    { quantity: '-1', value: '-33.3333' }
  ])
  t.match(await shop.value(0), { quantity: '4', valueMinor: 1000, averageCost: '250' })
  t.match(await shop.value(0, `&shopId=${toShopId}`), { quantity: '1', valueMinor: 250 })
  t.match(await shop.value(0, `&shopId=${shop.shopId}`), { quantity: '3', valueMinor: 750 })
  const inBranch = { token: shop.token, headers: { 'x-shop-id': toShopId } }
  t.match(await stoa.ok('GET', `${at}/stock-value/totals`, inBranch), {
    valueMinor: 250,
    shops: [{ shopId: toShopId, valueMinor: 250 }]
  })
  const seen = await stoa.ok('GET', `${at}/cost-entries`, inBranch)
  t.strictSame(
    seen.items.map(({ shopId }: { shopId: string }) => shopId),
    [toShopId],
    'of another shop nothing is told'
  )
})

t.test('goods entered by hand are worth what the catalogue says', async t => {
  const shop = await shopOf()
  const { items } = await shop.read('/api/v1/catalog/products?limit=100')
  const product = items.find((item: { sku: string }) => item.sku === 'A')
  await stoa.ok('PATCH', `/api/v1/catalog/products/${product.id}`, {
    token: shop.token,
    headers: { 'if-match': `"${product.version}"` },
    body: { costMinor: 40 }
  })
  await shop.done('/api/v1/inventory/adjustments', {
    shopId: shop.shopId,
    reason: 'opening',
    lines: [{ variantId: shop.variants[0], quantity: '5' }]
  })
  await shop.kept()
  t.match(await shop.value(0), { quantity: '5', valueMinor: 200, lastCost: null })
  t.equal(await shop.cost(0), 40, 'what nobody received at a cost stays as it was typed')
})

t.test('as of a day: what came later is not in it', async t => {
  const shop = await shopOf()
  const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  await shop.receive([[0, '2', 200]], { receivedAt: dayBefore(5) })
  await shop.receive([[0, '2', 400]])
  await stoa.settled()
  const asOf = (days: number) => `&asOf=${dayBefore(days).slice(0, 10)}`
  t.match(await shop.value(0, asOf(7)), { quantity: '0', valueMinor: 0 })
  t.match(await shop.value(0, asOf(2)), { quantity: '2', valueMinor: 200 })
  t.match(await shop.value(0), { quantity: '4', valueMinor: 600 })
  t.match(await shop.read(`${at}/stock-value/totals?${asOf(2).slice(1)}`), { valueMinor: 200 })
  const csv = await stoa.call('GET', `${at}/stock-value.csv?${asOf(2).slice(1)}`, {
    token: shop.token
  })
  t.match(csv.body, /A,Thing A,2,200,100,200/)
  const future = await shop.send(`${at}/receipts`, {
    receivedAt: dayBefore(-1),
    shopId: shop.shopId,
    lines: [{ variantId: shop.variants[0], quantity: '1', costMinor: 1 }]
  })
  t.match(future.json(), { code: 'purchasing.received-in-future' })
})

t.test('who may not see prices receives goods all the same', async t => {
  const shop = await shopOf()
  const { token } = await memberOf(stoa, shop, {
    permissions: ['goods-receipt.post', 'goods-receipt.read', 'product.read']
  })
  const answer = await shop.send(
    `${at}/receipts`,
    {
      shopId: shop.shopId,
      lines: [{ variantId: shop.variants[0], quantity: '1', costMinor: 100 }]
    },
    token
  )
  t.match(answer.json(), { goodsMinor: null, lines: [{ costMinor: null, landedMinor: null }] })
  t.equal((await stoa.call('GET', `${at}/stock-value`, { token })).statusCode, 403)
  const seeing = await memberOf(stoa, shop, {
    permissions: ['goods-receipt.read', 'purchase-price.read']
  })
  t.match(await shop.read(`${at}/receipts`, seeing.token), { items: [{ goodsMinor: 100 }] })
})

t.test('a delivery note is received once, and so is a request', async t => {
  const shop = await shopOf()
  const supplier = await shop.done(`${at}/suppliers`, { name: 'Mill', currency: 'EUR' })
  const body = {
    supplierId: supplier.id,
    shopId: shop.shopId,
    reference: 'DN 7',
    lines: [{ variantId: shop.variants[0], quantity: '1', costMinor: 100 }]
  }
  const headers = once()
  const [first, again] = await Promise.all(
    [1, 2].map(() => stoa.call('POST', `${at}/receipts`, { token: shop.token, body, headers }))
  )
  t.ok([first, again].some(answer => answer?.statusCode === 201))
  const { items } = await shop.read(`${at}/receipts`)
  t.equal(items.length, 1)
  t.match((await shop.send(`${at}/receipts`, body)).json(), { code: 'purchasing.reference-taken' })
  const levels = await shop.read(`/api/v1/inventory/levels?variantId=${shop.variants[0]}`)
  t.equal(levels.items[0].quantity, '1', 'what was refused moved nothing')
})

t.test('the books of all of it are right', async t => {
  const shop = await shopOf()
  await shop.receive([[0, '3', 100]])
  await shop.sell(0, '2')
  await shop.kept()
  t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
})
