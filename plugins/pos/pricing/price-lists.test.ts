import fc from 'fast-check'
import t from 'tap'
import { hire, pageScript, stockedShop, testBrowser, testInstance } from 'stoa/testing'
import { freeze, lineOf, sendFrozen } from 'stoa/testing/off-line-till'

// By which price list a sale is priced, by whichever way it comes; the till's own book says the same.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '1000', [1000, 750, 99])
const { token, registerId } = shop
const [cup, mug] = shop.variants as [string, string]
const lists = '/api/v1/catalog/price-lists'
const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])

async function listOf(name: string, body: object, prices: Array<[string, string, number]>) {
  const { id } = await stoa.ok('POST', lists, { token, body: { name, ...body } })
  await stoa.ok('PATCH', `${lists}/${id}/prices`, {
    token,
    headers: { 'if-match': '"1"' },
    body: {
      prices: prices.map(([variantId, fromQuantity, priceMinor]) => ({
        variantId,
        fromQuantity,
        priceMinor
      }))
    }
  })
  return id as string
}
const group = await stoa.ok('POST', '/api/v1/customers/customer-groups', {
  token,
  body: { name: 'Trade' }
})
const customerOf = (name: string, groupId: string | null) =>
  stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name, ...(groupId && { groupId }) }
  })
const builder = await customerOf('Bo Builder', group.id)
const anybody = await customerOf('Ann Anybody', null)
const box = await stoa.ok('POST', '/api/v1/catalog/packs', {
  token,
  body: { variantId: cup, name: 'box of 12', quantity: '12', priceMinor: 10_500 }
})
const six = await stoa.ok('POST', '/api/v1/catalog/packs', {
  token,
  body: { variantId: cup, name: 'six', quantity: '6' }
})
const trade = await listOf('Trade', { groupIds: [group.id] }, [
  [cup, '10', 900],
  [cup, '50', 850]
])
await listOf('Web', { channel: 'web' }, [[mug, '0', 700]])
await listOf('Elsewhere', { validFrom: '2999-01-01' }, [[mug, '0', 1]])

const of = (variantId: string, quantity: string, more: object = {}) => ({
  variantId,
  quantity,
  ...more
})
const post = async (path: string, body: object, who = cashier.token) =>
  (
    await stoa.call('POST', `/api/v1/pos/${path}`, { token: who, body: { registerId, ...body } })
  ).json()
const quote = (lines: object[], more: object = {}) => post('quote', { lines, ...more })
const cash = [{ type: 'cash', amountMinor: 900_000 }]
const sell = (lines: object[], more: object = {}) =>
  post('sales', { lines, tenders: cash, ...more })
const forTrade = { customerId: builder.id }

t.test('from the tenth piece on, for that group alone', async t => {
  t.match(await quote([of(cup, '9')], forTrade), {
    totalMinor: 9_000,
    lines: [{ unitPriceMinor: 1000, priceList: null }]
  })
  t.match(await quote([of(cup, '10')], forTrade), {
    totalMinor: 9_000,
    lines: [{ unitPriceMinor: 900, priceList: 'Trade' }]
  })
  t.match(await quote([of(cup, '50')], forTrade), { totalMinor: 42_500 })
  for (const more of [{}, { customerId: anybody.id }]) {
    t.match(await quote([of(cup, '10')], more), {
      totalMinor: 10_000,
      lines: [{ priceList: null }]
    })
  }
  const sale = await sell([of(cup, '10')], { ...forTrade, totalMinor: 9_000 })
  t.match(sale, { totalMinor: 9_000, lines: [{ unitPriceMinor: 900, priceList: 'Trade' }] })
  const read = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token })
  t.match(read, { lines: [{ unitPriceMinor: 900, priceList: 'Trade' }] })
  t.match(await sell([of(cup, '10')], { totalMinor: 9_000 }), { status: 409 })
})

t.test('all lines count together, with discounts off the price of the list', async t => {
  const both = [of(cup, '4', { discount: { percent: '10' } }), of(cup, '6'), of(mug, '1')]
  t.match(await post('quote', { lines: both, ...forTrade }, token), {
    // 4 × 9.00 less a tenth, 6 × 9.00, 7.50
    totalMinor: 3_240 + 5_400 + 750,
    lines: [
      { unitPriceMinor: 900, priceList: 'Trade', discountMinor: 360 },
      { unitPriceMinor: 900, priceList: 'Trade' },
      { unitPriceMinor: 750, priceList: null }
    ]
  })
})

t.test(
  'packs count by what is in them; their own price stands where it is the lower one',
  async t => {
    const inPacks = (pack: { id: string }, quantity: string) =>
      of(cup, quantity, { packId: pack.id })
    t.match(await quote([inPacks(six, '12')], forTrade), {
      totalMinor: 10_800,
      lines: [{ priceList: 'Trade', unitPriceMinor: 900 }]
    })
    t.match(await quote([inPacks(box, '12')], forTrade), {
      totalMinor: 10_500,
      lines: [{ priceList: null }]
    })
    t.match(await quote([inPacks(box, '60')], forTrade), {
      // 850 × 12 = 10,200 < 10,500
      totalMinor: 51_000,
      lines: [{ priceList: 'Trade', unitPriceMinor: 850 }]
    })
    t.match(await quote([inPacks(box, '60')]), { totalMinor: 52_500 })
  }
)

t.test('another price than the list says takes the right to set prices', async t => {
  const lines = [of(cup, '10', { unitPriceMinor: 1000 })]
  t.match(await sell(lines, forTrade), { status: 403 })
  t.match(await sell([of(cup, '10', { unitPriceMinor: 900 })], forTrade), { totalMinor: 9_000 })
  t.match(await sell([of(cup, '10', { unitPriceMinor: 900 })]), { status: 403 })
  t.match(await post('sales', { lines, tenders: cash, ...forTrade }, token), {
    totalMinor: 10_000,
    lines: [{ priceList: null }]
  })
})

t.test('what comes back is worth what was paid, whatever the list says by then', async t => {
  const sale = await sell([of(cup, '10')], forTrade)
  await stoa.ok('PATCH', `${lists}/${trade}/prices`, {
    token,
    headers: { 'if-match': '"2"' },
    body: { prices: [{ variantId: cup, fromQuantity: '10', priceMinor: 500 }] }
  })
  const refund = await post(
    'refunds',
    {
      saleId: sale.id,
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 900 }]
    },
    token
  )
  t.match(refund, { totalMinor: 900, lines: [{ unitPriceMinor: 900, priceList: 'Trade' }] })
  t.match(await quote([of(cup, '10')], forTrade), { totalMinor: 5_000 })
  const exchange = await post(
    'exchanges',
    {
      saleId: sale.id,
      returned: [{ lineNo: 1, quantity: '1' }],
      lines: [of(cup, '10')],
      ...forTrade,
      tenders: [{ type: 'cash', amountMinor: 4_100 }]
    },
    token
  )
  t.match(exchange, { differenceMinor: 4_100, sale: { totalMinor: 5_000 } })
  const blind = (more: object) =>
    post(
      'refunds',
      { lines: [of(cup, '10')], tenders: [{ type: 'cash', amountMinor: 5_000 }], ...more },
      token
    )
  t.match(await blind(forTrade), { totalMinor: 5_000 }, 'without a receipt: as it is sold now')
  await stoa.ok('PATCH', `${lists}/${trade}/prices`, {
    token,
    headers: { 'if-match': '"3"' },
    body: { prices: [{ variantId: cup, fromQuantity: '10', priceMinor: 900 }] }
  })
})

t.test('a parked ticket is worth what its customer pays', async t => {
  const parked = await post('tickets', { lines: [of(cup, '10')], ...forTrade, name: 'Bo' })
  t.match(parked, { totalMinor: 9_000, customerGroupId: group.id })
  t.match(await post('tickets', { lines: [of(cup, '10')] }), {
    totalMinor: 10_000,
    customerGroupId: null
  })
})

t.test(
  'a sale without the network is posted as it was; only another price is remarked',
  async t => {
    const frozen = (unitPriceMinor: number, customerId: string | null, more: object = {}) =>
      freeze(shop, {
        customerId,
        cashierId: cashier.userId,
        rounding: { tax: 'document', cashToMinor: 0 },
        lines: [lineOf(shop, { quantity: '10', unitPriceMinor, priceList: 'Trade', ...more })],
        tenders: [{ type: 'cash', amountMinor: 20_000 }]
      })
    for (const [priceMinor, customerId, differs] of [
      [900, builder.id, false],
      [1000, builder.id, true],
      [900, null, true]
    ] as const) {
      const sale = frozen(priceMinor, customerId)
      const answer = (await sendFrozen(stoa, cashier.token, sale)).json()
      t.match(answer, { state: 'posted' })
      const codes = answer.remarks.map(({ code }: { code: string }) => code)
      t.equal(codes.includes('price-differs'), differs, `${priceMinor} for ${customerId}`)
      const posted = await stoa.ok('GET', `/api/v1/pos/sales/${answer.saleId}`, { token })
      t.match(posted, { totalMinor: priceMinor * 10, lines: [{ priceList: 'Trade' }] })
    }
  }
)

t.test('an archived list says nothing, one that is restored says it again', async t => {
  const act = async (verb: string) => {
    const { version } = await stoa.ok('GET', `${lists}/${trade}`, { token })
    await stoa.ok('POST', `${lists}/${trade}/${verb}`, {
      token,
      headers: { 'if-match': `"${version}"` }
    })
  }
  await act('archive')
  t.match(await quote([of(cup, '10')], forTrade), { totalMinor: 10_000 })
  await act('restore')
  t.match(await quote([of(cup, '10')], forTrade), { totalMinor: 9_000 })
})

const browser = await testBrowser()
if (browser !== null) {
  t.test("the till's own book says the same as the server of any ticket", async t => {
    const script = await pageScript(new URL('../web/till/book/book.ts', import.meta.url), 'till')
    const page = await browser.newPage()
    const head = await stoa.ok('GET', `/api/v1/pos/till-book?registerId=${registerId}`, { token })
    const { items } = await stoa.ok('GET', '/api/v1/pos/till-book/goods', { token })
    t.match(head.priceLists, [{ name: 'Trade' }, { name: 'Web' }, { name: 'Elsewhere' }])
    const quoted = (book: object, goods: object[], tickets: object[]) =>
      page.evaluate<Array<{ totalMinor: number; lines: object[] } | null>>(
        `${script}
        ;(() => {
          const book = new till.Book(${JSON.stringify(book)}, Date.now(), '', true, ${JSON.stringify(goods)})
          return ${JSON.stringify(tickets)}.map(ticket => book.quote(ticket))
        })()`
      )
    const line = fc.record({
      variantId: fc.constantFrom(cup, mug),
      quantity: fc.integer({ min: 1, max: 30 }),
      pack: fc.constantFrom(null, { id: box.id, quantity: 12 }, { id: six.id, quantity: 6 }),
      discount: fc.constantFrom(null, { percent: '5' }, { amountMinor: 7 })
    })
    const drawn = fc.sample(
      fc.tuple(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(null, builder, anybody)
      ),
      60
    )
    const ticketOf = (lines: (typeof drawn)[number][0], who: object | null) => ({
      lines: lines.map(({ variantId, quantity, pack, discount }) => ({
        goods: {
          ...items.find((one: { variantId: string }) => one.variantId === variantId),
          ...(variantId === cup && pack && { pack })
        },
        quantity,
        discount
      })),
      customer: who,
      discount: null,
      taxExemption: null,
      orderType: null,
      serviceChargeOff: '',
      extras: {}
    })
    const tickets = drawn.map(([lines, who]) => ticketOf(lines, who))
    const here = await quoted(head, items, tickets)
    let listed = 0
    for (const [i, [lines, who]] of drawn.entries()) {
      const there = await post(
        'quote',
        {
          beyondLimit: true,
          lines: lines.map(({ variantId, quantity, pack, discount }) => {
            const sold = variantId === cup ? pack : null
            return {
              variantId,
              quantity: String(quantity * (sold?.quantity ?? 1)),
              ...(sold && { packId: sold.id }),
              ...(discount && { discount })
            }
          }),
          ...(who && { customerId: who.id })
        },
        token
      )
      t.equal(here[i]?.totalMinor, there.totalMinor)
      t.strictSame(here[i]?.lines, there.lines)
      listed += there.lines.some((one: { priceList: string | null }) => one.priceList) ? 1 : 0
    }
    t.ok(listed > 3, `${listed} at prices of a list`)
    const ten = { variantId: cup, quantity: 10, pack: null, discount: null }
    const unknown = ticketOf([ten], { id: builder.id, name: 'Bo', taxExemption: null })
    const [asked] = await quoted(head, items, [unknown])
    t.equal(asked, null, 'whose group it does not know, the server prices')
    const { priceLists: _, ...before } = head
    const goods = items.map(({ listPrices: __, ...one }: { listPrices: unknown }) => one)
    const [old] = await quoted(before, goods, [unknown])
    t.match(old, { totalMinor: 10_000 }, 'a book of before knows no lists')
  })
}

t.test('what lists say reaches a till that asks for what was changed', async t => {
  const head = () => stoa.ok('GET', `/api/v1/pos/till-book?registerId=${registerId}`, { token })
  const before = await head()
  await stoa.ok('PATCH', `${lists}/${trade}`, {
    token,
    headers: { 'if-match': `"${(await stoa.ok('GET', `${lists}/${trade}`, { token })).version}"` },
    body: { priority: 3 }
  })
  t.not((await head()).version, before.version)
  const since = new Date().toISOString()
  const { version } = await stoa.ok('GET', `${lists}/${trade}`, { token })
  await stoa.ok('PATCH', `${lists}/${trade}/prices`, {
    token,
    headers: { 'if-match': `"${version}"` },
    body: { prices: [{ variantId: mug, fromQuantity: '5', priceMinor: 600 }] }
  })
  const { items } = await stoa.ok('GET', `/api/v1/pos/till-book/goods?since=${since}`, { token })
  t.match(items, [
    { variantId: mug, listPrices: [{ listId: trade, fromQuantity: '5', priceMinor: 600 }, {}, {}] }
  ])
  t.equal(items.length, 1)
})
