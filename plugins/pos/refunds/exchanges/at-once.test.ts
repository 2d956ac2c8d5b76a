import t from 'tap'
import { hire, ownInstance, stockedShop, type StockedShop } from 'stoa/testing'

// Whatever is sent at once: no more comes back than was sold, no money twice, and no one waits for
// each other for ever.

const stoa = await ownInstance()

const post = (shop: StockedShop, path: string, body: object, key?: string) =>
  stoa.call('POST', `/api/v1/pos/${path}`, {
    token: shop.token,
    body: { registerId: shop.registerId, ...body },
    ...(key === undefined ? {} : { headers: { 'idempotency-key': key } })
  })
const sell = async (shop: StockedShop, place: number, quantity: number, priceMinor: number) => {
  const lines = [{ variantId: shop.variants[place], quantity: String(quantity) }]
  const tenders = [{ type: 'cash', amountMinor: quantity * priceMinor }]
  return (await post(shop, 'sales', { lines, tenders })).json().id as string
}
const one = [{ lineNo: 1, quantity: '1' }]
const exchanged = (shop: StockedShop, saleId: string, place: number, key?: string) =>
  post(
    shop,
    'exchanges',
    {
      saleId,
      returned: one,
      lines: [{ variantId: shop.variants[place], quantity: '1' }],
      tenders: []
    },
    key
  )
const refunded = (shop: StockedShop, saleId: string) =>
  post(shop, 'refunds', { saleId, lines: one, tenders: [{ type: 'cash', amountMinor: 500 }] })
const onHand = async (shop: StockedShop): Promise<number[]> => {
  const { items } = await stoa.ok('GET', '/api/v1/inventory/levels', { token: shop.token })
  return shop.variants.map(id =>
    Number(items.find(({ variantId }: { variantId: string }) => variantId === id).quantity)
  )
}
const codes = (answers: Array<{ statusCode: number; json(): { code?: string } }>): string[] =>
  answers.map(a => (a.statusCode === 201 ? 'done' : String(a.json().code))).sort()

for (const round of [1, 2, 3]) {
  t.test(`what was sold comes back once, by whatever is sent at once, round ${round}`, async t => {
    const shop = await stockedShop(stoa, '100', [500, 500])
    const saleId = await sell(shop, 0, 2, 500)
    const answers = await Promise.all([
      exchanged(shop, saleId, 1),
      refunded(shop, saleId),
      exchanged(shop, saleId, 1),
      refunded(shop, saleId),
      exchanged(shop, saleId, 1)
    ])
    t.strictSame(codes(answers), [
      'done',
      'done',
      ...[1, 2, 3].map(() => 'pos.refund-exceeds-sold')
    ])
    const { lines } = await stoa.ok('GET', `/api/v1/pos/sales/${saleId}`, { token: shop.token })
    t.match(lines, [{ refundedQuantity: '2' }])
    const taken = answers
      .filter(({ statusCode }) => statusCode === 201)
      .filter(answer => 'sale' in answer.json()).length
    t.strictSame(await onHand(shop), [100, 100 - taken])
  })

  t.test(`a key sent four times at once is one exchange, round ${round}`, async t => {
    const shop = await stockedShop(stoa, '100', [500, 500])
    const saleId = await sell(shop, 0, 5, 500)
    const key = `one-exchange-of-round-${round}`
    const send = () => exchanged(shop, saleId, 1, key)
    const answers = await Promise.all([send(), send(), send(), send()])
    t.ok(
      answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409),
      codes(answers).join()
    )
    const last = await send()
    t.equal(last.statusCode, 201)
    t.strictSame(await onHand(shop), [96, 99])
  })
}

t.test('exchanges the other way round and sales of both do not wait for each other', async t => {
  const shop = await stockedShop(stoa, '1000', [500, 500])
  const ofA = await sell(shop, 0, 60, 500)
  const ofB = await sell(shop, 1, 60, 500)
  const both = [0, 1].map(place => ({ variantId: shop.variants[place], quantity: '1' }))
  const tenders = [{ type: 'cash', amountMinor: 1000 }]
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => [
      exchanged(shop, ofA, 1),
      exchanged(shop, ofB, 0),
      post(shop, 'sales', { lines: both, tenders })
    ]).flat()
  )
  t.strictSame([...new Set(codes(answers))], ['done'])
  t.strictSame(await onHand(shop), [920, 920])
})

t.test('the cash of two sales that an exchange connects goes out once', async t => {
  for (const round of [1, 2, 3, 4]) {
    const shop = await stockedShop(stoa, '100', [500, 500])
    const { token } = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
    const lines = [{ variantId: shop.variants[0], quantity: '2' }]
    const tenders = [
      { type: 'cash', amountMinor: 500 },
      { type: 'card', amountMinor: 500 }
    ]
    const { id: saleId } = (await post(shop, 'sales', { lines, tenders })).json()
    const { sale } = (await exchanged(shop, saleId, 1)).json()
    const byCashier = { ...shop, token }
    const answers = await Promise.all([
      refunded(byCashier, saleId),
      refunded(byCashier, sale.id),
      refunded(byCashier, saleId),
      refunded(byCashier, sale.id)
    ])
    t.equal(codes(answers).filter(code => code === 'done').length, 1, `round ${round}`)
    t.notMatch(codes(answers).join(), 'busy')
  }
})
