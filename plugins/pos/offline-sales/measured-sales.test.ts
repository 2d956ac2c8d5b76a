import t from 'tap'
import { set, stockedShop, testInstance } from 'stoa/testing'
import { freeze, lineOf, sendFrozen, type FrozenSale } from 'stoa/testing/off-line-till'
import { checkDigitOf } from '../../../contracts/gtin.ts'

// What a till weighed, read from labels and sold at open prices without a network, as it happened.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '100')
const { token } = shop
const at = { token, headers: { 'x-shop-id': shop.shopId } }
await set(stoa, 'pos/scaleCodes', 'shop', ['21IIIIIPPPPPC'], at)
const LABEL = `210012301234${checkDigitOf('210012301234')}`

const product = async (body: object): Promise<{ id: string; variantId: string }> => {
  const made = await stoa.ok('POST', '/api/v1/catalog/products', { token, body })
  return { id: made.id, variantId: made.variants[0].id }
}
const cheese = await product({
  sku: 'CHEESE',
  name: 'Cheese',
  priceMinor: 1999,
  soldBy: 'kg',
  scaleCode: '123'
})
const gift = await product({
  sku: 'GIFT',
  name: 'Gift',
  priceMinor: 0,
  openPrice: true,
  mostPriceMinor: 5_000
})
const send = async (sale: FrozenSale) => {
  const answer = await sendFrozen(stoa, token, sale)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
const label = (more: object = {}) => ({
  ...lineOf(shop, {
    variantId: cheese.variantId,
    sku: 'CHEESE',
    name: 'Cheese',
    quantity: '0.617',
    unitPriceMinor: 1999
  }),
  unit: 'kg' as const,
  scaleCode: LABEL,
  grossMinor: 1234,
  ...more
})
const codes = (answer: { remarks: Array<{ code: string; facts: unknown }> }) =>
  answer.remarks.map(({ code }) => code).filter(code => code !== 'stock-short')

t.test('labels, weights, open prices and reasons are posted as they were rung up', async t => {
  const { scaleCode: _, grossMinor: __, ...weighed } = label({ quantity: '1.234' })
  const sale = freeze(shop, {
    lines: [
      label(),
      { ...weighed, discount: { percent: '10', reason: 'Dented' } },
      lineOf(shop, { variantId: gift.variantId, sku: 'GIFT', name: 'Gift', unitPriceMinor: 2_500 })
    ],
    discount: { amountMinor: 100, reason: 'Regular' },
    tenders: [{ type: 'cash', amountMinor: 10_000 }]
  })
  const answer = await send(sale)
  t.strictSame(codes(answer), [])
  const posted = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token })
  t.match(posted, {
    totalMinor: 1234 + 2467 - 247 + 2500 - 100,
    discountReason: 'Regular',
    lines: [
      { quantity: '0.617', unit: 'kg', scaleCode: LABEL },
      { quantity: '1.234', unit: 'kg', scaleCode: null, discountReason: 'Dented' },
      { unit: 'piece', unitPriceMinor: 2_500 }
    ]
  })
})

t.test('what is read otherwise by now is posted all the same, with a remark', async t => {
  const otherwise = freeze(shop, {
    lines: [label({ quantity: '0.7', grossMinor: 1400 })],
    tenders: [{ type: 'cash', amountMinor: 1400 }]
  })
  const answer = await send(otherwise)
  t.strictSame(codes(answer), ['scale-code-differs'])
  t.match(answer.remarks[0].facts, { sold: '0.7', now: '0.617', scaleCode: LABEL })
  t.equal((await stoa.ok('GET', `/api/v1/pos/sales/${otherwise.id}`, { token })).totalMinor, 1400)
  const dear = freeze(shop, {
    lines: [
      lineOf(shop, { variantId: gift.variantId, sku: 'GIFT', name: 'Gift', unitPriceMinor: 5_001 })
    ],
    tenders: [{ type: 'cash', amountMinor: 5_001 }]
  })
  t.strictSame(codes(await send(dear)), ['price-differs'], 'beyond its bounds')
  await set(stoa, 'pos/scaleCodes', 'shop', [], at)
  const gone = freeze(shop, { lines: [label()], tenders: [{ type: 'cash', amountMinor: 1234 }] })
  t.strictSame(codes(await send(gone)), ['scale-code-differs'])
})
