import t from 'tap'
import { adminOf, cashSale, hire, stockedShop, testInstance, type StockedShop } from 'stoa/testing'

const stoa = await testInstance()
const API = '/api/v1/pos'
const BUYER = {
  name: 'Construcciones Ibarra, S.L.',
  taxId: 'B-12.345.678',
  country: 'ES',
  address: 'Calle Mayor 1\n28013 Madrid'
}

const sell = (shop: StockedShop, lines: Array<[number, string]> = [[0, '1']], amount = 10_000) =>
  stoa.ok('POST', `${API}/sales`, { token: shop.token, body: cashSale(shop, lines, amount) })
const issue = (shop: StockedShop, saleId: string, buyer: object = BUYER, token = shop.token) =>
  stoa.call('POST', `${API}/sales/${saleId}/invoice`, { token, body: { buyer } })
const issued = async (shop: StockedShop, buyer: object = BUYER) => {
  const sale = await sell(shop)
  const answer = await issue(shop, sale.id, buyer)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return { sale, invoice: answer.json() }
}
const get = (shop: StockedShop, id: string) =>
  stoa.ok('GET', `${API}/invoices/${id}`, { token: shop.token })
const YEAR = new Date().getUTCFullYear()

t.test('a sale gets one invoice, with all that stands on it', async t => {
  const shop = await stockedShop(stoa, '100')
  const { sale, invoice } = await issued(shop)
  t.equal(invoice.number, `F${YEAR}-000001`)
  t.match(invoice, { kind: 'invoice', documentId: sale.id, originalId: null, hash: null })
  t.strictSame(invoice.content.buyer, BUYER)
  t.strictSame(invoice.content.taxes, sale.taxes)
  t.equal(invoice.totalMinor, sale.totalMinor)
  t.strictSame(await get(shop, invoice.id), invoice)
  const again = await issue(shop, sale.id)
  t.equal(again.statusCode, 409)
  t.match(again.json(), { code: 'pos.invoice-exists', id: invoice.id, number: invoice.number })
  for (const [path, type] of [
    ['html', 'text/html; charset=utf-8'],
    ['pdf', 'application/pdf']
  ] as const) {
    const { statusCode, headers, body } = await stoa.call(
      'GET',
      `${API}/invoices/${invoice.id}/${path}`,
      { token: shop.token }
    )
    t.equal(statusCode, 200, body)
    t.equal(headers['content-type'], type)
    if (path === 'html') {
      for (const word of ['Construcciones Ibarra', 'B-12.345.678', invoice.number, 'Thing A']) {
        t.match(body, word)
      }
    }
  }
})
