import t from 'tap'
import { cashSale, hire, stockedShop, testInstance, type StockedShop } from 'stoa/testing'

const MOST = 6
const stoa = await testInstance({
  STOA_PUBLIC_URL: 'https://stoa.example.com/',
  STOA_VISITOR_REQUESTS_PER_MINUTE: '1000'
})
const few = await testInstance({ STOA_VISITOR_REQUESTS_PER_MINUTE: String(MOST) })
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const BASE = 'https://stoa.example.com'

async function soldIn(on = stoa, overrides: Record<string, unknown> = {}) {
  const shop = await stockedShop(on, '10', undefined, overrides)
  const sale = await on.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: cashSale(shop, [[0, '1']], 700)
  })
  return { shop, sale }
}
const addressOf = async (shop: StockedShop, saleId: string): Promise<string | null> =>
  (await stoa.ok('GET', `/api/v1/pos/sales/${saleId}/link`, { token: shop.token })).address
const open = (address: string) => stoa.call('GET', address.replace(BASE, ''))

t.test('who has the address reads the receipt, its PDF, and nothing else', async t => {
  const { shop, sale } = await soldIn()
  const address = (await addressOf(shop, sale.id)) ?? ''
  t.match(address, /^https:\/\/stoa\.example\.com\/api\/v1\/pos\/receipts\/[\w-]{100,}\/page$/)
  const { printed } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, {
    token: shop.token
  })
  t.strictSame(printed.qr, { text: address, caption: 'This receipt on your phone' })
  const page = await open(address)
  t.equal(page.statusCode, 200)
  t.match(page.headers['content-security-policy'], /default-src 'none'/)
  t.match(page.body, sale.number)
  t.match(page.body, 'Thing A')
  t.match(page.body, 'href="receipt.pdf"')
  t.match(page.body, 'name="robots" content="noindex"')
  t.notMatch(page.body, UUID, 'no id of anyone')
  const pdf = await open(address.replace(/page$/, 'receipt.pdf'))
  t.equal(pdf.headers['content-type'], 'application/pdf')
  t.match(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
  for (const other of ['', '/receipt', '/prints', '/link']) {
    t.equal((await open(address.replace(/\/page$/, other))).statusCode, 404, other)
  }
})

t.test('the page speaks the language of the company, Portuguese among them', async t => {
  const words: Record<string, [string, string]> = {
    'pt-BR': ['Recibo', 'Baixar em PDF'],
    'pt-PT': ['Recibo', 'Descarregar em PDF'],
    es: ['Recibo', 'Descargar en PDF'],
    id: ['Struk', 'Unduh sebagai PDF'],
    'en-GB': ['Receipt', 'Download as PDF']
  }
  for (const [locale, said] of Object.entries(words)) {
    const company = { name: 'Co', currency: 'EUR', locale, timeZone: 'Europe/Lisbon' }
    const { shop, sale } = await soldIn(stoa, { company })
    const { body } = await open((await addressOf(shop, sale.id)) ?? '')
    for (const word of [...said, `lang="${locale}"`]) t.match(body, word, locale)
  }
})

t.test('an address made up, changed, or of another purpose opens nothing', async t => {
  const { shop, sale } = await soldIn()
  const address = (await addressOf(shop, sale.id)) ?? ''
  const token = /receipts\/([\w-]+)/.exec(address)?.[1] ?? ''
  const changed = token.slice(0, 40) + (token[40] === 'A' ? 'B' : 'A') + token.slice(41)
  for (const bad of ['nonsense', changed, sale.id, token.slice(1)]) {
    t.match((await stoa.call('GET', `/api/v1/pos/receipts/${bad}/page`)).json(), {
      status: 404,
      code: 'pos.receipt-link-ended'
    })
  }
})

t.test('it is revoked for all who have it, and another one given out', async t => {
  const { shop, sale } = await soldIn()
  const first = (await addressOf(shop, sale.id)) ?? ''
  const cashier = await hire(stoa, shop, [{ role: 'cashier' }])
  const act = (what: string, token = shop.token) =>
    stoa.call('POST', `/api/v1/pos/sales/${sale.id}/link/${what}`, { token })
  t.equal((await act('revoke', cashier.token)).statusCode, 403)
  t.strictSame((await act('revoke')).json(), { address: null })
  t.strictSame((await act('revoke')).json(), { address: null }, 'once more')
  t.equal((await open(first)).statusCode, 404)
  t.equal(await addressOf(shop, sale.id), null)
  const { printed } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, {
    token: shop.token
  })
  t.equal(printed.qr, null)
  const second = (await act('renew')).json().address
  t.not(second, first)
  t.equal((await open(second)).statusCode, 200)
  t.equal((await open(first)).statusCode, 404, 'the old one stays closed')
  await act('revoke')
  t.equal((await open(second)).statusCode, 404)
  await act('renew')
  t.equal((await open(second)).statusCode, 404)
})

t.test('a company may give out none', async t => {
  const { shop, sale } = await soldIn()
  const address = (await addressOf(shop, sale.id)) ?? ''
  await stoa.ok('PUT', '/api/v1/tenants/settings/pos/receiptLinks', {
    token: shop.token,
    body: { level: 'company', value: false }
  })
  t.equal((await open(address)).statusCode, 404)
  t.equal(await addressOf(shop, sale.id), null)
})

t.test('pages and PDFs are given so often a minute and address, and no more', async t => {
  const { shop, sale } = await soldIn(few)
  const { address } = await few.ok('GET', `/api/v1/pos/sales/${sale.id}/link`, {
    token: shop.token
  })
  for (const face of ['page', 'receipt.pdf']) {
    const answers = []
    for (let i = 0; i < MOST + 2; i++) {
      answers.push(await few.call('GET', new URL(address).pathname.replace(/page$/, face), {}))
    }
    t.strictSame(
      answers.map(({ statusCode }) => statusCode),
      [...Array.from({ length: MOST }, () => 200), 429, 429],
      face
    )
  }
})
