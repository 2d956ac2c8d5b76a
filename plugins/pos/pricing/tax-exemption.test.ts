import t from 'tap'
import {
  asAdmin,
  hire,
  memberOf,
  set,
  stockedShop,
  testInstance,
  type StockedShop
} from 'stoa/testing'

// A sale for somebody who owes no tax: what is paid, what stands on the document, and who may say so.

const stoa = await testInstance()
const POS = '/api/v1/pos'
const CERTIFICATE = { kind: 'reseller', certificate: 'R-77' }
const BY_HAND = { kind: 'diplomatic', certificate: 'D-1' }

const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Things at 5.00 and 7.50 with 20 %, and a book at 0.99 with 5 %. */
async function taxedShop(pricesIncludeTax = true): Promise<StockedShop> {
  const shop = await stockedShop(stoa, '100', undefined, {
    company: { name: 'Taxed', currency: 'GBP', timeZone: 'Europe/London' }
  })
  const { token } = shop
  await set(stoa, 'catalog/pricesIncludeTax', 'company', pricesIncludeTax, { token })
  const rates = (code: string, ratePpm: number, headers = {}) =>
    stoa.ok('PUT', `/api/v1/catalog/tax-classes/${code}`, {
      token,
      headers,
      body: { name: code, rates: [{ code: 'VAT', ratePpm }] }
    })
  await rates('standard', 200_000, { 'if-match': '"1"' })
  await rates('books', 50_000)
  const { items } = await stoa.ok('GET', '/api/v1/catalog/products?sku=C', { token })
  await stoa.ok('PATCH', `/api/v1/catalog/products/${items[0].id}`, {
    token,
    body: { taxClass: 'books' },
    headers: { 'if-match': `"${items[0].version}"` }
  })
  return shop
}
const customer = async (shop: StockedShop, taxExemption?: object): Promise<string> =>
  (
    await stoa.ok('POST', '/api/v1/customers/customers', {
      token: shop.token,
      body: { name: 'Ana', ...(taxExemption && { taxExemption }) }
    })
  ).id
const body = (shop: StockedShop, more: object = {}) => ({
  registerId: shop.registerId,
  lines: [0, 1, 2].map(i => ({ variantId: shop.variants[i], quantity: '1' })),
  ...more
})
const quote = (shop: StockedShop, more: object = {}, token = shop.token) =>
  stoa.call('POST', `${POS}/quote`, { token, body: body(shop, more) })
const sell = (shop: StockedShop, amountMinor: number, more: object = {}, token = shop.token) =>
  stoa.call('POST', `${POS}/sales`, {
    token,
    body: body(shop, { tenders: [{ type: 'card', amountMinor }], ...more })
  })

t.test('of prices that contain tax the net is paid, and a quote says the same', async t => {
  const shop = await taxedShop()
  const customerId = await customer(shop, CERTIFICATE)
  const asked = (await quote(shop, { customerId })).json()
  // 500/6 = 83.3, 750/6 = 125, 99/21 = 4.7
  t.match(asked, { totalMinor: 417 + 625 + 94, taxMinor: 0, exemptTaxMinor: 83 + 125 + 5 })
  t.strictSame(asked.taxExemption, { ...CERTIFICATE, byHand: false })
  t.strictSame(asked.taxes, [
    { code: 'VAT', ratePpm: 0, baseMinor: 1136, taxMinor: 0, exempt: true }
  ])
  const sold = await sell(shop, 1136, { customerId, totalMinor: 1136 })
  t.equal(sold.statusCode, 201, sold.body)
  const sale = sold.json()
  for (const of of [sale, await stoa.ok('GET', `${POS}/sales/${sale.id}`, shop)]) {
    t.match(of, {
      subtotalMinor: 1349,
      discountMinor: 0,
      netMinor: 1136,
      taxMinor: 0,
      totalMinor: 1136,
      exemptTaxMinor: 213,
      taxes: asked.taxes,
      taxExemption: { ...CERTIFICATE, byHand: false }
    })
  }
  t.match((await quote(shop)).json(), {
    totalMinor: 1349,
    taxMinor: 213,
    taxExemption: null,
    exemptTaxMinor: 0
  })
  const off = (await quote(shop, { customerId, taxExemption: 'none' })).json()
  t.match(off, { totalMinor: 1349, taxMinor: 213, taxExemption: null })
})

t.test('where tax is added it is left off', async t => {
  const shop = await taxedShop(false)
  const customerId = await customer(shop, CERTIFICATE)
  t.match((await quote(shop)).json(), { totalMinor: 1349 + 255 })
  t.match((await quote(shop, { customerId })).json(), {
    totalMinor: 1349,
    taxMinor: 0,
    exemptTaxMinor: 100 + 150 + 5
  })
  t.match((await sell(shop, 1349, { customerId })).json(), { totalMinor: 1349, taxMinor: 0 })
})

t.test('only of the tax classes it is for, by every rounding', async t => {
  const shop = await taxedShop()
  const customerId = await customer(shop, { ...CERTIFICATE, taxClasses: ['books'] })
  for (const rounding of ['line', 'document']) {
    await set(stoa, 'pos/taxRounding', 'company', rounding, { token: shop.token })
    t.match((await quote(shop, { customerId })).json(), {
      totalMinor: 1250 + 94,
      taxMinor: 208,
      exemptTaxMinor: 5,
      taxes: [
        { code: 'VAT', ratePpm: 0, baseMinor: 94, taxMinor: 0, exempt: true },
        { code: 'VAT', ratePpm: 200_000, baseMinor: 1042, taxMinor: 208 }
      ]
    })
  }
  const plain = await sell(shop, 500, {
    customerId,
    lines: [{ variantId: shop.variants[0], quantity: '1' }]
  })
  t.match(plain.json(), { totalMinor: 500, taxExemption: null }, 'nothing of it was exempt')
})

t.test('it holds on its days, by the business day of the shop', async t => {
  const shop = await taxedShop()
  const asked = async (exemption: object, more: object = {}) =>
    (
      await quote(shop, {
        customerId: await customer(shop, { ...CERTIFICATE, ...exemption }),
        ...more
      })
    ).json().taxMinor
  t.equal(await asked({ from: day(-1), until: day(1) }), 0)
  t.equal(await asked({ from: day(2) }), 213, 'not yet')
  t.equal(await asked({ until: day(-2) }), 213, 'no more')
  const at = { occurredAt: '2026-03-10T02:30:00Z' }
  t.equal(await asked({ until: '2026-03-09' }, at), 213)
  t.equal(await asked({ until: '2026-03-10' }, at), 0)
  await set(stoa, 'pos/dayStartsAt', 'shop', '04:00', {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  t.equal(await asked({ until: '2026-03-09' }, at), 0, 'the night belongs to the day before')
  t.equal(await asked({ from: '2026-03-10' }, at), 213)
})

t.test('somebody who is not exempt: by hand, by who may, or approved', async t => {
  const shop = await taxedShop()
  const seller = await memberOf(stoa, shop, {
    permissions: ['sale.post', 'sale.read', 'register.read']
  })
  const manager = await hire(stoa, shop, [{ role: 'manager', shopId: shop.shopId }])
  const refused = await sell(shop, 1136, { taxExemption: BY_HAND }, seller.token)
  t.match(refused.json(), {
    code: 'access.forbidden',
    facts: { permission: 'sale.exempt', approvable: true }
  })
  t.match((await quote(shop, { taxExemption: BY_HAND }, seller.token)).json(), {
    code: 'access.forbidden'
  })
  const beyond = { taxExemption: BY_HAND, beyondLimit: true }
  t.match((await quote(shop, beyond, seller.token)).json(), {
    totalMinor: 1136,
    approvalNeeded: 'sale.exempt'
  })
  t.match((await quote(shop, beyond)).json(), { totalMinor: 1136, approvalNeeded: null })
  const input = body(shop, {
    tenders: [{ type: 'card', amountMinor: 1136 }],
    taxExemption: BY_HAND
  })
  const approval = await stoa.ok('POST', '/api/v1/access/approvals', {
    token: seller.token,
    body: { operation: 'pos.post-sale', permission: 'sale.exempt', input }
  })
  await stoa.ok('POST', `/api/v1/access/approvals/${approval.id}/approve`, { token: manager.token })
  const sold = await stoa.call('POST', `${POS}/sales`, {
    token: seller.token,
    body: input,
    headers: { 'stoa-approval': approval.id }
  })
  t.equal(sold.statusCode, 201, sold.body)
  t.strictSame(sold.json().taxExemption, { ...BY_HAND, byHand: true })
  const own = await sell(shop, 1136, { taxExemption: { ...BY_HAND, certificate: ' D-1 ' } })
  t.strictSame(own.json().taxExemption, { ...BY_HAND, byHand: true })
  t.equal((await sell(shop, 1349, { taxExemption: 'none' }, seller.token)).statusCode, 201)
})

t.test('what comes back says what the sale said, and comes to what was paid', async t => {
  const shop = await taxedShop()
  const { token, registerId } = shop
  const customerId = await customer(shop, { ...CERTIFICATE, taxClasses: ['standard'] })
  const lines = [
    { variantId: shop.variants[0], quantity: '3' },
    { variantId: shop.variants[2], quantity: '1' }
  ]
  const { id } = (await sell(shop, 1250 + 99, { customerId, lines })).json()
  const back = (lineNo: number, amountMinor: number) =>
    stoa.ok('POST', `${POS}/refunds`, {
      token,
      body: {
        registerId,
        saleId: id,
        lines: [{ lineNo, quantity: '1' }],
        tenders: [{ type: 'card', amountMinor }]
      }
    })
  const first = await back(1, 417)
  t.match(first, {
    totalMinor: 417,
    taxMinor: 0,
    exemptTaxMinor: 83,
    taxExemption: { ...CERTIFICATE, byHand: false },
    taxes: [{ code: 'VAT', ratePpm: 0, baseMinor: 417, taxMinor: 0, exempt: true }]
  })
  t.match(await back(2, 99), { totalMinor: 99, taxMinor: 5, taxExemption: null, exemptTaxMinor: 0 })
  const swapped = await stoa.ok('POST', `${POS}/exchanges`, {
    token,
    headers: { 'idempotency-key': `exchange-${id}` },
    body: {
      registerId,
      saleId: id,
      returned: [{ lineNo: 1, quantity: '1' }],
      lines: [{ variantId: shop.variants[1], quantity: '1' }],
      tenders: [{ type: 'card', amountMinor: 750 - 416 }]
    }
  })
  t.match(swapped.refund, { totalMinor: 416, taxExemption: CERTIFICATE }, 'as the original said')
  t.match(swapped.sale, { totalMinor: 750, taxMinor: 125, taxExemption: null })
  const voided = (await sell(shop, 1250 + 99, { customerId, lines })).json()
  const taken = await stoa.ok('POST', `${POS}/sales/${voided.id}/void`, {
    token,
    body: { registerId, reason: 'wrong' }
  })
  t.match(taken, { totalMinor: 1349, exemptTaxMinor: 250, taxExemption: CERTIFICATE })
})

t.test('receipt, invoice and report say so', async t => {
  const shop = await taxedShop()
  const { token } = shop
  const customerId = await customer(shop, CERTIFICATE)
  const { id } = (await sell(shop, 1136, { customerId })).json()
  await sell(shop, 1349)
  const receipt = await stoa.ok('GET', `${POS}/sales/${id}/receipt`, { token })
  t.match(receipt.printed.sums, [
    { text: 'Tax-exempt: reseller, R-77', amount: '' },
    { text: 'Tax left off', amount: /^£2\.13/ },
    { text: 'Total', amount: /£11\.36/ }
  ])
  const html = await stoa.call('GET', `${POS}/sales/${id}/receipt.html`, { token })
  t.match(html.body, 'Tax-exempt: reseller, R-77')
  for (const format of ['pdf', 'escpos']) {
    t.equal(
      (await stoa.call('GET', `${POS}/sales/${id}/receipt.${format}`, { token })).statusCode,
      200,
      format
    )
  }
  const invoice = await stoa.ok('POST', `${POS}/sales/${id}/invoice`, {
    token,
    body: { buyer: { name: 'Ana Ltd' } }
  })
  t.strictSame(invoice.content.taxExemption, CERTIFICATE)
  t.match(invoice.content.taxes, [{ code: 'VAT', baseMinor: 1136, exempt: true }])
  const paper = await stoa.call('GET', `${POS}/invoices/${invoice.id}/html`, { token })
  t.match(paper.body, 'Exempt from tax: reseller, certificate R-77.')
  t.match(paper.body, 'VAT exempt')
  const corrected = await stoa.ok('POST', `${POS}/invoices/${invoice.id}/correct`, {
    token,
    body: { reason: 'name' }
  })
  t.match(corrected.content, {
    taxExemption: CERTIFICATE,
    taxes: [{ baseMinor: 1136, exempt: true }]
  })
  const { items } = await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=tax', { token })
  t.strictSame(
    items
      .map((f: Record<string, unknown>) => [
        f['key'],
        f['label'],
        f['netSalesMinor'],
        f['taxMinor']
      ])
      .sort(),
    [
      ['VAT 200000', 'VAT 20%', 1250, 208],
      ['VAT 50000', 'VAT 5%', 99, 5],
      ['VAT exempt', 'VAT exempt', 1136, 0]
    ]
  )
})

t.test('a parked ticket keeps what was said of it, and what it comes to', async t => {
  const shop = await taxedShop()
  const { token } = shop
  const customerId = await customer(shop, CERTIFICATE)
  const park = (more: object) =>
    stoa.ok('POST', `${POS}/tickets`, { token, body: body(shop, more) })
  const parked = await park({ customerId })
  t.match(parked, {
    totalMinor: 1136,
    taxExemption: null,
    customerTaxExemption: { ...CERTIFICATE, from: null, until: null, taxClasses: null }
  })
  t.match(await park({ customerId, taxExemption: 'none' }), {
    totalMinor: 1349,
    taxExemption: 'none'
  })
  const byHand = await park({ taxExemption: BY_HAND })
  t.match(byHand, { totalMinor: 1136, taxExemption: BY_HAND, customerTaxExemption: null })
  const { ticket, made } = await stoa.ok('POST', `${POS}/tickets/${byHand.id}/split`, {
    token,
    body: { lines: [{ lineNo: 2, quantity: '1' }] },
    headers: { 'if-match': `"${byHand.version}"` }
  })
  t.match(ticket, { totalMinor: 511, taxExemption: BY_HAND })
  t.match(made, { totalMinor: 625, taxExemption: BY_HAND })
  const merged = await stoa.ok('POST', `${POS}/tickets/${ticket.id}/merge`, {
    token,
    body: { from: made.id, fromVersion: made.version },
    headers: { 'if-match': `"${ticket.version}"` }
  })
  t.match(merged, { totalMinor: 1136, taxExemption: BY_HAND })
})

t.test('it costs no round trip more', async t => {
  const shop = await taxedShop()
  const customerId = await customer(shop, CERTIFICATE)
  const units = stoa.instance.metrics.unitsOfWork.write
  for (let i = 0; i < 12; i++) await sell(shop, 1136, { customerId })
  const before = { ...units }
  for (let i = 0; i < 10; i++) await sell(shop, 1136, { customerId })
  t.equal((units.roundTrips - before.roundTrips) / (units.count - before.count), 3)
})

t.test('the database keeps no document whose goods do not come to its total', async t => {
  for (const pricesIncludeTax of [true, false]) {
    const shop = await taxedShop(pricesIncludeTax)
    const customerId = await customer(shop, CERTIFICATE)
    const paid = pricesIncludeTax ? 1136 : 1349
    const { id } = (await sell(shop, paid, { customerId })).json()
    for (const change of [
      'subtotal_minor = subtotal_minor + 1',
      'discount_minor = discount_minor + 1',
      ...(pricesIncludeTax ? ['exempt_tax_minor = exempt_tax_minor - 1'] : [])
    ]) {
      const fault = await asAdmin(stoa, `UPDATE pos_document SET ${change} WHERE id = $1`, [
        id
      ]).then(
        () => 'kept',
        (error: { constraint?: string }) => error.constraint
      )
      t.equal(fault, 'pos_document_goods_and_charge', change)
    }
  }
})
