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
  await asAdmin(
    stoa,
    "INSERT INTO catalog_barcode (tenant_id, company_id, code, canonical, kept_as, variant_id) SELECT v.tenant_id, v.company_id, c.code, c.canonical, c.kept_as, v.id FROM (VALUES ('0036000291452', '00036000291452', '', 0), ('SAME', 'SAME', '', 0), ('S-AME', 'SAME', 'S-AME', 1)) AS c (code, canonical, kept_as, n) JOIN catalog_variant v ON v.id = CASE c.n WHEN 0 THEN $1::uuid ELSE $2::uuid END WHERE v.tenant_id = $3",
    [a, b, tenantId]
  )
})

t.test('a line names its goods by id, SKU or barcode in any writing', async t => {
  const sale = await sell([
    { variantId: a, quantity: '1' },
    { sku: ' b ', quantity: '2' },
    { barcode: '036000291452', quantity: '1' }
  ])
  t.match(sale, { totals: { totalMinor: 3000 } })
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
  t.match(await sell([{ sku: 'A', quantity: '1' }, { barcode: '4006381333931', quantity: '1' }]), {
    status: 422,
    code: 'pos.unknown-code',
    errors: [{ field: '/lines/1/barcode', code: 'unknown' }]
  })
  t.match(await sell([{ barcode: 'same', quantity: '1' }]), { code: 'pos.unknown-code' })
})

t.test('bulk sales take codes too', async t => {
  const answer = await stoa.ok('POST', '/api/v1/pos/sales/bulk', {
    token,
    headers: { 'idempotency-key': 'bulk by code' },
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
    { barcode: '036000291452', quantity: '1' }
  ])
  t.equal(byCode.statements - byId.statements, 1)
  t.equal(byCode.roundTrips - byId.roundTrips, 1)
  t.equal(byId.roundTrips, 3)
})
