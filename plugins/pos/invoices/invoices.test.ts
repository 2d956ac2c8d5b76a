import t from 'tap'
import { adminOf, cashSale, hire, set, stockedShop, testInstance } from 'stoa/testing'
import type { StockedShop } from 'stoa/testing'

const stoa = await testInstance()
const API = '/api/v1/pos'
const BUYER = {
  name: 'Construcciones Ibarra, S.L.',
  taxId: 'B-12.345.678',
  country: 'ES',
  address: 'Calle Mayor 1\n28013 Madrid'
}
const YEAR = new Date().getUTCFullYear()

const sell = (
  shop: StockedShop,
  lines: Array<[number, string]> = [[0, '1']],
  amountMinor = 500,
  more: object = {}
) =>
  stoa.ok('POST', `${API}/sales`, {
    token: shop.token,
    body: { ...cashSale(shop, lines, amountMinor), ...more }
  })
const issue = (shop: StockedShop, saleId: string, buyer: object = BUYER, token = shop.token) =>
  stoa.call('POST', `${API}/sales/${saleId}/invoice`, { token, body: { buyer } })
const issued = async (shop: StockedShop, buyer: object = BUYER, sale?: { id: string }) => {
  const answer = await issue(shop, (sale ?? (await sell(shop))).id, buyer)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}
const get = (shop: StockedShop, path: string, token = shop.token) =>
  stoa.ok('GET', `${API}/${path}`, { token })

t.test('a sale gets one invoice, with all that stands on it', async t => {
  const shop = await stockedShop(stoa, '100')
  const sale = await sell(shop)
  const invoice = await issued(shop, BUYER, sale)
  t.equal(invoice.number, `F${YEAR}-000001`)
  t.match(invoice, { kind: 'invoice', documentId: sale.id, originalId: null, hash: null })
  t.strictSame(invoice.content.buyer, BUYER)
  t.equal(invoice.totalMinor, sale.totalMinor)
  t.strictSame(await get(shop, `invoices/${invoice.id}`), invoice)
  const again = await issue(shop, sale.id)
  t.match(again.json(), {
    status: 409,
    code: 'pos.invoice-exists',
    facts: { id: invoice.id, number: invoice.number }
  })
  const html = await stoa.call('GET', `${API}/invoices/${invoice.id}/html`, { token: shop.token })
  t.match(html.headers, { 'content-type': /^text\/html/, 'content-security-policy': /default-src/ })
  for (const word of [
    'Construcciones Ibarra',
    'B-12.345.678',
    invoice.number,
    'Thing A',
    'Spain'
  ]) {
    t.match(html.body, word)
  }
  const pdf = await stoa.call('GET', `${API}/invoices/${invoice.id}/pdf`, { token: shop.token })
  t.equal(pdf.headers['content-type'], 'application/pdf')
  t.match(pdf.headers['content-disposition'], `${invoice.number}.pdf`)
})

t.test('a repeat under one key is one invoice; three at once are one as well', async t => {
  const shop = await stockedShop(stoa, '100')
  const sale = await sell(shop)
  const send = (key: string) =>
    stoa.call('POST', `${API}/sales/${sale.id}/invoice`, {
      token: shop.token,
      headers: { 'idempotency-key': key },
      body: { buyer: BUYER }
    })
  const first = await send('the-key-of-this-invoice')
  t.strictSame((await send('the-key-of-this-invoice')).json(), first.json())
  const other = await sell(shop)
  const answers = await Promise.all([1, 2, 3].map(() => issue(shop, other.id)))
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, 409, 409])
  t.equal((await get(shop, 'invoices')).items.length, 2)
})

t.test('who it is for is read before it is written', async t => {
  const shop = await stockedShop(stoa, '100')
  const sale = await sell(shop)
  for (const buyer of [
    {},
    { name: ' ' },
    { name: 'A', country: 'Spain' },
    { name: 'A', more: 1 }
  ]) {
    const { statusCode, body } = await issue(shop, sale.id, buyer)
    t.equal(statusCode, 400, body)
  }
  const { content } = await issued(
    shop,
    { name: ' Ana Lima ', taxId: ' ' + '1', address: ' ' },
    sale
  )
  t.strictSame(content.buyer, { name: 'Ana Lima', taxId: '1', country: null, address: null })
})

t.test('what was issued stays, whatever is changed afterwards', async t => {
  const shop = await stockedShop(stoa, '100')
  const { token } = shop
  await set(stoa, 'pos/invoiceName', 'company', 'Tiendas Lopez, S.A.', { token })
  await set(stoa, 'pos/invoiceTaxNumber', 'company', 'A87654321', { token })
  await set(stoa, 'pos/invoiceAddress', 'shop', 'Gran Vía 2, Madrid', { token })
  await set(stoa, 'pos/invoiceLegalText', 'company', 'Entered in the register.', { token })
  const invoice = await issued(shop)
  const pages = async () =>
    (await stoa.call('GET', `${API}/invoices/${invoice.id}/html`, { token })).body
  const before = await pages()
  for (const word of ['Tiendas Lopez', 'A87654321', 'Gran Vía 2', 'Entered in the register.']) {
    t.match(before, word)
  }
  await set(stoa, 'pos/invoiceName', 'company', 'Other', { token })
  await set(stoa, 'pos/invoiceTaxNumber', 'company', 'X', { token })
  await set(stoa, 'pos/invoiceAddress', 'shop', '', { token })
  await set(stoa, 'pos/invoiceLegalText', 'company', '', { token })
  t.strictSame(await get(shop, `invoices/${invoice.id}`), invoice)
  t.equal(await pages(), before)
  t.match((await issued(shop)).content.seller, { name: 'Other', taxId: 'X', address: null })
})

t.test('the database keeps them from being changed', async t => {
  const shop = await stockedShop(stoa, '100')
  await issued(shop)
  const admin = await adminOf(stoa)
  const { rows } = await admin.query(
    "SELECT privilege_type FROM information_schema.role_table_grants WHERE grantee = 'stoa_app' AND table_name = 'pos_invoice' AND table_schema = 'pool'"
  )
  t.strictSame(rows.map(row => row.privilege_type).sort(), ['INSERT', 'SELECT'])
})

t.test('they are found by day, customer, tax number, number, series and kind', async t => {
  const shop = await stockedShop(stoa, '100')
  const { token } = shop
  const ana = await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Ana Lima' }
  })
  const one = await issued(shop, BUYER, await sell(shop, [[0, '1']], 500, { customerId: ana.id }))
  const two = await issued(shop, { name: 'No number' })
  const note = await stoa.ok('POST', `${API}/invoices/${two.id}/correct`, {
    token,
    body: { reason: 'The wrong buyer' }
  })
  const found = async (query: string): Promise<string[]> =>
    (await get(shop, `invoices?${query}`)).items.map(({ id }: { id: string }) => id)
  t.strictSame(await found(''), [note.id, two.id, one.id])
  t.strictSame(await found('taxId=b12345678'), [one.id])
  t.strictSame(await found(`customerId=${ana.id}`), [one.id])
  t.strictSame(await found(`number=${two.number}`), [two.id])
  t.strictSame(await found('kind=credit-note'), [note.id])
  t.strictSame(await found(`seriesId=${note.seriesId}`), [note.id])
  t.strictSame(await found(`documentId=${one.documentId}`), [one.id])
  t.strictSame(await found(`from=${one.issuedOn}&to=${one.issuedOn}`), [note.id, two.id, one.id])
  t.strictSame(await found('from=2100-01-01'), [])
  t.strictSame(await found('to=2000-01-01'), [])
  const page = await get(shop, 'invoices?limit=2')
  t.strictSame((await get(shop, `invoices?limit=2&after=${page.next}`)).items[0].id, one.id)
})

t.test('the next invoice of a customer offers what the last one said', async t => {
  const shop = await stockedShop(stoa, '100')
  const ana = await stoa.ok('POST', '/api/v1/customers/customers', {
    token: shop.token,
    body: { name: 'Ana Lima' }
  })
  const hers = () => sell(shop, [[0, '1']], 500, { customerId: ana.id })
  const first = await hers()
  const asked = await get(shop, `sales/${first.id}/invoices`)
  t.strictSame(asked, {
    items: [],
    open: null,
    buyer: { name: 'Ana Lima', taxId: null, country: null, address: null }
  })
  const { id } = await issued(shop, BUYER, first)
  t.match(await get(shop, `sales/${first.id}/invoices`), { items: [{ id }], open: id })
  t.strictSame((await get(shop, `sales/${(await hers()).id}/invoices`)).buyer, BUYER)
  t.equal((await get(shop, `sales/${(await sell(shop)).id}/invoices`)).buyer, null)
})

t.test(
  'rights: who sells issues, who manages corrects, and no one sees the neighbours',
  async t => {
    const shop = await stockedShop(stoa, '100')
    const cashier = await hire(stoa, shop, [{ role: 'cashier', shopId: shop.shopId }])
    const sale = await sell(shop)
    const answer = await issue(shop, sale.id, BUYER, cashier.token)
    t.equal(answer.statusCode, 201, answer.body)
    const { id, userId } = answer.json()
    t.equal(userId, cashier.userId)
    const correct = (token: string) =>
      stoa.call('POST', `${API}/invoices/${id}/correct`, { token, body: { reason: 'Wrong' } })
    t.equal((await correct(cashier.token)).json().code, 'access.forbidden')
    const add = (token: string) =>
      stoa.call('POST', `${API}/invoice-series`, { token, body: { kind: 'invoice', prefix: 'X' } })
    t.equal((await add(cashier.token)).json().code, 'access.forbidden')
    const manager = await hire(stoa, shop, [{ role: 'manager', shopId: shop.shopId }])
    t.equal((await add(manager.token)).json().code, 'access.held-in-shop-only')
    const other = await stockedShop(stoa, '100')
    for (const path of [`invoices/${id}`, `invoices/${id}/pdf`, `sales/${sale.id}/invoices`]) {
      const { statusCode } = await stoa.call('GET', `${API}/${path}`, { token: other.token })
      t.equal(statusCode, 404, path)
    }
    t.equal((await issue(other, sale.id)).statusCode, 404)
    t.equal((await correct(other.token)).statusCode, 404)
    t.equal((await correct(manager.token)).statusCode, 201)
  }
)

t.test('who sends them to an authority hears of each, with what it is about', async t => {
  const shop = await stockedShop(stoa, '100')
  const invoice = await issued(shop)
  const note = await stoa.ok('POST', `${API}/invoices/${invoice.id}/correct`, {
    token: shop.token,
    body: { reason: 'Wrong' }
  })
  t.match(
    (await stoa.events(shop.token, ['pos.invoice-issued'])).map(({ data }) => data),
    [
      { invoiceId: invoice.id, kind: 'invoice', number: invoice.number, totalMinor: 500 },
      { invoiceId: note.id, kind: 'credit-note', originalId: invoice.id }
    ]
  )
})

t.test('rules of a role limit which invoices are seen', async t => {
  const shop = await stockedShop(stoa, '100')
  const small = await issued(shop)
  const large = await issued(shop, BUYER, await sell(shop, [[0, '3']], 1500))
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: shop.token,
    body: {
      name: 'small-invoices',
      rules: [{ permission: 'invoice.read', conditions: { totalMinor: { $lte: 1000 } } }]
    }
  })
  const { token } = await hire(stoa, shop, [{ role: 'small-invoices' }])
  t.strictSame(
    (await get(shop, 'invoices', token)).items.map(({ id }: { id: string }) => id),
    [small.id]
  )
  for (const path of ['', '/html', '/pdf']) {
    const { statusCode } = await stoa.call('GET', `${API}/invoices/${large.id}${path}`, { token })
    t.equal(statusCode, 404, path)
  }
})
