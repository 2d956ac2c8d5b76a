import t from 'tap'
import { asAdmin, ownInstance, spentBy, stockedShop } from 'stoa/testing'

const stoa = await ownInstance()
const us = await stockedShop(stoa, '1000', [1000, 500])
const { token, registerId, tenantId } = us
const [a, b] = us.variants as [string, string]
const tenders = [{ type: 'cash', amountMinor: 100_000 }]
const sell = async (lines: object[]) => {
  const answer = await stoa.call('POST', '/api/v1/pos/sales', {
    token,
    body: { registerId, lines, tenders }
  })
  return answer.json()
}

t.before(async () => {
  const product = (await stoa.ok('GET', '/api/v1/catalog/products?sku=A', { token })).items[0]
  await stoa.ok('PATCH', `/api/v1/catalog/products/${product.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { barcodes: ['0036000291452', '04006381333931'] }
  })
  // The same number on two articles, as files of long ago left it: in another writing each.
  await asAdmin(
    stoa,
    "INSERT INTO catalog_barcode (tenant_id, company_id, code, canonical, kept_as, variant_id) SELECT tenant_id, company_id, '00036000291452', canonical, '00036000291452', $1 FROM catalog_barcode WHERE tenant_id = $2 AND code = '0036000291452'",
    [b, tenantId]
  )
})

t.test('a line names its goods by id, SKU or barcode in any writing', async t => {
  const sale = await sell([
    { variantId: a, quantity: '1' },
    { sku: ' b ', quantity: '2' },
    { barcode: '4006381333931', quantity: '1' }
  ])
  t.match(sale, { totalMinor: 3000 })
  t.strictSame(
    sale.lines.map((line: { variantId: string }) => line.variantId),
    [a, b, a]
  )
})

t.test('exactly one of the three, and what leads to nothing or to several is refused', async t => {
  t.match(await sell([{ quantity: '1' }, { sku: 'A', variantId: a, quantity: '1' }]), {
    code: 'pos.line-without-goods',
    errors: [{ field: '/lines/0' }, { field: '/lines/1' }]
  })
  t.match(
    await sell([
      { sku: 'A', quantity: '1' },
      { barcode: '5012345678900', quantity: '1' }
    ]),
    {
      status: 422,
      code: 'pos.unknown-code',
      errors: [{ field: '/lines/1/barcode', code: 'unknown' }]
    }
  )
  t.match(await sell([{ barcode: '036000291452', quantity: '1' }]), {
    code: 'pos.ambiguous-code',
    errors: [{ field: '/lines/0/barcode', message: /stands on/ }]
  })
  t.match(
    await sell([{ barcode: '0036000291452', quantity: '1' }]),
    { totalMinor: 1000 },
    'of two the one of this very writing'
  )
})

t.test('bulk sales take codes too', async t => {
  const answer = await stoa.ok('POST', '/api/v1/pos/sales/bulk', {
    token,
    headers: { 'idempotency-key': 'bulk-by-code-1' },
    body: {
      records: [
        { registerId, lines: [{ sku: 'A', quantity: '1' }], tenders },
        { registerId, lines: [{ sku: 'NONE', quantity: '1' }], tenders }
      ]
    }
  })
  t.match(answer, { kept: 1, refused: 1, items: [{}, { problem: { code: 'pos.unknown-code' } }] })
})

t.test('codes cost one statement in a round trip of their own; ids cost nothing', async t => {
  const spent = (lines: object[]) => spentBy(stoa, 'pos.post-sale', () => sell(lines))
  await sell([{ variantId: a, quantity: '1' }])
  const byId = await spent([
    { variantId: a, quantity: '1' },
    { variantId: b, quantity: '1' }
  ])
  const byCode = await spent([
    { sku: 'A', quantity: '1' },
    { barcode: '4006381333931', quantity: '1' }
  ])
  t.equal(byCode.statements - byId.statements, 1)
  t.equal(byCode.roundTrips - byId.roundTrips, 1)
  t.equal(byId.roundTrips, 3)
})

t.test('a sale is three messages: look-ups, stock and document, answer and commit', async t => {
  const counts: number[] = []
  for (let i = 0; i < 20; i++) {
    const { messages } = await spentBy(stoa, 'pos.post-sale', () =>
      sell([{ variantId: a, quantity: '1' }])
    )
    counts.push(messages)
  }
  t.equal(Math.min(...counts), 3, `${counts.join(', ')}: a new connection takes more`)
})
