import t from 'tap'
import { callSetting, hire, secondCompany, set, stockedShop, testInstance } from 'stoa/testing'
import { mergedLines } from '../tickets/rules/merge.ts'
import { checkDigitOf } from '../../../contracts/gtin.ts'

// What a scale printed is read by the server itself: whatever a till says it is, it has to be that.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '100')
const { token, registerId } = shop
const ean = (before: string): string => before + checkDigitOf(before)
const at = { token, headers: { 'x-shop-id': shop.shopId } }
await set(stoa, 'pos/scaleCodes', 'shop', ['21IIIIIPPPPPC', '22IIIIIWW.WWWC'], at)

const product = async (body: object) => {
  const made = await stoa.ok('POST', '/api/v1/catalog/products', { token, body })
  const variantId: string = made.variants[0].id
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'opening', lines: [{ variantId, quantity: '100' }] }
  })
  return { ...made, variantId }
}
const cheese = await product({
  sku: 'CHEESE',
  name: 'Cheese',
  priceMinor: 1999,
  soldBy: 'kg',
  scaleCode: '00123'
})
const gift = await product({
  sku: 'GIFT',
  name: 'Gift',
  priceMinor: 0,
  openPrice: true,
  leastPriceMinor: 500,
  mostPriceMinor: 10_000
})
const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
const LABEL = ean('210012301234')
const WEIGHT = ean('220012300250')
const label = { variantId: cheese.variantId, quantity: '0.617', scaleCode: LABEL }

const sell = async (lines: object[], more: object = {}, as = cashier.token) => {
  const answer = await stoa.call('POST', '/api/v1/pos/sales', {
    token: as,
    body: { registerId, lines, tenders: [{ type: 'cash', amountMinor: 100_000 }], ...more }
  })
  return answer.json()
}
const onHand = async (variantId: string): Promise<string> =>
  (
    await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${variantId}`, {
      token
    })
  ).items[0].quantity

t.test('a price on a label is what the line comes to; who sells needs no right for it', async t => {
  const before = Number(await onHand(cheese.variantId))
  const sale = await sell([label, label], { totalMinor: 2468 })
  t.match(sale, {
    totalMinor: 2468,
    lines: [
      { quantity: '0.617', unit: 'kg', unitPriceMinor: 1999, totalMinor: 1234, scaleCode: LABEL },
      { quantity: '0.617', totalMinor: 1234 }
    ]
  })
  t.equal(Number(await onHand(cheese.variantId)), Math.round(before * 1000 - 1234) / 1000)
  t.strictSame(await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token: cashier.token }), sale)
  const { printed } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, { token })
  t.match(printed.lines[0].detail, /^0\.617 kg × £19\.99\/kg$/, 'net weight and price per unit')
  const weighed = await sell([
    { variantId: cheese.variantId, quantity: '0.25', scaleCode: WEIGHT },
    { variantId: cheese.variantId, quantity: '1.234' }
  ])
  t.match(weighed.lines, [
    { quantity: '0.25', totalMinor: 500 },
    { quantity: '1.234', unit: 'kg', totalMinor: 2467, scaleCode: null }
  ])
})

t.test('what another reading comes to is refused before any money', async t => {
  t.match(await sell([{ ...label, quantity: '0.616' }]), {
    code: 'pos.scale-code-differs',
    facts: { quantity: '0.617', shown: '0.616' }
  })
  t.match(await sell([label], { totalMinor: 1233 }), { code: 'pos.total-differs' })
  t.match(await sell([{ ...label, variantId: shop.variants[0] }]), {
    code: 'pos.scale-code-of-another'
  })
  const misread = LABEL.slice(0, -1) + String((Number(LABEL.at(-1)) + 1) % 10)
  t.match(await sell([{ ...label, scaleCode: misread }]), { code: 'pos.scale-code-unreadable' })
  const quoted = await stoa.call('POST', '/api/v1/pos/quote', {
    token: cashier.token,
    body: { registerId, lines: [{ ...label, quantity: '0.616' }] }
  })
  t.match(quoted.json(), { code: 'pos.scale-code-differs' })
  t.match(await sell([{ ...label, unitPriceMinor: 1500, quantity: '0.823' }]), {
    code: 'access.forbidden'
  })
})

t.test('a barcode of its own wins over a pattern', async t => {
  const made = await product({ sku: 'BAR', name: 'Bar', priceMinor: 300, barcodes: [WEIGHT] })
  t.match(await sell([{ variantId: cheese.variantId, quantity: '0.25', scaleCode: WEIGHT }]), {
    code: 'pos.scale-code-is-barcode'
  })
  const other = `${WEIGHT.slice(0, -2)}9`
  const code = other + checkDigitOf(other)
  await product({ sku: 'BAR-2', name: 'Bar', priceMinor: 300, barcodes: [`0${code}`] })
  t.match(
    await sell([{ variantId: cheese.variantId, quantity: '0.25', scaleCode: code }]),
    { code: 'pos.scale-code-is-barcode' },
    'in another writing, too'
  )
  await stoa.ok('PATCH', `/api/v1/catalog/products/${made.id}`, {
    token,
    headers: { 'if-match': `"${made.version}"` },
    body: { barcodes: [] }
  })
})

t.test('a part comes back to the cent, and the rest with it', async t => {
  const sale = await sell(
    [{ ...label, discount: { percent: '10', reason: ' Dented ' } }],
    {},
    token
  )
  t.match(sale.lines, [{ totalMinor: 1111, discountMinor: 123, discountReason: 'Dented' }])
  const back = (quantity: string, amountMinor: number) =>
    stoa.ok('POST', '/api/v1/pos/refunds', {
      token,
      body: {
        registerId,
        saleId: sale.id,
        lines: [{ lineNo: 1, quantity }],
        tenders: [{ type: 'cash', amountMinor }]
      }
    })
  const first = await back('0.2', 360)
  t.match(first, {
    totalMinor: 360,
    lines: [{ quantity: '0.2', unit: 'kg', scaleCode: LABEL, discountReason: 'Dented' }]
  })
  t.match(await back('0.417', 751), { totalMinor: 751 })
})

t.test('goods are exchanged for what a label is on, and back', async t => {
  const sold = await sell([label])
  const exchange = await stoa.ok('POST', '/api/v1/pos/exchanges', {
    token,
    body: {
      registerId,
      saleId: sold.id,
      returned: [{ lineNo: 1, quantity: '0.617' }],
      lines: [label],
      tenders: [],
      differenceMinor: 0
    }
  })
  t.match(exchange, { sale: { totalMinor: 1234 }, refund: { totalMinor: 1234 } })
})

t.test('a parked ticket carries its labels; they are not merged and not split', async t => {
  const park = (body: object) => stoa.ok('POST', '/api/v1/pos/tickets', { token, body })
  const one = await park({ registerId, lines: [label, { ...label }] })
  t.match(one, {
    totalMinor: 2468,
    lines: [{ scaleCode: LABEL, unit: 'kg' }, { scaleCode: LABEL }]
  })
  const split = (lines: object[]) =>
    stoa.call('POST', `/api/v1/pos/tickets/${one.id}/split`, {
      token,
      headers: { 'if-match': `"${one.version}"` },
      body: { registerId, lines }
    })
  t.match((await split([{ lineNo: 1, quantity: '0.2' }])).json(), { code: 'pos.ticket-line-whole' })
  t.match((await split([{ lineNo: 1, quantity: '0.617' }])).json(), {
    ticket: { lines: [{ scaleCode: LABEL }] },
    made: { lines: [{ scaleCode: LABEL }] }
  })
})

t.test('two packs with the same label stay two lines, also where tickets are merged', async t => {
  t.strictSame(mergedLines([label], [label, { variantId: 'v', quantity: '1' }]), [
    label,
    label,
    { variantId: 'v', quantity: '1' }
  ])
})

t.test('an open price is whatever whoever sells it says, within its bounds', async t => {
  const of = (unitPriceMinor: number) => [
    { variantId: gift.variantId, quantity: '1', unitPriceMinor }
  ]
  t.match(await sell(of(500)), { totalMinor: 500 })
  t.match(await sell(of(10_000)), { totalMinor: 10_000 })
  t.match(await sell(of(499)), { code: 'access.forbidden' })
  t.match(await sell(of(10_001)), { code: 'access.forbidden' })
  t.match(await sell(of(10_001), {}, token), { totalMinor: 10_001 })
  t.match(
    await sell([{ variantId: shop.variants[0], quantity: '1', unitPriceMinor: 400 }]),
    { code: 'access.forbidden' },
    'of anything else it takes the right'
  )
})

t.test('the setting is refused where a code could not be read, or in two ways', async t => {
  const refusedFor = async (value: unknown) => {
    const answer = await callSetting(stoa, 'pos/scaleCodes', 'shop', value, at)
    return answer.statusCode < 300 ? 'taken' : answer.json().errors[0]
  }
  t.match(await refusedFor(['21IIIIIPPPPC1']), { field: '/value/0', message: /13 places/ })
  t.match(await refusedFor(['21IIIIIPPPPPC', '22IIIIIPPPPC.']), { field: '/value/1' })
  t.match(await refusedFor(['21IIIIIPPPPPC', '21IIIIIWW.WWWC']), { message: /two ways/ })
  t.match(await refusedFor(['210IIIIPPPPPC', '21IIIIIWW.WWWC']), { message: /two ways/ })
  t.match(await refusedFor(['2IIIIIVPPPPC', '02IIIIIPPPPPC']), { message: /two ways/ })
  t.equal(await refusedFor([' 21iiiii ppppp c', '', '22IIIIIWW.WWWC']), 'taken')
  const book = await stoa.ok('GET', `/api/v1/pos/till-book?registerId=${registerId}`, { token })
  t.strictSame(book.scaleCodes, ['21IIIIIPPPPPC', '22IIIIIWW.WWWC'], 'as it is kept')
})

t.test('a discount has a reason where the company wants one', async t => {
  const line = { variantId: shop.variants[0], quantity: '1' }
  const off = (discount: object) => sell([{ ...line, discount }], {}, token)
  t.match(await off({ percent: '10' }), { totalMinor: 450 })
  await set(stoa, 'pos/discountReasonRequired', 'company', true, { token })
  t.match(await off({ percent: '10' }), { code: 'pos.discount-reason-needed' })
  const regular = await off({ percent: '10', reason: 'Regular' })
  t.match(regular, { lines: [{ discountReason: 'Regular' }], discountReason: null })
  const read = await stoa.ok('GET', `/api/v1/pos/sales/${regular.id}`, { token })
  t.strictSame(read, regular, 'what is read is what was answered')
  t.match(await sell([line], { discount: { amountMinor: 10 } }, token), {
    code: 'pos.discount-reason-needed'
  })
  const sale = await sell([line], { discount: { amountMinor: 10, reason: 'Staff' } }, token)
  t.match(sale, { discountReason: 'Staff', lines: [{ discountReason: null }] })
  t.match(await sell([line]), { totalMinor: 500 }, 'without a discount none is asked for')
  t.match(await off({ percent: '10', reason: 'x'.repeat(201) }), { code: 'stoa.invalid-input' })
  const receipt = await stoa.call('GET', `/api/v1/pos/sales/${sale.id}/receipt`, {
    token,
    headers: { accept: 'application/json' }
  })
  t.equal(receipt.statusCode, 200)
  t.notMatch(receipt.body, /Staff/, 'no receipt says why')
  const voided = await stoa.ok('POST', `/api/v1/pos/sales/${sale.id}/void`, {
    token,
    body: { registerId, reason: 'Test' }
  })
  t.equal(voided.discountReason, 'Staff')
})

t.test('another company has its own item numbers and patterns', async t => {
  const other = await secondCompany(stoa, shop)
  const book = await stoa.call('GET', '/api/v1/pos/till-book/goods', {
    token,
    headers: { 'x-company-id': other.companyId }
  })
  t.notMatch(book.body, /CHEESE/)
  await stoa.ok('PUT', '/api/v1/catalog/tax-classes/standard', {
    token,
    headers: { 'x-company-id': other.companyId },
    body: { name: 'Standard', rates: [] }
  })
  const made = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    headers: { 'x-company-id': other.companyId },
    body: { sku: 'HAM', name: 'Ham', priceMinor: 900, soldBy: 'kg', scaleCode: '123' }
  })
  t.match(made.variants, [{ scaleCode: '123' }])
  t.strictSame(
    (await stoa.ok('GET', '/api/v1/catalog/products?scaleCode=00123', at)).items.map(
      ({ sku }: { sku: string }) => sku
    ),
    ['CHEESE']
  )
})
