import t from 'tap'
import { testInstance, tillOf } from 'stoa/testing'

// What the API reference says of a discount is what is done. Three pieces at 10.00: 1.00 off is
// 1.00 off all of them.

interface Schema {
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

const stoa = await testInstance({ STOA_ROLE: 'web' })
const owner = await stoa.signUp()
const { registerId, variantId } = await tillOf(stoa, owner)
const document = stoa.app.swagger() as unknown as {
  paths: Record<
    string,
    Record<string, { requestBody: { content: Record<string, { schema: Schema }> } }>
  >
}
const body = (path: string): Schema =>
  document.paths[path]?.post?.requestBody.content['application/json']?.schema as Schema
/** What is said of a discount: by percentage, and by amount. */
const said = (schema: Schema | undefined): Array<string | undefined> => {
  const [percent, amount] = schema?.properties?.discount?.anyOf ?? []
  return [percent?.properties?.percent?.description, amount?.properties?.amountMinor?.description]
}
const sell = (more: object, ofLine: object = {}) =>
  stoa.ok('POST', '/api/v1/pos/sales', {
    token: owner.token,
    body: {
      registerId,
      lines: [{ variantId, quantity: '3', ...ofLine }],
      tenders: [{ type: 'cash', amountMinor: 5_000 }],
      ...more
    }
  })

t.test("a line's discount is off the whole line, and the reference says so", async t => {
  const { lines } = body('/api/v1/pos/sales').properties ?? {}
  t.match(said(lines?.items), [/whole line/, /whole line/])
  t.match(await sell({}, { discount: { amountMinor: 100 } }), {
    discountMinor: 100,
    totalMinor: 2_900
  })
  t.match(await sell({}, { discount: { percent: '10' } }), {
    discountMinor: 300,
    totalMinor: 2_700
  })
  t.match(
    lines?.items?.properties?.unitPriceMinor?.description,
    /of one/,
    'while a price is of one'
  )
})

t.test("the document's discount is off the whole document, and the reference says so", async t => {
  t.match(said(body('/api/v1/pos/sales')), [/whole document/, /whole document/])
  t.match(await sell({ discount: { amountMinor: 100 } }), { discountMinor: 100, totalMinor: 2_900 })
  t.match(await sell({ discount: { percent: '10' } }), { discountMinor: 300, totalMinor: 2_700 })
})

t.test('goods taken back without a receipt have lines as a sale has', async t => {
  const lines = body('/api/v1/pos/refunds').properties?.lines?.anyOf?.map(kind => kind.items)
  t.match(said(lines?.find(line => line?.properties?.discount)), [/whole line/, /whole line/])
})
