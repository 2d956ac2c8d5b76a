import t from 'tap'
import { adminOf, testInstance } from 'stoa/testing'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const { token, companyId } = await stoa.signUp({
  settings: [{ plugin: 'inventory', key: 'allowNegativeStock', value: true }]
})
const MOST = 10_000_000_000_000
const { id } = await stoa.ok('POST', '/api/v1/catalog/products', {
  token,
  body: { sku: 'TEA', name: 'Tea', priceMinor: MOST, kind: 'service' }
})
const {
  variants: [{ id: variantId }]
} = await stoa.ok('GET', `/api/v1/catalog/products/${id}`, { token })
const {
  items: [register]
} = await stoa.ok('GET', '/api/v1/pos/registers', { token })
const sell = (quantity: string, amountMinor: number, more: object = {}) =>
  stoa.call('POST', '/api/v1/pos/sales', {
    token,
    body: {
      registerId: register.id,
      lines: [{ variantId, quantity, ...more }],
      tenders: [{ type: 'cash', amountMinor }]
    }
  })
const today = new Date().toISOString().slice(0, 10)
const report = (path = 'sales?groupBy=none&') =>
  stoa.call('GET', `/api/v1/reporting/${path}from=${today}&to=${today}`, { token })

t.test('a document is bounded, so that those of a year can be added up', async t => {
  t.equal((await sell('1', MOST)).statusCode, 201)
  t.match((await sell('1.001', MOST + MOST / 1000)).json(), {
    status: 422,
    code: 'pos.amount-too-large'
  })
  t.match(
    (
      await sell('1', 0, {
        unitPriceMinor: 9_007_199_254_740_991,
        discount: { amountMinor: 9_007_199_254_740_991 }
      })
    ).json(),
    { status: 422, code: 'pos.amount-too-large' },
    'what a discount takes off is added up too'
  )
  t.match(
    (await sell('99999999999', 0, { unitPriceMinor: 0 })).json(),
    { status: 422, code: 'pos.amount-too-large' },
    'and so are pieces'
  )
  t.equal((await report()).statusCode, 200)
})

t.test('where sums cannot be told exactly all the same, that is what is said', async t => {
  // As documents of an earlier version may be.
  const admin = await adminOf(stoa)
  const {
    rows: [sale]
  } = await admin.query<{ document_id: string }>(
    'UPDATE pool.pos_line SET net_minor = 9000000000000000, total_minor = 9000000000000000 WHERE company_id = $1 RETURNING document_id',
    [companyId]
  )
  t.ok(sale)
  t.equal((await sell('1', MOST)).statusCode, 201)
  t.match((await report()).json(), { status: 422, code: 'stoa.figure-too-large' })
  t.match((await report('top-products?')).json(), { status: 422, code: 'stoa.figure-too-large' })
})

t.test('stock that its column cannot hold is refused', async t => {
  const { id } = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'SAND', name: 'Sand', priceMinor: 1, kind: 'goods' }
  })
  const {
    variants: [{ id: grain }]
  } = await stoa.ok('GET', `/api/v1/catalog/products/${id}`, { token })
  const receive = () =>
    stoa.call('POST', '/api/v1/inventory/adjustments', {
      token,
      body: { reason: 'receipt', lines: [{ variantId: grain, quantity: '99999999999' }] }
    })
  const { statusCode } = await receive()
  t.equal(statusCode, 201)
  t.match((await receive()).json(), { status: 422, code: 'inventory.stock-too-large' })
})
