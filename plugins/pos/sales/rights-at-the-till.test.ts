import t from 'tap'
import { memberOf, stockedShop, testInstance } from 'stoa/testing'

// Rights that no route asks for: it depends on what the request holds whether they are needed.
const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '100')
const [variantId] = shop.variants
const line = { variantId, quantity: '1' }
const sale = (ofLine: object, more: object = {}) => ({
  registerId: shop.registerId,
  lines: [{ ...line, ...ofLine }],
  tenders: [{ type: 'cash', amountMinor: 500 }],
  ...more
})
const refund = {
  registerId: shop.registerId,
  lines: [{ ...line, unitPriceMinor: 500 }],
  tenders: [{ type: 'cash', amountMinor: 500 }]
}
const EVERYTHING = [
  'sale.post',
  'sale.discount',
  'sale.override-price',
  'sale.backdate',
  'sale.unlinked-payment',
  'refund.post',
  'refund.blind',
  'refund.other-tender'
]
const wishes: Array<[permission: string, what: string, path: string, body: object]> = [
  ['sale.override-price', 'another price', 'sales', sale({ unitPriceMinor: 499 })],
  ['sale.override-price', 'another name', 'sales', sale({ name: 'Something else' })],
  ['sale.discount', 'a discount on a line', 'sales', sale({ discount: { amountMinor: 1 } })],
  ['sale.discount', 'one on the whole', 'sales', sale({}, { discount: { percent: '1' } })],
  ['sale.backdate', 'another time', 'sales', sale({}, { occurredAt: '2026-01-02T03:04:05Z' })],
  [
    'sale.unlinked-payment',
    'an online payment of another system',
    'sales',
    sale({}, { tenders: [{ type: 'online', amountMinor: 500, reference: 'terminal 7' }] })
  ],
  ['refund.blind', 'a refund without a sale', 'refunds', refund]
]

for (const [permission, what, path, body] of wishes) {
  t.test(`${what} takes ${permission}, and nothing else`, async t => {
    const as = async (permissions: string[]) => {
      const { token } = await memberOf(stoa, shop, { permissions })
      return stoa.call('POST', `/api/v1/pos/${path}`, { token, body })
    }
    t.match((await as(EVERYTHING.filter(held => held !== permission))).json(), {
      status: 403,
      code: 'access.forbidden'
    })
    const allowed = await as(['sale.post', 'refund.post', permission])
    t.equal(allowed.statusCode, 201, allowed.body)
  })
}

t.test('the price and the name of the catalogue, said aloud, take none of them', async t => {
  const { token } = await memberOf(stoa, shop, { permissions: ['sale.post'] })
  const body = sale({ unitPriceMinor: 500, name: 'Thing A' })
  t.equal((await stoa.call('POST', '/api/v1/pos/sales', { token, body })).statusCode, 201)
})

t.test('money goes back by the tenders it came by, or it takes refund.other-tender', async t => {
  const till = (await memberOf(stoa, shop, { permissions: ['sale.post', 'refund.post'] })).token
  const mayChoose = (
    await memberOf(stoa, shop, { permissions: ['refund.post', 'refund.other-tender'] })
  ).token
  const sold = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: till,
    body: {
      ...sale({ quantity: '4' }),
      tenders: [
        { type: 'card', amountMinor: 1200 },
        { type: 'cash', amountMinor: 1000 } // 200 of it are change
      ]
    }
  })
  const back = (token: string, quantity: string, tenders: Array<[string, number]>) =>
    stoa.call('POST', '/api/v1/pos/refunds', {
      token,
      body: {
        registerId: shop.registerId,
        saleId: sold.id,
        lines: [{ lineNo: 1, quantity }],
        tenders: tenders.map(([type, amountMinor]) => ({ type, amountMinor }))
      }
    })
  const forbidden = { status: 403, code: 'access.forbidden' }
  t.match((await back(till, '1', [['voucher', 500]])).json(), forbidden, 'none of it came so')
  t.match(
    (await back(till, '2', [['cash', 1000]])).json(),
    forbidden,
    'less than that came in cash'
  )
  t.equal((await back(till, '1', [['cash', 500]])).statusCode, 201)
  t.match((await back(till, '1', [['cash', 500]])).json(), forbidden, '300 of the cash are left')
  const mixed = await back(till, '1', [
    ['cash', 300],
    ['card', 200]
  ])
  t.equal(mixed.statusCode, 201, mixed.body)
  t.match(
    (
      await back(till, '1', [
        ['cash', 1],
        ['card', 499]
      ])
    ).json(),
    forbidden,
    'no cash is left'
  )
  t.equal((await back(till, '1', [['card', 500]])).statusCode, 201)
  t.equal((await back(mayChoose, '1', [['cash', 500]])).statusCode, 201, 'who may choose, chooses')
})
