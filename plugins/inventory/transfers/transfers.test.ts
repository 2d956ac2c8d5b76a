import t from 'tap'
import { asAdmin, memberOf, set, testInstance, type TestInstance } from 'stoa/testing'
import { countedShop, TRANSFERS, wrongBooks, type CountedShop } from 'stoa/testing/stock'

// Goods leave one shop and come into another; on the way nobody has them, and none get lost unsaid.

const stoa: TestInstance = await testInstance()

interface Pair extends CountedShop {
  toShopId: string
  transfer(lines: Array<[number, string]>): Promise<{ id: string; number: string; version: number }>
  act(id: string, verb: string, body?: object, token?: string): ReturnType<CountedShop['send']>
  both(): Promise<[string, string]>
}
async function twoShops(): Promise<Pair> {
  const shop = await countedShop(stoa)
  const { id: toShopId } = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: shop.token,
    body: { name: 'Branch', code: 'B2', timeZone: 'Europe/London' }
  })
  return {
    ...shop,
    toShopId,
    transfer: lines =>
      shop.done(TRANSFERS, {
        fromShopId: shop.shopId,
        toShopId,
        lines: lines.map(([i, quantity]) => ({ variantId: shop.variants[i], quantity }))
      }),
    act: (id, verb, body = {}, token) => shop.send(`${TRANSFERS}/${id}/${verb}`, body, token),
    both: async () => [(await shop.levels())[0] ?? '', (await shop.levels(toShopId))[0] ?? '']
  }
}

t.test('sent, received in parts, some of it lost and damaged: the books of both shops', async t => {
  const shop = await twoShops()
  const { transfer, act, both, variants, toShopId } = shop
  const made = await transfer([
    [0, '4.5'],
    [1, '2'],
    [0, '1.5']
  ])
  t.match(made, { state: 'draft', number: /^ST\d{4}-000001$/, lineCount: 2 })
  t.strictSame(await both(), ['10', '0'])
  t.match(
    (await act(made.id, 'receive', { lines: [{ variantId: variants[0], received: '1' }] })).json(),
    {
      code: 'inventory.transfer-not-so'
    }
  )
  const sent = (await act(made.id, 'send')).json()
  t.match(sent, { state: 'sent' })
  t.strictSame(await both(), ['4', '0'])
  const { items } = await shop.read(`/api/v1/inventory/levels?shopId=${toShopId}&sort=name`)
  t.match(items[0], { sku: 'A', quantity: '0', incoming: '6' })
  t.match((await act(made.id, 'send')).json(), { code: 'inventory.transfer-not-so' })
  const receive = (lines: object[]) => act(made.id, 'receive', { lines })
  t.match((await receive([{ variantId: variants[0], received: '2.5' }])).json(), {
    state: 'partly-received'
  })
  t.strictSame(await both(), ['4', '2.5'])
  const refused = async (lines: object[]) => (await receive(lines)).json().code
  t.equal(
    await refused([{ variantId: variants[0], received: '3.501' }]),
    'inventory.more-than-sent'
  )
  t.equal(
    await refused([
      { variantId: variants[0], received: '2' },
      { variantId: variants[0], lost: '2', reason: 'gone' }
    ]),
    'inventory.more-than-sent'
  )
  t.equal(await refused([{ variantId: variants[2], received: '1' }]), 'inventory.more-than-sent')
  t.equal(await refused([{ variantId: variants[0], lost: '1' }]), 'inventory.loss-without-reason')
  t.equal(await refused([{ variantId: variants[0] }]), 'inventory.nothing-received')
  const back = await act(made.id, 'take-back', {
    lines: [{ variantId: variants[0], quantity: '0.5' }]
  })
  t.match(back.json(), { state: 'partly-received' })
  t.strictSame(await both(), ['4.5', '2.5'])
  const closed = await receive([
    { variantId: variants[0], received: '1', lost: '1.5', damaged: '0.5', reason: 'box fell' },
    { variantId: variants[1], received: '2' }
  ])
  t.match(closed.json(), {
    state: 'closed',
    lines: [
      {
        sku: 'A',
        quantity: '6',
        received: '3.5',
        lost: '1.5',
        damaged: '0.5',
        returned: '0.5',
        underWay: '0',
        reasons: ['box fell']
      },
      { sku: 'B', received: '2' }
    ]
  })
  t.strictSame(await both(), ['4.5', '3.5'])
  t.equal(await refused([{ variantId: variants[1], received: '1' }]), 'inventory.transfer-not-so')
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
  const heard = await asAdmin<{ name: string; state: string | null }>(
    stoa,
    "SELECT name, data ->> 'state' AS state FROM outbox WHERE tenant_id = $1 AND name LIKE 'inventory.transfer%' ORDER BY id",
    [shop.tenantId]
  )
  t.strictSame(
    heard.map(({ name, state }) => [name, state]),
    [
      ['inventory.transfer-sent', null],
      ['inventory.transfer-settled', 'partly-received'],
      ['inventory.transfer-settled', 'partly-received'],
      ['inventory.transfer-settled', 'closed']
    ]
  )
  const after = await shop.read(`/api/v1/inventory/levels?shopId=${toShopId}&sort=name`)
  t.match(after.items[0], { quantity: '3.5', incoming: '0' })
  const { items: moved } = await shop.read('/api/v1/inventory/movements?reason=transfer')
  t.equal(moved.length, 6)
})

t.test('a receipt that is sent again is one, and eight at once too', async t => {
  const shop = await twoShops()
  const made = await shop.transfer([[0, '6']])
  await shop.act(made.id, 'send')
  const body = { lines: [{ variantId: shop.variants[0], received: '6' }] }
  const key = crypto.randomUUID()
  const again = () => shop.send(`${TRANSFERS}/${made.id}/receive`, body, shop.token, key)
  t.equal((await again()).statusCode, 200)
  t.equal((await again()).statusCode, 200)
  t.strictSame(await shop.both(), ['4', '6'])
  const next = await shop.transfer([[0, '4']])
  await shop.act(next.id, 'send')
  const all = { lines: [{ variantId: shop.variants[0], received: '4' }] }
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => shop.act(next.id, 'receive', all))
  )
  t.equal(answers.filter(({ statusCode }) => statusCode === 200).length, 1)
  t.strictSame(await shop.both(), ['0', '10'])
})

t.test('never below zero unless the shop may; cancelled goods are back', async t => {
  const shop = await twoShops()
  const big = await shop.transfer([[0, '11']])
  t.match((await shop.act(big.id, 'send')).json(), {
    code: 'inventory.stock-short',
    facts: { short: [{ requested: '11', available: '10' }] }
  })
  t.match((await shop.act(big.id, 'cancel')).json(), { state: 'cancelled' })
  const made = await shop.transfer([[0, '3']])
  await shop.act(made.id, 'send')
  t.match((await shop.act(made.id, 'cancel')).json(), { state: 'cancelled' })
  t.strictSame(await shop.both(), ['10', '0'])
  await set(stoa, 'inventory/allowNegativeStock', 'shop', true, {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  const below = await shop.transfer([[0, '12']])
  t.equal((await shop.act(below.id, 'send')).statusCode, 200)
  t.strictSame(await shop.both(), ['-2', '0'])
  t.strictSame(await wrongBooks(stoa, shop.tenantId), [])
})

t.test('who stands in the one shop sends, who stands in the other receives', async t => {
  const shop = await twoShops()
  const permissions = [
    'stock-transfer.read',
    'stock-transfer.send',
    'stock-transfer.receive',
    'stock.read'
  ]
  const at = (shopId: string) =>
    memberOf(stoa, shop, { permissions, grants: [{ companyId: shop.companyId, shopId }] })
  const source = await at(shop.shopId)
  const target = await at(shop.toShopId)
  const { items: shops } = await shop.read('/api/v1/inventory/transfer-shops', target.token)
  t.strictSame(
    shops.map((one: { id: string }) => one.id).sort(),
    [shop.shopId, shop.toShopId].sort()
  )
  const made = await shop.done(
    TRANSFERS,
    { toShopId: shop.toShopId, lines: [{ variantId: shop.variants[0], quantity: '5' }] },
    source.token
  )
  const seen = async (token: string) => (await shop.read(TRANSFERS, token)).items.length
  t.strictSame(
    [await seen(source.token), await seen(target.token)],
    [1, 0],
    'a draft is the source’s'
  )
  t.equal((await shop.act(made.id, 'send', {}, target.token)).statusCode, 404)
  t.equal((await shop.act(made.id, 'send', {}, source.token)).statusCode, 200)
  t.equal(await seen(target.token), 1)
  const all = { lines: [{ variantId: shop.variants[0], received: '4' }] }
  const taken = { lines: [{ variantId: shop.variants[0], quantity: '1' }] }
  const code = async (verb: string, body: object, token: string) =>
    (await shop.act(made.id, verb, body, token)).json().code
  t.equal(await code('receive', all, source.token), 'inventory.transfer-of-another-shop')
  t.equal(await code('take-back', taken, target.token), 'inventory.transfer-of-another-shop')
  t.equal(await code('cancel', {}, target.token), 'inventory.transfer-of-another-shop')
  t.equal((await shop.act(made.id, 'receive', all, target.token)).statusCode, 200)
  t.match((await shop.act(made.id, 'take-back', taken, source.token)).json(), { state: 'closed' })
  t.strictSame(await shop.both(), ['6', '4'])
  const elsewhere = { fromShopId: shop.toShopId, toShopId: shop.shopId, lines: taken.lines }
  t.equal((await shop.send(TRANSFERS, elsewhere, source.token)).statusCode, 404)
})

t.test('drafts are changed at the version that was read; lists, filters, a table', async t => {
  const shop = await twoShops()
  const { token, variants } = shop
  const made = await shop.transfer([[0, '1']])
  const change = (version: number, body: object) =>
    stoa.call('PATCH', `${TRANSFERS}/${made.id}`, {
      token,
      headers: { 'if-match': `"${version}"` },
      body
    })
  const changed = await change(1, {
    note: 'by van',
    lines: [{ variantId: variants[1], quantity: '2' }]
  })
  t.match(changed.json(), { version: 2, note: 'by van', lines: [{ sku: 'B', quantity: '2' }] })
  t.equal((await change(1, { note: null })).statusCode, 412)
  const other = await shop.transfer([[0, '1']])
  await shop.act(other.id, 'send')
  t.match((await change(2, { note: null })).json(), { note: null, version: 3 })
  const ids = async (query: string) =>
    (await shop.read(`${TRANSFERS}?${query}`)).items.map((one: { id: string }) => one.id)
  t.strictSame(await ids(''), [other.id, made.id])
  t.strictSame(await ids('state=under-way'), [other.id])
  t.strictSame(await ids('state=draft'), [made.id])
  t.strictSame(await ids(`variantId=${variants[1]}`), [made.id])
  t.strictSame(await ids(`fromShopId=${shop.toShopId}`), [])
  t.strictSame(await ids(`toShopId=${shop.toShopId}&limit=1`), [other.id])
  const csv = await stoa.call('GET', '/api/v1/inventory/transfers.csv?state=sent', { token })
  t.match(csv.body, /^.?number,from,to,state,lines,created,sent,closed\r?\nST\d{4}-000002,/)
  const refused = async (body: object) => (await shop.send(TRANSFERS, body)).json().code
  const lines = [{ variantId: variants[0], quantity: '1' }]
  t.equal(
    await refused({ fromShopId: shop.shopId, toShopId: shop.shopId, lines }),
    'inventory.transfer-within-shop'
  )
  t.equal(await refused({ fromShopId: shop.shopId, toShopId: made.id, lines }), 'stoa.not-found')
})
