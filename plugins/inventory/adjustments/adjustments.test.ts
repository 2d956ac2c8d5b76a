import t from 'tap'
import { hire, stockedShop, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const url = '/api/v1/inventory/adjustments'
const us = await stockedShop(stoa, '10')
const [a, b, c] = us.variants as [string, string, string]
const { token } = us
const book = (body: object) => stoa.ok('POST', url, { token, body: { shopId: us.shopId, ...body } })
const list = (query = '', as = token) => stoa.ok('GET', `${url}?${query}`, { token: as })

t.test(
  'an adjustment reads back as it was answered: who, when, why, and each variant before and after',
  async t => {
    const booked = await book({
      reason: 'write-off',
      reference: 'W-1',
      note: 'Broken in transit',
      occurredAt: '2026-03-05T10:00:00Z',
      lines: [
        { variantId: a, quantity: '2' },
        { variantId: b, quantity: '0.5' }
      ]
    })
    t.match(booked, {
      reason: 'write-off',
      reference: 'W-1',
      note: 'Broken in transit',
      userId: us.userId,
      shopId: us.shopId,
      occurredAt: '2026-03-05T10:00:00.000Z',
      lines: [
        { variantId: a, sku: 'A', name: 'Thing A', quantity: '-2', before: '10', after: '8' },
        { variantId: b, sku: 'B', quantity: '-0.5', before: '10', after: '9.5' }
      ]
    })
    t.strictSame(await stoa.ok('GET', `${url}/${booked.id}`, { token }), booked)
  }
)

t.test('a count tells what it found, also where the books were right', async t => {
  const counted = await book({
    reason: 'count',
    lines: [
      { variantId: a, quantity: '7' },
      { variantId: c, quantity: '10' }
    ]
  })
  t.match(counted.lines, [
    { sku: 'A', quantity: '-1', before: '8', after: '7' },
    { sku: 'C', quantity: '0', before: '10', after: '10' }
  ])
  t.equal((await list('reason=count')).items[0].lineCount, 2)
})

t.test('the list: booked last first, in pages, by reason, shop, day and variant', async t => {
  const receipt = await book({
    reason: 'receipt',
    reference: 'DN-7',
    occurredAt: '2026-03-06T23:30:00Z',
    lines: [{ variantId: c, quantity: '3' }]
  })
  const { items } = await list()
  t.strictSame(
    items.map((i: { reason: string }) => i.reason),
    ['receipt', 'count', 'write-off', 'opening']
  )
  const first = await list('limit=3')
  const second = await list(`limit=3&after=${first.next}`)
  t.strictSame([...first.items, ...second.items], items)
  t.equal(second.next, null)
  const ids = async (query: string) =>
    (await list(query)).items.map((i: { reason: string }) => i.reason)
  t.strictSame(await ids('reason=write-off'), ['write-off'])
  t.strictSame(await ids(`variantId=${c}`), ['receipt', 'count', 'opening'])
  t.strictSame(await ids(`variantId=${b}&reason=write-off`), ['write-off'])
  t.strictSame(
    await ids(`variantId=${c}&limit=1&after=${(await list(`variantId=${c}&limit=1`)).next}`),
    ['count']
  )
  t.strictSame(await ids('from=2026-03-05&to=2026-03-05'), ['write-off'])
  t.strictSame(
    await ids('from=2026-03-06&to=2026-03-06'),
    ['receipt'],
    'London is on the clock of the instant in winter'
  )
  t.strictSame(await ids(`shopId=${us.shopId}&to=2026-03-06`), ['receipt', 'write-off'])
  const branch = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token,
    body: { name: 'Branch', code: 'B2', timeZone: 'Asia/Tokyo' }
  })
  await stoa.ok('POST', url, {
    token,
    body: {
      shopId: branch.id,
      reason: 'opening',
      occurredAt: '2026-03-06T23:30:00Z',
      lines: [{ variantId: c, quantity: '1' }]
    }
  })
  t.strictSame(await ids(`shopId=${branch.id}`), ['opening'])
  t.strictSame(
    await ids('from=2026-03-07&to=2026-03-07'),
    ['opening'],
    'the same instant is of the next day in Tokyo'
  )
  t.equal(receipt.reference, 'DN-7')
})

t.test("what does not exist, or is not one's own, is not there", async t => {
  const other = await stockedShop(stoa, '1')
  const [mine] = (await list('limit=1')).items
  t.equal((await stoa.call('GET', `${url}/${mine.id}`, { token: other.token })).statusCode, 404)
  t.equal((await stoa.call('GET', `${url}/${us.shopId}`, { token })).statusCode, 404)
  t.equal((await stoa.call('GET', `${url}?shopId=${other.shopId}`, { token })).statusCode, 404)
  t.equal((await list(`variantId=${other.variants[0]}`)).items.length, 0)
  t.equal((await stoa.call('GET', `${url}?from=2026-02-30`, { token })).statusCode, 400)
  t.equal((await stoa.call('GET', `${url}?reason=theft`, { token })).statusCode, 400)
  const { token: mover } = await hire(stoa, us, [{ role: 'sales-agent', companyId: us.companyId }])
  t.equal((await list('', mover)).items.length > 0, true, 'stock.read suffices')
})

t.test('what one cost then, for those who may see costs', async t => {
  const product = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'COSTLY', name: 'Costly', priceMinor: 9000, costMinor: 4321 }
  })
  const variantId = product.variants[0].id
  const booked = await book({
    reason: 'receipt',
    lines: [
      { variantId, quantity: '5' },
      { variantId: a, quantity: '1' }
    ]
  })
  t.match(booked.lines, [
    { sku: 'A', costMinor: null },
    { sku: 'COSTLY', costMinor: 4321 }
  ])
  await stoa.call('PATCH', `/api/v1/catalog/products/${product.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { costMinor: 5000 }
  })
  t.match(
    (await stoa.ok('GET', `${url}/${booked.id}`, { token })).lines[1],
    { costMinor: 4321 },
    'of that moment'
  )
  const { token: keeper } = await hire(stoa, us, [
    { role: 'stock-keeper', companyId: us.companyId }
  ])
  for (const answer of [
    await stoa.call('GET', `${url}/${booked.id}`, { token: keeper }),
    await stoa.call('POST', url, {
      token: keeper,
      body: { shopId: us.shopId, reason: 'receipt', lines: [{ variantId, quantity: '1' }] }
    })
  ]) {
    t.ok(answer.statusCode < 300, answer.body)
    t.notMatch(answer.body, /cost[^l]|4321|5000/, 'not even that there is one')
  }
})

t.test('a count that was overtaken by a sale is not posted, and tells what is there', async t => {
  const before = (await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${b}`, { token }))
    .items[0]
  const count = (expected: string) =>
    stoa.call('POST', url, {
      token,
      body: {
        shopId: us.shopId,
        reason: 'count',
        lines: [{ variantId: b, quantity: '6', expected }]
      }
    })
  const refused = await count('1000')
  t.equal(refused.statusCode, 409)
  t.match(refused.json(), {
    code: 'inventory.counted-stock-changed',
    facts: { changed: [{ variantId: b, expected: '1000', onHand: before.quantity }] }
  })
  t.equal((await count(before.quantity)).statusCode, 201)
})

t.test('what is wrong with a line is said at that line', async t => {
  const refused = async (reason: string, lines: object[]) => {
    const answer = await stoa.call('POST', url, {
      token,
      body: { shopId: us.shopId, reason, lines }
    })
    t.equal(answer.statusCode, 422)
    return answer.json().errors
  }
  const ghost = us.shopId // an id like another
  t.match(
    await refused('receipt', [
      { variantId: a, quantity: '1' },
      { variantId: ghost, quantity: '1' }
    ]),
    [{ field: '/lines/1/variantId', code: 'unknown' }]
  )
  t.match(
    await refused('write-off', [
      { variantId: a, quantity: '0' },
      { variantId: b, quantity: '-1' }
    ]),
    [{ field: '/lines/0/quantity' }, { field: '/lines/1/quantity' }]
  )
})

t.test('the ledger tells what things are called, and shows one reason alone', async t => {
  const ledger = (query: string) =>
    stoa.ok('GET', `/api/v1/inventory/movements?${query}`, { token })
  const { items, next } = await ledger(`reason=write-off&limit=1&shopId=${us.shopId}`)
  t.match(items, [{ reason: 'write-off', quantity: /^-/, name: /^Thing/, sku: /^[AB]$/ }])
  const rest = await ledger(`reason=write-off&after=${next}&shopId=${us.shopId}`)
  t.equal(rest.next, null)
  const ofB = await ledger(`variantId=${b}&reason=opening`)
  t.match(ofB.items, [{ sku: 'B', quantity: '10', balance: '10', documentType: 'adjustment' }])
  t.equal(ofB.items.length, 1)
})
