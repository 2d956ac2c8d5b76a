import fc from 'fast-check'
import t from 'tap'
import { hire, memberOf, set, stockedShop, testInstance } from 'stoa/testing'
import { isWithinLimit } from './rules/discount-limit.ts'
import { priceOrder } from './rules/price-order.ts'

const stoa = await testInstance()

t.test('what is taken off by a share up to the limit is always within it', async t => {
  const line = fc.record({
    unitPriceMinor: fc.integer({ min: 1, max: 1_000_000 }),
    quantityMilli: fc.integer({ min: 1, max: 50_000 }),
    percent: fc.integer({ min: 0, max: 100 })
  })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 100 }),
      fc.boolean(),
      (given, limit, ofDocument) => {
        const order = priceOrder({
          currency: 'GBP',
          taxMode: 'inclusive',
          rounding: { tax: 'line' },
          lines: given.map(({ unitPriceMinor, quantityMilli, percent }) => ({
            variantId: 'v',
            sku: 'S',
            name: 'Thing',
            stocked: true,
            unitPriceMinor,
            quantityMilli,
            taxes: [],
            ...(ofDocument ? {} : { discount: { percentPpm: Math.min(percent, limit) * 10_000 } })
          })),
          ...(ofDocument ? { discount: { percentPpm: limit * 10_000 } } : {})
        })
        return isWithinLimit(order.lines, limit)
      }
    ),
    { numRuns: 500, seed: Number(process.env.STOA_TEST_SEED ?? 12) }
  )
  t.pass('in 500 orders')
})

t.test('a cashier gives discounts up to the limit, a manager beyond it', async t => {
  const shop = await stockedShop(stoa, '100', [1_000, 2_000])
  await set(stoa, 'pos/discountLimitPercent', 'shop', 10, {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: shop.token,
    body: {
      name: 'seller',
      rules: ['sale.post', 'sale.read', 'sale.discount', 'register.read'].map(permission => ({
        permission
      }))
    }
  })
  const seller = await hire(stoa, shop, [{ role: 'seller', companyId: shop.companyId }])
  const lines = (first?: object, second?: object) => [
    { variantId: shop.variants[0], quantity: '1', ...(first && { discount: first }) },
    { variantId: shop.variants[1], quantity: '1', ...(second && { discount: second }) }
  ]
  const ask = async (what: 'quote' | 'sales', body: object, token = seller.token) => {
    const answer = await stoa.call('POST', `/api/v1/pos/${what}`, {
      token,
      body: {
        registerId: shop.registerId,
        ...(what === 'sales' && { tenders: [{ type: 'cash', amountMinor: 10_000 }] }),
        ...body
      }
    })
    return answer.statusCode < 300 ? 'taken' : answer.json()
  }
  const over = { code: 'pos.discount-over-limit', facts: { limitPercent: 10 } }
  for (const what of ['quote', 'sales'] as const) {
    t.equal(await ask(what, { lines: lines({ percent: '10' }) }), 'taken')
    t.equal(await ask(what, { lines: lines(), discount: { percent: '10' } }), 'taken')
    t.equal(await ask(what, { lines: lines({ amountMinor: 100 }) }), 'taken', 'to the penny')
    t.match(await ask(what, { lines: lines({ amountMinor: 101 }) }), over)
    t.match(await ask(what, { lines: lines({ percent: '10.5' }) }), over)
    t.match(await ask(what, { lines: lines(), discount: { amountMinor: 301 } }), over)
    t.match(
      await ask(what, {
        lines: lines({ percent: '10' }, { percent: '10' }),
        discount: { percent: '5' }
      }),
      over,
      'nor both together'
    )
    t.equal(await ask(what, { lines: lines({ percent: '50' }) }, shop.token), 'taken')
  }
  const senior = await memberOf(stoa, shop, {
    permissions: ['sale.post', 'sale.read', 'sale.discount', 'sale.discount-beyond']
  })
  t.equal(await ask('sales', { lines: lines({ percent: '50' }) }, senior.token), 'taken')
  const quote = (token: string) =>
    stoa.ok('POST', '/api/v1/pos/quote', {
      token,
      body: { registerId: shop.registerId, lines: lines() }
    })
  t.equal((await quote(seller.token)).discountLimitPercent, 10)
  t.equal((await quote(shop.token)).discountLimitPercent, 100)
})
