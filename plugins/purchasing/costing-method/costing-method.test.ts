import t from 'tap'
import { asAdmin, memberOf, testInstance } from 'stoa/testing'
import { buyingShop, PURCHASING as at, wrongCosts } from 'stoa/testing/purchasing'

// Which method counts, from which day on, and what is shown of layers. Figures of costs: golden-costs.test.ts.

const stoa = await testInstance()
const METHOD = `${at}/costing-method`
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function shopOf() {
  const shop = await buyingShop(stoa)
  const { token } = shop
  const choose = (body: object, as = token) => stoa.call('PUT', METHOD, { token: as, body })
  const keep = async () => {
    await shop.done(`${at}/stock-value/keep`)
    await stoa.settled()
  }
  const branch = async (): Promise<string> =>
    (
      await stoa.ok('POST', '/api/v1/tenants/shops', {
        token,
        body: { name: 'Branch', code: 'B2', timeZone: 'Europe/London' }
      })
    ).id
  return { ...shop, choose, keep, branch }
}

t.test('the moving average counts until another method is chosen, from today on', async t => {
  const shop = await shopOf()
  t.strictSame(await shop.read(METHOD), { method: 'average', waiting: null, changes: [] })
  const chosen = (await shop.choose({ method: 'fifo' })).json()
  t.match(chosen, { method: 'average', waiting: { method: 'fifo', appliedAt: null } })
  await stoa.settled()
  const now = await shop.read(METHOD)
  t.match(now, { method: 'fifo', waiting: null, changes: [{ method: 'fifo', from: day(0) }] })
  t.type(now.changes[0].appliedAt, 'string')
  const audited = await asAdmin(
    stoa,
    "SELECT 1 FROM audit_entry WHERE tenant_id = $1 AND action = 'purchasing.choose-costing-method'",
    [shop.tenantId]
  )
  t.equal(audited.length, 1)
})

t.test('one that is ahead waits for its day, is replaced, and is withdrawn', async t => {
  const shop = await shopOf()
  await shop.receive([[0, '2', 200]])
  await shop.choose({ method: 'fifo', from: day(30) })
  await shop.choose({ method: 'fifo', from: day(20) })
  await shop.keep()
  t.match(await shop.read(METHOD), { method: 'average', waiting: { from: day(20) } })
  t.match((await shop.choose({ method: 'fifo', from: day(-1) })).json(), {
    code: 'purchasing.costing-from-past'
  })
  await shop.choose({ method: 'average' })
  t.match(await shop.read(METHOD), { method: 'average', waiting: null, changes: [] })
  // Its day comes.
  await shop.choose({ method: 'fifo', from: day(20) })
  await asAdmin(
    stoa,
    "UPDATE purchasing_costing_change SET from_at = now() - interval '1 second' WHERE tenant_id = $1",
    [shop.tenantId]
  )
  await shop.receive([[0, '2', 400]])
  await shop.keep()
  t.match(await shop.read(METHOD), { method: 'fifo', waiting: null })
  t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
})

t.test('what moved before its day is taken in by the method before it', async t => {
  const shop = await shopOf()
  await shop.receive([[0, '2', 200]])
  await shop.receive([[0, '2', 400]])
  await shop.keep()
  await shop.choose({ method: 'fifo', from: day(20) })
  // Sold while the book was not kept: two by the average, and two after the day began.
  const first = await shop.sell(0, '1')
  await asAdmin(
    stoa,
    'UPDATE purchasing_costing_change SET from_at = clock_timestamp() WHERE tenant_id = $1',
    [shop.tenantId]
  )
  const second = await shop.sell(0, '1')
  await shop.keep()
  const costOf = async (id: string) =>
    (await shop.read(`${at}/cost-entries?documentId=${id}`)).items[0].value
  t.equal(await costOf(first.id), '-150')
  t.equal(await costOf(second.id), '-150', 'the layer that was carried over')
  const { items } = await shop.read(`${at}/cost-layers?variantId=${shop.variants[0]}`)
  t.match(items, [{ documentType: 'costing-change', quantity: '3', left: '2', leftValue: '300' }])
})

t.test('value of stock by shop and as of a day, across a change', async t => {
  const shop = await shopOf()
  const branch = await shop.branch()
  const before = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  await shop.receive([[0, '2', 200]], { receivedAt: before(5) })
  await shop.receive([[0, '2', 600]], { receivedAt: before(3), shopId: branch })
  await shop.keep()
  const shops = async (query = '') => {
    const totals = await shop.read(`${at}/stock-value/totals?${query}`)
    const of = (id: string) =>
      totals.shops.find(({ shopId }: { shopId: string }) => shopId === id).valueMinor
    return [totals.valueMinor, of(shop.shopId), of(branch)]
  }
  t.strictSame(await shops(), [800, 400, 400], 'one average: two and two')
  await shop.choose({ method: 'fifo' })
  await stoa.settled()
  t.strictSame(await shops(), [800, 400, 400], 'carried over as it was')
  await shop.receive([[0, '1', 100]])
  await shop.sell(0, '1')
  await shop.keep()
  t.strictSame(await shops(), [700, 300, 400], 'the one that was carried over left at 200')
  t.strictSame(await shops(`asOf=${day(-2)}`), [800, 400, 400], 'the average of that day')
  t.strictSame(await shops(`asOf=${day(-4)}`), [200, 200, 0])
  t.strictSame(await shops(`asOf=${day(0)}`), [700, 300, 400])
  t.match(await shop.value(0, `&shopId=${branch}`), { quantity: '2', valueMinor: 400 })
  await shop.choose({ method: 'average' })
  await stoa.settled()
  t.strictSame(await shops(), [700, 350, 350], 'four at 175')
  t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
})

t.test('layers: the oldest first, of which receipt, what is left, at what cost', async t => {
  const shop = await shopOf()
  await shop.choose({ method: 'fifo' })
  const [first, second] = [
    await shop.receive([[0, '3', 100]]),
    await shop.receive([[0, '2', 300]], {
      charges: [{ kind: 'freight', spreadBy: 'value', amountMinor: 10 }]
    })
  ]
  await shop.sell(0, '4')
  await shop.keep()
  const layers = `${at}/cost-layers?variantId=${shop.variants[0]}`
  t.match((await shop.read(layers)).items, [
    {
      receiptNumber: second.number,
      documentType: 'goods-receipt',
      quantity: '2',
      left: '1',
      unitCost: '155',
      leftValue: '155'
    }
  ])
  const page = await shop.read(`${layers}&all=true&limit=1`)
  t.match(page.items, [
    { receiptNumber: first.number, left: '0', leftValue: '0', unitCost: '33.3333' }
  ])
  t.match((await shop.read(`${layers}&all=true&limit=1&after=${page.next}`)).items, [
    { receiptNumber: second.number }
  ])
  const branch = await shop.branch()
  t.strictSame((await shop.read(`${layers}&shopId=${branch}`)).items, [])
  t.match(await shop.value(0), { valueMinor: 155, averageCost: '155' })
  t.equal(await shop.cost(0), 155, 'the catalogue says what those cost that are left')
})

t.test('freight that comes later stands on the receipt and among the corrections', async t => {
  const shop = await shopOf()
  const receipt = await shop.receive([[0, '10', 1000]])
  await shop.sell(0, '5')
  const body = { kind: 'customs', spreadBy: 'value', amountMinor: 100, reference: 'C 7' }
  const charged = await shop.done(`${at}/receipts/${receipt.id}/charges`, body)
  t.match(charged, {
    landedMinor: 0,
    lateCharges: [{ kind: 'customs', amountMinor: 100, reference: 'C 7' }]
  })
  await shop.keep()
  const { items } = await shop.read(`${at}/cost-corrections?receiptId=${receipt.id}`)
  t.match(items, [
    {
      kind: 'late-charge',
      documentId: charged.lateCharges[0].id,
      receiptNumber: receipt.number,
      valueMinor: 100,
      stockValue: '50',
      soldValue: '50'
    }
  ])
  t.equal(await shop.cost(0), 110)
  const weigh = { ...body, spreadBy: 'weight' }
  t.match((await shop.send(`${at}/receipts/${receipt.id}/charges`, weigh)).json(), {
    code: 'purchasing.weight-unknown'
  })
  const { token } = await memberOf(stoa, shop, { permissions: ['goods-receipt.post'] })
  const refused = await shop.send(`${at}/receipts/${receipt.id}/charges`, body, token)
  t.equal(refused.statusCode, 403)
  const stranger = await shopOf()
  const theirs = `${at}/receipts/${receipt.id}/charges`
  t.equal((await stranger.send(theirs, body)).statusCode, 404)
})

t.test('who may see what stock is worth need not choose how', async t => {
  const shop = await shopOf()
  const { token } = await memberOf(stoa, shop, { permissions: ['stock-value.read'] })
  t.match(await shop.read(METHOD, token), { method: 'average' })
  t.equal((await shop.choose({ method: 'fifo' }, token)).statusCode, 403)
  const reader = await memberOf(stoa, shop, { permissions: ['product.read'] })
  for (const path of ['costing-method', 'cost-corrections']) {
    const answer = await stoa.call('GET', `${at}/${path}`, { token: reader.token })
    t.equal(answer.statusCode, 403, path)
  }
})
