import t from 'tap'
import { cashSale, set, stockedShop, testInstance, type StockedShop } from 'stoa/testing'

const stoa = await testInstance()
const API = '/api/v1/pos'
const BUYER = { name: 'Buyer Ltd', taxId: 'GB123' }

const post = (shop: StockedShop, path: string, body: object) =>
  stoa.ok('POST', `${API}/${path}`, { token: shop.token, body })
const get = (shop: StockedShop, path: string) =>
  stoa.ok('GET', `${API}/${path}`, { token: shop.token })
const sell = (shop: StockedShop, lines: Array<[number, string]>, amountMinor: number) =>
  post(shop, 'sales', cashSale(shop, lines, amountMinor))
const issue = (shop: StockedShop, saleId: string) =>
  post(shop, `sales/${saleId}/invoice`, { buyer: BUYER })
const refund = (shop: StockedShop, saleId: string, quantity: string, amountMinor: number) =>
  post(shop, 'refunds', {
    registerId: shop.registerId,
    saleId,
    reason: 'Did not fit',
    lines: [{ lineNo: 1, quantity }],
    tenders: [{ type: 'cash', amountMinor }]
  })
const ofSale = async (shop: StockedShop, saleId: string) =>
  (await get(shop, `sales/${saleId}/invoices`)) as {
    items: Array<{ id: string; kind: string; documentId: string; originalId: string | null }>
    open: string | null
  }
interface Figures {
  netMinor: number
  taxMinor: number
  totalMinor: number
  dueMinor: number
  taxes: unknown[]
  lines: Array<{ lineNo: number; quantity: string; totalMinor: number }>
}
const figures = ({ netMinor, taxMinor, totalMinor, dueMinor, taxes }: Figures) => ({
  netMinor,
  taxMinor,
  totalMinor,
  dueMinor,
  taxes
})

t.test('a refund of an invoiced sale has its credit note, which refers to the invoice', async t => {
  const shop = await stockedShop(stoa, '100')
  const sale = await sell(shop, [[0, '3']], 1500)
  const invoice = await issue(shop, sale.id)
  const back = await refund(shop, sale.id, '1', 500)
  const { items } = await ofSale(shop, sale.id)
  t.match(items, [
    { id: invoice.id, kind: 'invoice' },
    { kind: 'credit-note', documentId: back.id, originalId: invoice.id }
  ])
  const note = await get(shop, `invoices/${items[1]?.id}`)
  t.match(note.content, {
    corrects: { number: invoice.number, issuedOn: invoice.issuedOn },
    reason: 'Did not fit',
    buyer: { name: 'Buyer Ltd' },
    lines: [{ lineNo: 1, quantity: '1', totalMinor: 500 }]
  })
  t.strictSame(figures(note.content), figures(back))
  t.match((await get(shop, `invoices/${invoice.id}`)).creditNotes, [
    { id: note.id, number: note.number, totalMinor: 500 }
  ])
})

t.test('a void has one as well, and the sale gets no other invoice', async t => {
  const shop = await stockedShop(stoa, '100')
  const sale = await sell(shop, [[0, '2']], 1000)
  const invoice = await issue(shop, sale.id)
  const back = await post(shop, `sales/${sale.id}/void`, {
    registerId: shop.registerId,
    reason: 'Rung up twice'
  })
  const { items } = await ofSale(shop, sale.id)
  t.match(items[1], { kind: 'credit-note', documentId: back.id, originalId: invoice.id })
  const answer = await stoa.call('POST', `${API}/sales/${sale.id}/invoice`, {
    token: shop.token,
    body: { buyer: BUYER }
  })
  t.match(answer.json(), { status: 409, code: 'pos.already-voided' })
})

t.test('a sale that was not invoiced has none', async t => {
  const shop = await stockedShop(stoa, '100')
  const sale = await sell(shop, [[0, '2']], 1000)
  await refund(shop, sale.id, '1', 500)
  await post(shop, 'refunds', {
    registerId: shop.registerId,
    lines: [{ variantId: shop.variants[0], quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 500 }]
  })
  t.strictSame((await get(shop, 'invoices')).items, [])
})

t.test('what came back before the invoice gets its credit note with it', async t => {
  const shop = await stockedShop(stoa, '100')
  const sale = await sell(shop, [[0, '3']], 1500)
  const [one, two] = [
    await refund(shop, sale.id, '1', 500),
    await refund(shop, sale.id, '0.5', 250)
  ]
  const invoice = await issue(shop, sale.id)
  t.equal(invoice.totalMinor, 1500)
  t.match(
    invoice.creditNotes.map(({ totalMinor }: { totalMinor: number }) => totalMinor),
    [500, 250]
  )
  t.match((await ofSale(shop, sale.id)).items.slice(1), [
    { documentId: one.id },
    { documentId: two.id }
  ])
})

t.test('a wrong invoice is taken back, and another issued', async t => {
  const shop = await stockedShop(stoa, '100')
  const { token } = shop
  await stoa.ok('PUT', '/api/v1/catalog/tax-classes/standard', {
    token,
    headers: { 'if-match': '"1"' },
    body: { name: 'Standard', ratePpm: 200_000 }
  })
  const sale = await sell(
    shop,
    [
      [0, '3'],
      [2, '7']
    ],
    2193
  )
  const first = await issue(shop, sale.id)
  const back = await refund(shop, sale.id, '1', 500)
  const note = await post(shop, `invoices/${first.id}/correct`, { reason: 'Another tax number' })
  t.match(note, { kind: 'credit-note', originalId: first.id, documentId: sale.id })
  t.match(note.content, {
    corrects: { number: first.number },
    reason: 'Another tax number',
    lines: [
      { lineNo: 1, quantity: '2' },
      { lineNo: 2, quantity: '7' }
    ]
  })
  t.equal(note.totalMinor + back.totalMinor, first.totalMinor, 'together they are the invoice')
  t.equal(note.taxMinor + back.taxMinor, first.taxMinor)
  for (const [i, tax] of first.content.taxes.entries()) {
    t.equal(note.content.taxes[i].taxMinor + back.taxes[i].taxMinor, tax.taxMinor)
    t.equal(note.content.taxes[i].baseMinor + back.taxes[i].baseMinor, tax.baseMinor)
  }
  const again = await stoa.call('POST', `${API}/invoices/${first.id}/correct`, {
    token,
    body: { reason: 'Once more' }
  })
  t.match(again.json(), { status: 409, code: 'pos.invoice-credited' })
  const ofNote = await stoa.call('POST', `${API}/invoices/${note.id}/correct`, {
    token,
    body: { reason: 'Of a note' }
  })
  t.match(ofNote.json(), { status: 409, code: 'pos.not-an-invoice' })
  t.equal((await ofSale(shop, sale.id)).open, null)
  const second = await issue(shop, sale.id)
  t.equal(second.creditNotes.length, 1, 'with the credit note of what came back')
  t.equal((await ofSale(shop, sale.id)).open, second.id)
  await refund(shop, sale.id, '1', 500)
  t.equal((await get(shop, `invoices/${second.id}`)).creditNotes.length, 2)
  t.equal((await get(shop, `invoices/${first.id}`)).creditNotes.length, 2, 'of the first no more')
})

t.test('while it is corrected nothing comes back unseen', async t => {
  const shop = await stockedShop(stoa, '100')
  const sale = await sell(shop, [[0, '3']], 1500)
  const invoice = await issue(shop, sale.id)
  const path = `invoices/${invoice.id}/correct`
  const correct = (reason: string) =>
    stoa.call('POST', `${API}/${path}`, { token: shop.token, body: { reason } })
  const [, ...corrected] = await Promise.all([
    refund(shop, sale.id, '1', 500),
    correct('Wrong'),
    correct('Twice')
  ])
  t.strictSame(corrected.map(({ statusCode }) => statusCode).sort(), [201, 409], 'one of them')
  const { creditNotes } = await get(shop, `invoices/${invoice.id}`)
  const credited = creditNotes.reduce(
    (sum: number, note: { totalMinor: number }) => sum + note.totalMinor,
    0
  )
  t.ok(credited === 1500, `${credited} of 1500 are taken back`)
})

for (const [currency, prices, cash] of [
  ['JPY', [333, 101], 5],
  ['EUR', [333, 101], 5],
  ['KWD', [3333, 1001], 0]
] as const) {
  for (const pricesIncludeTax of [true, false]) {
    const name = `${currency}, prices ${pricesIncludeTax ? 'with' : 'without'} tax`
    t.test(`${name}: amounts are those of the documents`, async t => {
      const shop = await stockedShop(stoa, '100', [...prices], {
        company: { name: 'Co', currency, timeZone: 'Asia/Tokyo' }
      })
      const { token } = shop
      await set(stoa, 'catalog/pricesIncludeTax', 'company', pricesIncludeTax, { token })
      await set(stoa, 'pos/cashRoundingMinor', 'company', cash, { token })
      await stoa.ok('PUT', '/api/v1/catalog/tax-classes/standard', {
        token,
        headers: { 'if-match': '"1"' },
        body: { name: 'Standard', ratePpm: 190_000 }
      })
      const lines = [
        { variantId: shop.variants[0], quantity: '3' },
        { variantId: shop.variants[1], quantity: '1.5', discount: { percent: '7' } }
      ]
      const body = { registerId: shop.registerId, lines, discount: { amountMinor: 11 } }
      const quote = await stoa.ok('POST', `${API}/quote`, { token, body })
      const sale = await post(shop, 'sales', {
        ...body,
        tenders: [{ type: 'cash', amountMinor: Math.ceil(quote.totalMinor / 5) * 5 }]
      })
      const { content } = await issue(shop, sale.id)
      t.equal(content.currency, currency)
      t.equal(content.taxMode, pricesIncludeTax ? 'inclusive' : 'exclusive')
      t.strictSame(figures(content), figures(sale))
      t.ok(content.taxMinor > 0)
      for (const [i, line] of content.lines.entries()) {
        const { netMinor, taxMinor, totalMinor, discountMinor, quantity } = sale.lines[i]
        t.match(line, { netMinor, taxMinor, totalMinor, discountMinor, quantity })
      }
    })
  }
}

t.test('goods of an invoiced sale that are exchanged have their credit note too', async t => {
  const shop = await stockedShop(stoa, '100', [500, 700])
  const sale = await sell(shop, [[0, '2']], 1000)
  const invoice = await issue(shop, sale.id)
  const { refund: back, sale: other } = await post(shop, 'exchanges', {
    registerId: shop.registerId,
    saleId: sale.id,
    returned: [{ lineNo: 1, quantity: '1' }],
    lines: [{ variantId: shop.variants[1], quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 200 }]
  })
  const { items, open } = await ofSale(shop, sale.id)
  t.match(items, [
    { id: invoice.id, kind: 'invoice' },
    { kind: 'credit-note', documentId: back.id, originalId: invoice.id }
  ])
  t.equal(open, invoice.id, 'what was not given back stays invoiced')
  t.match(await ofSale(shop, other.id), { items: [], open: null })
  t.match(await issue(shop, other.id), { kind: 'invoice', totalMinor: 700 })
})
