import t from 'tap'
import { asAdmin, memberOf, set, testInstance } from 'stoa/testing'
import { buyingShop, PURCHASING as at } from 'stoa/testing/purchasing'

// What is ordered is awaited until it came, was given up, or nobody awaits it any more.

const stoa = await testInstance()

async function ordering() {
  const shop = await buyingShop(stoa)
  const supplier = await shop.done(`${at}/suppliers`, { name: 'Mill & Sons', currency: 'GBP' })
  return {
    ...shop,
    supplier,
    order: (lines: object[], more: object = {}) =>
      shop.done(`${at}/orders`, {
        supplierId: supplier.id,
        shopId: shop.shopId,
        lines: lines.map((line, i) => ({ variantId: shop.variants[i], ...line })),
        ...more
      }),
    act: (id: string, verb: string, body: object = {}) =>
      shop.send(`${at}/orders/${id}/${verb}`, body),
    incoming: async () =>
      (await shop.read(`/api/v1/inventory/levels?shopId=${shop.shopId}&sort=name`)).items[0]
        .incoming
  }
}

t.test('ordered in packs, sent, received in two parts: the cost of all is the order’s', async t => {
  const shop = await ordering()
  const made = await shop.order([
    { packs: '2', packSize: '5', priceMinor: 500, discountPpm: 1000, taxPpm: 200_000 },
    { packs: '3', priceMinor: 333 }
  ])
  t.match(made, {
    number: /^PO\d{4}-000001$/,
    state: 'draft',
    supplierName: 'Mill & Sons',
    netMinor: 1998,
    taxMinor: 200,
    lines: [
      { lineNo: 1, packs: '2', packSize: '5', quantity: '10', netMinor: 999, taxMinor: 200 },
      { lineNo: 2, quantity: '3', netMinor: 999, awaited: '0' }
    ]
  })
  const receive = (lines: object[], more: object = {}) =>
    shop.act(made.id, 'receive', { lines, ...more })
  t.match((await receive([{ orderLineNo: 1, quantity: '1' }])).json(), {
    code: 'purchasing.order-not-so'
  })
  t.match((await shop.act(made.id, 'close')).json(), { code: 'purchasing.order-not-so' })
  t.match((await shop.act(made.id, 'send')).json(), { state: 'sent', lines: [{ awaited: '10' }] })
  t.equal(await shop.incoming(), '10')
  t.match((await receive([{ orderLineNo: 3, quantity: '1' }])).json(), {
    code: 'purchasing.order-line-unknown'
  })
  const first = (await receive([{ orderLineNo: 1, quantity: '7' }], { reference: 'A1' })).json()
  t.match(first, { orderNumber: made.number, goodsMinor: 699, lines: [{ costMinor: 699 }] })
  t.equal(await shop.incoming(), '3')
  t.match(
    (
      await receive([
        { orderLineNo: 1, quantity: '2' },
        { orderLineNo: 1, quantity: '1.001' }
      ])
    ).json(),
    { code: 'purchasing.more-than-ordered', errors: [{ field: '/lines/1/quantity' }] }
  )
  t.match((await shop.act(made.id, 'cancel')).json(), { code: 'purchasing.order-not-so' })
  const second = await receive([
    { orderLineNo: 1, quantity: '3' },
    { orderLineNo: 2, quantity: '3' }
  ])
  t.match(second.json(), { goodsMinor: 1299, lines: [{ costMinor: 300 }, { costMinor: 999 }] })
  const whole = await shop.read(`${at}/orders/${made.id}`)
  t.match(whole, {
    state: 'received',
    lines: [
      { received: '10', awaited: '0' },
      { received: '3', awaited: '0' }
    ]
  })
  t.ok(whole.closedAt)
  t.equal((await shop.read(`${at}/receipts?orderId=${made.id}`)).items.length, 2)
  await stoa.settled()
  const heard = await asAdmin<{ name: string; state: string | null }>(
    stoa,
    "SELECT name, data ->> 'state' AS state FROM outbox WHERE tenant_id = $1 AND name IN ('purchasing.purchase-order-changed', 'purchasing.goods-received') ORDER BY id",
    [shop.tenantId]
  )
  t.strictSame(
    heard.map(({ name, state }) => [name, state]),
    [
      ['purchasing.purchase-order-changed', 'draft'],
      ['purchasing.purchase-order-changed', 'sent'],
      ['purchasing.goods-received', null],
      ['purchasing.purchase-order-changed', 'partly-received'],
      ['purchasing.goods-received', null],
      ['purchasing.purchase-order-changed', 'received']
    ]
  )
  t.match(await shop.value(0), { quantity: '10', valueMinor: 999, averageCost: '99.9' })
  t.equal(await shop.cost(0), 100)
})

t.test('in the currency of the supplier, by the rate of the order', async t => {
  const shop = await ordering()
  const asked = { currency: 'EUR', rate: '0.85' }
  const made = await shop.order([{ packs: '3', priceMinor: 1000 }], asked)
  t.match(made, { currency: 'EUR', rate: '0.85', netMinor: 3000 })
  await shop.act(made.id, 'send')
  const parts: number[] = []
  for (const quantity of ['1', '1', '1']) {
    const lines = [{ orderLineNo: 1, quantity }]
    parts.push((await shop.act(made.id, 'receive', { lines })).json().goodsMinor)
  }
  t.strictSame(parts, [850, 850, 850])
  const refused = async (more: object) => {
    const lines = [{ variantId: shop.variants[0], packs: '1', priceMinor: 1 }]
    const body = { supplierId: shop.supplier.id, shopId: shop.shopId, lines, ...more }
    return (await shop.send(`${at}/orders`, body)).json().code
  }
  t.equal(await refused({ currency: 'EUR' }), 'purchasing.rate-needed')
  t.equal(await refused({ rate: '2' }), 'purchasing.rate-of-home')
  // One yen is 0.0053 pounds: 20,000 yen are 106.00.
  const yen = await shop.order([{ packs: '1', priceMinor: 20_000 }], {
    currency: 'JPY',
    rate: '0.0053'
  })
  await shop.act(yen.id, 'send')
  const came = await shop.act(yen.id, 'receive', { lines: [{ orderLineNo: 1, quantity: '1' }] })
  t.match(came.json(), { goodsMinor: 10_600 })
})

t.test('what the supplier sells a pack for is proposed', async t => {
  const shop = await ordering()
  const goods = `${at}/suppliers/${shop.supplier.id}/goods`
  const { token } = shop
  const put = (i: number, body: object) =>
    stoa.ok('PUT', `${goods}/${shop.variants[i]}`, { token, body })
  await put(0, { supplierSku: 'M-1', packSize: '12', priceMinor: 2400 })
  t.match(await put(0, { supplierSku: 'M-2', packSize: '6', priceMinor: 1200 }), {
    sku: 'A',
    packSize: '6'
  })
  t.match((await shop.read(goods)).items, [{ supplierSku: 'M-2', priceMinor: 1200 }])
  const made = await shop.order([{ packs: '2' }])
  t.match(made.lines, [
    { supplierSku: 'M-2', packSize: '6', quantity: '12', priceMinor: 1200, netMinor: 2400 }
  ])
  const lines = [{ variantId: shop.variants[1], packs: '1' }]
  const of = { supplierId: shop.supplier.id, shopId: shop.shopId, lines }
  t.match((await shop.send(`${at}/orders`, of)).json(), { code: 'purchasing.price-needed' })
  t.equal((await stoa.call('DELETE', `${goods}/${shop.variants[0]}`, { token })).statusCode, 200)
  t.equal((await stoa.call('DELETE', `${goods}/${shop.variants[0]}`, { token })).statusCode, 404)
  const archive = `${at}/suppliers/${shop.supplier.id}/archive`
  await stoa.ok('POST', archive, { token, headers: { 'if-match': '"1"' } })
  t.match(
    (
      await shop.send(`${at}/orders`, {
        ...of,
        lines: [{ variantId: shop.variants[1], packs: '1', priceMinor: 1 }]
      })
    ).json(),
    { code: 'purchasing.supplier-archived' }
  )
})

t.test('drafts are changed by version; what was sent is not', async t => {
  const shop = await ordering()
  const made = await shop.order([{ packs: '1', priceMinor: 100 }], { note: 'soon' })
  const change = (version: number, body: object) =>
    stoa.call('PATCH', `${at}/orders/${made.id}`, {
      token: shop.token,
      headers: { 'if-match': `"${version}"` },
      body
    })
  const lines = [{ variantId: shop.variants[1], packs: '4', priceMinor: 25 }]
  const changed = (await change(made.version, { lines, expectedOn: '2030-01-31' })).json()
  t.match(changed, { note: 'soon', expectedOn: '2030-01-31', netMinor: 100, lines: [{ sku: 'B' }] })
  t.match((await change(made.version, { note: null })).json(), { code: 'stoa.stale-version' })
  await shop.act(made.id, 'send')
  const { version } = await shop.read(`${at}/orders/${made.id}`)
  t.match((await change(version, { note: null })).json(), { code: 'purchasing.order-not-so' })
  t.match((await shop.act(made.id, 'cancel')).json(), { state: 'cancelled' })
  t.equal(await shop.incoming(), '0')
})

t.test('a little more may come where the setting says so; the rest may be given up', async t => {
  const shop = await ordering()
  await set(stoa, 'purchasing/overReceiptPercent', 'company', 10, { token: shop.token })
  const made = await shop.order([{ packs: '10', priceMinor: 100 }])
  await shop.act(made.id, 'send')
  const receive = async (quantity: string) =>
    (await shop.act(made.id, 'receive', { lines: [{ orderLineNo: 1, quantity }] })).json()
  t.match(await receive('4'), { goodsMinor: 400 })
  t.match(await receive('7.001'), { code: 'purchasing.more-than-ordered' })
  t.match(await receive('7'), { goodsMinor: 700 })
  t.match(await shop.read(`${at}/orders/${made.id}`), { state: 'received' })
  const other = await shop.order([{ packs: '10', priceMinor: 100 }])
  await shop.act(other.id, 'send')
  await shop.act(other.id, 'receive', { lines: [{ orderLineNo: 1, quantity: '4' }] })
  t.equal(await shop.incoming(), '6')
  t.match((await shop.act(other.id, 'close')).json(), { state: 'closed' })
  t.equal(await shop.incoming(), '0')
})

t.test(
  'lists are found by supplier, state, shop and goods; prices are not for everybody',
  async t => {
    const shop = await ordering()
    const first = await shop.order([{ packs: '1', priceMinor: 100 }])
    await shop.act(first.id, 'send')
    const second = await shop.order([{ packs: '1', priceMinor: 100 }])
    const ids = async (query: string, token?: string) =>
      (await shop.read(`${at}/orders?${query}`, token)).items.map(({ id }: { id: string }) => id)
    t.strictSame(await ids(''), [second.id, first.id])
    t.strictSame(await ids('state=awaited'), [first.id])
    t.strictSame(await ids('state=draft'), [second.id])
    t.strictSame(await ids(`supplierId=${shop.supplier.id}&limit=1`), [second.id])
    t.strictSame(await ids(`variantId=${shop.variants[1]}`), [])
    const { token } = await memberOf(stoa, shop, { permissions: ['purchase-order.read'] })
    t.match(await shop.read(`${at}/orders/${first.id}`, token), {
      netMinor: null,
      lines: [{ priceMinor: null, quantity: '1' }]
    })
    t.equal((await stoa.call('POST', `${at}/orders/${second.id}/send`, { token })).statusCode, 403)
    const stranger = await ordering()
    const one = `${at}/orders/${first.id}`
    t.equal((await stoa.call('GET', one, { token: stranger.token })).statusCode, 404)
  }
)
