import t from 'tap'
import { cashSale, set, stockedShop, type StockedShop, testInstance } from 'stoa/testing'
import { newId, Problem, type EventData } from 'stoa/plugin'
import { GoodsReserved } from '../../../contracts/stock.ts'
import type { PricingAnswers, Quote } from '../../../contracts/pricing.ts'
import { OrderReturned, OrderPaid, Pricing, Sales } from '../../../contracts/sales.ts'

const stoa = await testInstance()

type Ctx = Awaited<ReturnType<typeof stoa.system>>
type Asked = Parameters<PricingAnswers['quote']>[1]
type Settled = EventData<typeof OrderPaid>

async function asking<T>(shop: StockedShop, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  return system.unitOfWork(inside => work(inside as Ctx))
}
/** 'done', or the code of the refusal. */
const within = (shop: StockedShop, work: (ctx: Ctx) => Promise<unknown>): Promise<string> =>
  asking(shop, work).then(
    () => 'done',
    error => {
      if (error instanceof Problem) return error.code
      throw error
    }
  )
const lines = (shop: StockedShop, requested: Array<[number, string]>): Asked['lines'] =>
  requested.map(([i, quantity]) => ({ variantId: shop.variants[i] as string, quantity }))
const quoteOf = (shop: StockedShop, asked: Omit<Asked, 'shopId'>): Promise<Quote> =>
  asking(shop, ctx => ctx.ask(Pricing).quote({ shopId: shop.shopId, ...asked }))

/** What a web shop states of an order it quoted. */
const settled = (shop: StockedShop, quote: Quote, more: Partial<Settled> = {}): Settled => ({
  saleId: newId(),
  companyId: shop.companyId,
  shopId: shop.shopId,
  customerId: null,
  reference: null,
  occurredAt: new Date().toISOString(),
  note: null,
  currency: quote.currency,
  taxMode: quote.taxMode,
  taxRounding: quote.taxRounding,
  totalMinor: quote.totalMinor,
  tenders: [{ type: 'online', amountMinor: quote.totalMinor, reference: 'pay-1' }],
  lines: quote.lines.map(({ variantId, sku, name, stocked, quantity, unitPriceMinor, taxes }) => ({
    variantId,
    sku,
    name,
    stocked,
    quantity,
    unitPriceMinor,
    taxes: taxes.map(({ code, ratePpm }) => ({ code, ratePpm }))
  })),
  ...more
})
const settle = (shop: StockedShop, order: Settled) =>
  within(shop, ctx => ctx.emit(OrderPaid, order))
const giveBack = (
  shop: StockedShop,
  saleId: string,
  back: Array<[number, string]>,
  more: Partial<EventData<typeof OrderReturned>> = {}
) =>
  within(shop, ctx =>
    ctx.emit(OrderReturned, {
      refundId: newId(),
      companyId: shop.companyId,
      shopId: shop.shopId,
      saleId,
      occurredAt: new Date().toISOString(),
      reason: 'too small',
      tenderType: 'online',
      lines: back.map(([lineNo, quantity]) => ({ lineNo, quantity })),
      ...more
    })
  )
const saleOf = (shop: StockedShop, id: string) =>
  stoa.ok('GET', `/api/v1/pos/sales/${id}`, { token: shop.token })
const levels = async (shop: StockedShop): Promise<string[]> => {
  const { items } = await stoa.ok('GET', '/api/v1/inventory/levels', { token: shop.token })
  return shop.variants
    .map(id => items.find((l: { variantId: string }) => l.variantId === id))
    .map(l => `${l.quantity}/${l.reserved}`)
}
const setting = (shop: StockedShop, key: string, value: unknown) =>
  set(stoa, key, 'company', value, shop)

t.test(
  'a quote is what the till would ring up; what is not on sale is named and left out',
  async t => {
    const shop = await stockedShop(stoa, '10')
    const unknown = newId()
    const quote = await quoteOf(shop, {
      lines: [
        ...lines(shop, [
          [0, '2'],
          [2, '0.333']
        ]),
        { variantId: unknown, quantity: '1' }
      ],
      discount: { percent: '12.5' }
    })
    const { statusCode, body } = await stoa.call('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: {
        ...cashSale(
          shop,
          [
            [0, '2'],
            [2, '0.333']
          ],
          quote.totalMinor
        ),
        discount: { percent: '12.5' }
      }
    })
    t.equal(statusCode, 201, body)
    const posted = JSON.parse(body)
    t.strictSame(quote.unknown, [unknown])
    for (const sum of [
      'currency',
      'taxMode',
      'taxes',
      'subtotalMinor',
      'discountMinor',
      'netMinor',
      'taxMinor',
      'totalMinor'
    ] as const) {
      t.strictSame(quote[sum], posted[sum], sum)
    }
    t.match(
      posted.lines,
      quote.lines.map(({ taxes: _, stocked: __, ...line }) => line)
    )
    t.match(quote.lines, [
      { sku: 'A', stocked: true, quantity: '2', unitPriceMinor: 500, taxes: [] },
      { sku: 'C', quantity: '0.333' }
    ])
    t.strictSame(await quoteOf(shop, { lines: [{ variantId: unknown, quantity: '1' }] }), {
      currency: 'GBP',
      taxMode: 'inclusive',
      taxRounding: 'line',
      unknown: [unknown],
      lines: [],
      taxes: [],
      subtotalMinor: 0,
      discountMinor: 0,
      netMinor: 0,
      taxMinor: 0,
      totalMinor: 0
    })
    t.match(
      await quoteOf(shop, {
        lines: [{ variantId: shop.variants[1] as string, quantity: '1', unitPriceMinor: 0 }]
      }),
      { totalMinor: 0 },
      'the asker may vouch for a price'
    )
    await t.rejects(quoteOf(shop, { lines: lines(shop, [[0, '0']]) }), {
      code: 'pos.quantity-not-positive'
    })
    await t.rejects(
      quoteOf(shop, { lines: lines(shop, [[0, '1']]), discount: { amountMinor: 501 } }),
      { code: 'pos.discount-too-large' }
    )
    await t.rejects(
      quoteOf(shop, {
        lines: Array.from({ length: 1001 }, () => ({ variantId: unknown, quantity: '1' }))
      }),
      { code: 'stoa.invalid-input' }
    )
    await t.rejects(
      asking(shop, ctx => ctx.ask(Pricing).quote({ shopId: newId(), lines: [] })),
      { code: 'stoa.not-found' }
    )
  }
)

t.test(
  "a settled order is a sale with the quote's figures, to the minor unit, in every way of pricing",
  async t => {
    for (const pricesIncludeTax of [true, false]) {
      const shop = await stockedShop(stoa, '100', [333, 749, 1999])
      await stoa.ok('PUT', '/api/v1/catalog/tax-classes/standard', {
        token: shop.token,
        headers: { 'if-match': '"1"' },
        body: {
          name: 'Standard',
          rates: [
            { code: 'VAT', ratePpm: 175_000 },
            { code: 'ECO', ratePpm: 12_500 }
          ]
        }
      })
      await setting(shop, 'catalog/pricesIncludeTax', pricesIncludeTax)
      for (const taxRounding of ['line', 'document']) {
        await setting(shop, 'pos/taxRounding', taxRounding)
        for (const discount of [undefined, { percent: '7.25' }, { amountMinor: 101 }]) {
          const quote = await quoteOf(shop, {
            lines: lines(shop, [
              [0, '3'],
              [1, '1'],
              [0, '0.5'],
              [2, '2']
            ]),
            ...(discount ? { discount } : {})
          })
          await setting(shop, 'pos/taxRounding', taxRounding === 'line' ? 'document' : 'line') // what was agreed stays agreed
          const order = settled(shop, quote, discount ? { discount } : {})
          t.equal(await settle(shop, order), 'done')
          await setting(shop, 'pos/taxRounding', taxRounding)
          const sale = await saleOf(shop, order.saleId)
          for (const sum of [
            'taxMode',
            'taxes',
            'subtotalMinor',
            'discountMinor',
            'netMinor',
            'taxMinor',
            'totalMinor'
          ] as const) {
            t.strictSame(sale[sum], quote[sum], sum)
          }
          t.match(
            sale.lines,
            quote.lines.map(({ taxes: _, stocked: __, ...line }) => line)
          )
          t.match(sale, {
            state: 'posted',
            dueMinor: quote.totalMinor,
            paidMinor: quote.totalMinor,
            tenders: [{ type: 'online', reference: 'pay-1', paymentId: null }]
          })
        }
      }
    }
  }
)

t.test('orders and tills share one series, one stock and one set of figures', async t => {
  const shop = await stockedShop(stoa, '10')
  await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: cashSale(shop, [[0, '1']], 500)
  })
  const holder = { type: 'test.order', id: newId() }
  await within(shop, ctx =>
    ctx.emit(GoodsReserved, {
      companyId: shop.companyId,
      shopId: shop.shopId,
      holder,
      expiresAt: null,
      lines: lines(shop, [
        [0, '9'],
        [1, '1']
      ])
    })
  )
  const customer = await stoa.ok('POST', '/api/v1/customers/customers', {
    token: shop.token,
    body: { name: 'Carla' }
  })
  const order = settled(
    shop,
    await quoteOf(shop, {
      lines: lines(shop, [
        [0, '9'],
        [1, '1']
      ])
    }),
    { holder, reference: 'W-1', customerId: customer.id, note: 'leave at the door' }
  )
  t.equal(
    await settle(shop, { ...order, holder: { type: 'test.order', id: newId() } }),
    'inventory.stock-short',
    'the goods are held for another'
  )
  t.equal(await settle(shop, order), 'done')
  const sale = await saleOf(shop, order.saleId)
  t.match(sale, {
    reference: 'W-1',
    customerId: customer.id,
    note: 'leave at the door',
    totalMinor: 5250
  })
  t.match(sale.number, /-000002$/, 'a refused order leaves no gap')
  t.strictSame(await levels(shop), ['0/0', '9/0', '10/0'])
  t.equal(
    await settle(shop, {
      ...order,
      saleId: newId(),
      lines: order.lines.slice(1),
      totalMinor: 750,
      tenders: [{ type: 'online', amountMinor: 750, reference: null }]
    }),
    'pos.reference-taken'
  )

  const { items: registers } = await stoa.ok('GET', '/api/v1/pos/registers', { token: shop.token })
  t.match(
    registers,
    [
      { id: shop.registerId, kind: 'till' },
      { id: sale.registerId, kind: 'web', name: 'Web' }
    ],
    'tills first'
  )
  await stoa.settled()
  const {
    rows: [event]
  } = await stoa.instance.relayPool.query<{ data: object }>(
    "SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = 'pos.sale-posted' AND data->>'saleId' = $2",
    [shop.tenantId, order.saleId]
  )
  t.match(event?.data, {
    number: sale.number,
    totalMinor: 5250,
    tenders: [{ type: 'online', amountMinor: 5250 }],
    lines: [{ sku: 'A', quantity: '9' }, { sku: 'B' }]
  })

  const today = sale.businessDay
  const byTender = await stoa.ok(
    'GET',
    `/api/v1/reporting/sales?from=${today}&to=${today}&groupBy=tender`,
    { token: shop.token }
  )
  t.match(byTender.items, [
    { key: 'online', sales: 1, netSalesMinor: 5250 },
    { key: 'cash', sales: 1, netSalesMinor: 500 }
  ])
  t.match(
    await stoa.ok('GET', `/api/v1/reporting/sales?from=${today}&to=${today}&groupBy=product`, {
      token: shop.token
    }),
    {
      total: { sales: 2, netSalesMinor: 5750 },
      items: [
        { key: shop.variants[0], quantity: '10' },
        { key: shop.variants[1], quantity: '1' }
      ]
    }
  )
  const receipt = await stoa.ok('GET', `/api/v1/pos/sales/${order.saleId}/receipt`, {
    token: shop.token
  })
  t.match(receipt.printed.sums.at(-1), { text: 'Paid online', amount: '£52.50' })
})

t.test('what does not come to what was stated is refused, and nothing stays', async t => {
  const shop = await stockedShop(stoa, '5')
  const holder = { type: 'test.order', id: newId() }
  await within(shop, ctx =>
    ctx.emit(GoodsReserved, {
      companyId: shop.companyId,
      shopId: shop.shopId,
      holder,
      expiresAt: null,
      lines: lines(shop, [[0, '2']])
    })
  )
  const order = settled(shop, await quoteOf(shop, { lines: lines(shop, [[0, '2']]) }), { holder })
  const other = await stockedShop(stoa, '5')
  const refusals: Array<[Partial<Settled>, string]> = [
    [{ totalMinor: 999 }, 'pos.order-differs'],
    [{ currency: 'EUR' }, 'pos.order-differs'],
    [{ tenders: [] }, 'pos.tenders-do-not-cover'],
    [{ tenders: [{ type: 'online', amountMinor: 1001, reference: null }] }, 'pos.tenders-exceed'],
    [{ lines: [], totalMinor: 0 }, 'pos.no-lines'],
    [
      {
        lines: order.lines.map(l => ({ ...l, quantity: '20' })),
        totalMinor: 10_000,
        tenders: [{ type: 'card', amountMinor: 10_000, reference: null }]
      },
      'inventory.stock-short'
    ],
    [{ occurredAt: '2999-01-01T00:00:00Z' }, 'pos.occurred-in-future'],
    [{ shopId: other.shopId }, 'stoa.not-found'],
    [{ companyId: other.companyId }, 'stoa.not-found']
  ]
  for (const [change, code] of refusals) {
    t.equal(await settle(shop, { ...order, ...change }), code, code)
  }
  t.strictSame(await levels(shop), ['5/2', '5/0', '5/0'])
  t.equal((await stoa.ok('GET', '/api/v1/pos/sales', { token: shop.token })).items.length, 0)
  t.equal(await settle(shop, order), 'done')
  t.match((await saleOf(shop, order.saleId)).number, /-000001$/)
})

t.test('lines come back one after the other, and together to what was paid', async t => {
  const shop = await stockedShop(stoa, '10', [333, 749])
  await setting(shop, 'pos/taxRounding', 'document')
  const quote = await quoteOf(shop, {
    lines: lines(shop, [
      [0, '3'],
      [1, '1']
    ]),
    discount: { amountMinor: 100 }
  })
  const order = settled(shop, quote, { discount: { amountMinor: 100 } })
  await settle(shop, order)
  const first = newId()
  t.equal(await giveBack(shop, order.saleId, [[1, '1']], { refundId: first }), 'done')
  t.match(await saleOf(shop, order.saleId), {
    state: 'part-refunded',
    lines: [{ refundedQuantity: '1' }, { refundedQuantity: '0' }]
  })
  t.equal(await giveBack(shop, order.saleId, [[1, '3']]), 'pos.refund-exceeds-sold')
  t.equal(await giveBack(shop, order.saleId, [[3, '1']]), 'pos.refund-line-unknown')
  t.equal(await giveBack(shop, order.saleId, []), 'pos.no-lines')
  t.equal(await giveBack(shop, newId(), [[1, '1']]), 'stoa.not-found')
  const second = newId()
  t.equal(
    await giveBack(
      shop,
      order.saleId,
      [
        [1, '2'],
        [2, '1']
      ],
      { refundId: second, tenderType: 'bank_transfer', reason: null }
    ),
    'done'
  )
  t.strictSame(await levels(shop), ['10/0', '10/0'])
  t.equal((await saleOf(shop, order.saleId)).state, 'refunded')
  const read = (id: string) => asking(shop, ctx => ctx.ask(Sales).refund(id))
  const refunds = await Promise.all([first, second].map(read))
  t.equal(
    refunds.reduce((sum, r) => sum + (r?.dueMinor ?? 0), 0),
    quote.totalMinor
  )
  t.match(refunds, [
    {
      id: first,
      saleId: order.saleId,
      number: /^R\d{4}-000001$/,
      currency: 'GBP',
      lines: [{ lineNo: 1, quantity: '1' }]
    },
    { lines: [{ lineNo: 1, quantity: '2' }, { lineNo: 2 }] }
  ])
  t.equal(await read(order.saleId), null, 'a sale is no refund')
  t.match(await stoa.ok('GET', `/api/v1/pos/refunds/${first}`, { token: shop.token }), {
    originalId: order.saleId,
    note: 'too small',
    tenders: [{ type: 'online', amountMinor: refunds[0]?.dueMinor }]
  })
  t.match((await stoa.ok('GET', `/api/v1/pos/refunds/${second}`, { token: shop.token })).tenders, [
    { type: 'bank_transfer' }
  ])
})

t.test(
  'cash for an order is not rounded to coins, nor what goes back of it: it comes back as it was paid, and the till says how much of a line did',
  async t => {
    const shop = await stockedShop(stoa, '10', [333])
    await setting(shop, 'pos/cashRoundingMinor', 5)
    const quote = await quoteOf(shop, { lines: lines(shop, [[0, '2']]) })
    const order = settled(shop, quote, {
      tenders: [{ type: 'cash', amountMinor: 666, reference: null }]
    })
    t.equal(await settle(shop, order), 'done')
    t.match(await saleOf(shop, order.saleId), {
      totalMinor: 666,
      dueMinor: 666,
      roundingMinor: 0
    })
    const dues = []
    for (const refundId of [newId(), newId()]) {
      t.equal(
        await giveBack(shop, order.saleId, [[1, '1']], { refundId, tenderType: 'cash' }),
        'done'
      )
      dues.push((await asking(shop, ctx => ctx.ask(Sales).refund(refundId)))?.dueMinor)
    }
    t.strictSame(dues, [333, 333])
    t.match(await asking(shop, ctx => ctx.ask(Sales).sale(order.saleId)), {
      lines: [{ lineNo: 1, quantity: '2', returnedQuantity: '2' }]
    })
  }
)

t.test('a free order needs no tender, and comes back for none', async t => {
  const shop = await stockedShop(stoa, '10', [0])
  const order = settled(shop, await quoteOf(shop, { lines: lines(shop, [[0, '1']]) }), {
    tenders: []
  })
  t.equal(await settle(shop, order), 'done')
  const refundId = newId()
  t.equal(await giveBack(shop, order.saleId, [[1, '1']], { refundId }), 'done')
  t.match(await asking(shop, ctx => ctx.ask(Sales).refund(refundId)), { dueMinor: 0 })
})

t.test(
  'at the till an order is refunded, but not voided, and nothing is rung up on its register',
  async t => {
    const shop = await stockedShop(stoa, '10')
    await stoa.ok('POST', '/api/v1/pos/registers', { token: shop.token, body: { name: 'Web' } })
    const order = settled(shop, await quoteOf(shop, { lines: lines(shop, [[0, '2']]) }))
    t.equal(await settle(shop, order), 'done', 'also where a till has the name already')
    const { registerId } = await saleOf(shop, order.saleId)
    const post = (path: string, body: object) =>
      stoa.call('POST', `/api/v1/pos/${path}`, { token: shop.token, body })
    t.match((await post('sales', { ...cashSale(shop, [[0, '1']], 500), registerId })).json(), {
      status: 409,
      code: 'pos.register-of-orders'
    })
    t.match(
      (
        await post(`sales/${order.saleId}/void`, { registerId: shop.registerId, reason: 'x' })
      ).json(),
      { status: 409, code: 'pos.void-of-order' }
    )
    const refunded = await post('refunds', {
      registerId: shop.registerId,
      saleId: order.saleId,
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 500 }]
    })
    t.equal(refunded.statusCode, 201, refunded.body)
    t.equal(
      await giveBack(shop, order.saleId, [[1, '2']]),
      'pos.refund-exceeds-sold',
      'what came back at the till is not there to come back elsewhere'
    )
  }
)

t.test(
  'the first orders of a shop at once share one register; returns at once give back once',
  async t => {
    const shop = await stockedShop(stoa, '50')
    const quote = await quoteOf(shop, { lines: lines(shop, [[0, '1']]) })
    const orders = Array.from({ length: 10 }, () => settled(shop, quote))
    t.strictSame(
      new Set(await Promise.all(orders.map(order => settle(shop, order)))),
      new Set(['done'])
    )
    const sales = await Promise.all(orders.map(order => saleOf(shop, order.saleId)))
    t.equal(new Set(sales.map(s => s.registerId)).size, 1)
    t.strictSame(
      sales.map(s => Number(s.number.slice(-6))).sort((a, b) => a - b),
      Array.from({ length: 10 }, (_, i) => i + 1)
    )
    const returned = await Promise.all(
      [1, 2, 3].map(() => giveBack(shop, orders[0]?.saleId as string, [[1, '1']]))
    )
    t.strictSame(returned.sort(), ['done', 'pos.refund-exceeds-sold', 'pos.refund-exceeds-sold'])
  }
)
