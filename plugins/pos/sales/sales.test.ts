import t from 'tap'
import { ownInstance, type SignedUp } from 'stoa/testing'

const stoa = await ownInstance()

interface Shop extends SignedUp {
  registerId: string
  variants: string[]
}

/** A company with three goods at 5.00, 7.50 and 0.99 and `stock` of each on hand. */
async function shopWith(stock: string): Promise<Shop> {
  const owner = await stoa.signUp()
  const { token } = owner
  const variants: string[] = []
  for (const [sku, priceMinor] of [
    ['A', 500],
    ['B', 750],
    ['C', 99]
  ] as const) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku, name: `Thing ${sku}`, priceMinor }
    })
    variants.push(product.variants[0].id)
  }
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'opening', lines: variants.map(variantId => ({ variantId, quantity: stock })) }
  })
  const {
    items: [register]
  } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  return { ...owner, registerId: register.id, variants }
}

const sale = (
  shop: Shop,
  lines: Array<[number, string]>,
  tenders: unknown[],
  more: object = {}
) => ({
  registerId: shop.registerId,
  lines: lines.map(([i, quantity]) => ({ variantId: shop.variants[i], quantity })),
  tenders,
  ...more
})
const cash = (amountMinor: number) => ({ type: 'cash', amountMinor })

async function onHand(shop: Shop): Promise<string[]> {
  const { items } = await stoa.ok('GET', '/api/v1/inventory/levels', { token: shop.token })
  return shop.variants.map(
    id => items.find((l: { variantId: string }) => l.variantId === id)?.quantity
  )
}

t.test(
  'a sale takes stock, gives change, is numbered and reads back as it was answered',
  async t => {
    const shop = await shopWith('10')
    const posted = await stoa.ok('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: sale(
        shop,
        [
          [0, '2'],
          [2, '3']
        ],
        [{ type: 'card', amountMinor: 1000, reference: 'slip 7' }, cash(500)]
      )
    })
    t.match(posted, {
      number: `S${new Date().getFullYear()}-000001`,
      totalMinor: 1297,
      paidMinor: 1500,
      changeMinor: 203,
      state: 'posted'
    })
    t.strictSame(
      await stoa.ok('GET', `/api/v1/pos/sales/${posted.id}`, { token: shop.token }),
      posted
    )
    t.strictSame(await onHand(shop), ['8', '10', '7'])
    const { items } = await stoa.ok(
      'GET',
      `/api/v1/inventory/movements?variantId=${shop.variants[0]}`,
      { token: shop.token }
    )
    t.match(items, [
      { quantity: '-2', balance: '8', reason: 'sale', documentId: posted.id },
      { quantity: '10', balance: '10', reason: 'opening' }
    ])
  }
)

t.test('what does not add up is refused whole', async t => {
  const shop = await shopWith('10')
  const post = (body: unknown) =>
    stoa.call('POST', '/api/v1/pos/sales', { token: shop.token, body })
  const cases: Array<[unknown, number, string]> = [
    [sale(shop, [[0, '2']], [cash(999)]), 422, 'pos.tenders-do-not-cover'],
    [sale(shop, [[0, '2']], [{ type: 'card', amountMinor: 1001 }]), 422, 'pos.tenders-exceed'],
    [sale(shop, [[0, '11']], [cash(5500)]), 409, 'inventory.stock-short'],
    [sale(shop, [[0, '1']], [cash(500)], { registerId: shop.shopId }), 404, 'stoa.not-found'],
    [sale(shop, [[0, '1']], [cash(500)], { customerId: shop.shopId }), 422, 'pos.unknown-customer'],
    [
      { ...sale(shop, [], [cash(500)]), lines: [{ variantId: shop.shopId, quantity: '1' }] },
      422,
      'pos.unknown-variant'
    ],
    [sale(shop, [[0, '0']], []), 400, 'stoa.invalid-input'],
    [sale(shop, [[0, '1']], [cash(500)], { surprise: 1 }), 400, 'stoa.invalid-input'],
    [
      sale(shop, [[0, '1']], [cash(500)], { occurredAt: '2999-01-01T00:00:00Z' }),
      422,
      'pos.occurred-in-future'
    ],
    [
      sale(shop, [[0, '1']], [cash(500)], { occurredAt: '0001-01-01T00:00:00Z' }),
      400,
      'stoa.invalid-input'
    ]
  ]
  for (const [body, status, code] of cases) {
    const answer = await post(body)
    t.equal(answer.statusCode, status, answer.body)
    t.equal(answer.json().code, code)
  }
  t.strictSame(await onHand(shop), ['10', '10', '10'])
  const posted = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: sale(shop, [[0, '1']], [cash(500)])
  })
  t.match(posted.number, /-000001$/, 'a refused sale leaves no gap')
})

t.test(
  'the same key posts once: in sequence, side by side, and never with another body',
  async t => {
    const shop = await shopWith('100')
    const body = sale(shop, [[0, '1']], [cash(500)])
    const headers = { 'idempotency-key': 'sale-of-one-thing' }
    const together = await Promise.all(
      Array.from({ length: 8 }, () =>
        stoa.call('POST', '/api/v1/pos/sales', { token: shop.token, body, headers })
      )
    )
    const answered = together.filter(a => a.statusCode === 201)
    t.ok(
      answered.length >= 1 &&
        together.every(a => a.statusCode === 201 || a.json().code === 'stoa.idempotency-in-flight'),
      'answered, or told to wait'
    )
    const again = await stoa.call('POST', '/api/v1/pos/sales', { token: shop.token, body, headers })
    t.equal(again.headers['idempotent-replayed'], 'true')
    t.equal(new Set([...answered, again].map(a => a.body)).size, 1)
    const other = await stoa.call('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: sale(shop, [[0, '2']], [cash(1000)]),
      headers
    })
    t.equal(other.json().code, 'stoa.idempotency-key-reused')
    t.strictSame(await onHand(shop), ['99', '100', '100'])
    const missing = await stoa.call('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body,
      headers: { 'idempotency-key': '' }
    })
    t.equal(missing.statusCode, 400)
  }
)

t.test('forty sales race for thirty pieces: thirty are sold, numbered without a gap', async t => {
  const shop = await shopWith('30')
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      stoa.call('POST', '/api/v1/pos/sales', {
        token: shop.token,
        body: sale(
          shop,
          i % 2
            ? [
                [0, '1'],
                [1, '1']
              ]
            : [
                [1, '1'],
                [0, '1']
              ],
          [cash(1250)]
        )
      })
    )
  )
  const sold = answers.filter(a => a.statusCode === 201).map(a => a.json())
  t.equal(sold.length, 30)
  t.ok(
    answers.filter(a => a.statusCode !== 201).every(a => a.json().code === 'inventory.stock-short')
  )
  t.strictSame(
    sold.map(s => Number(s.number.slice(-6))).sort((a, b) => a - b),
    Array.from({ length: 30 }, (_, i) => i + 1)
  )
  t.strictSame(await onHand(shop), ['0', '0', '30'])
})

t.test('a refund gives back what was paid, never more than was sold', async t => {
  const shop = await shopWith('10')
  const posted = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: sale(
      shop,
      [
        [2, '3'],
        [0, '1']
      ],
      [cash(797)],
      { discount: { amountMinor: 0 } }
    )
  })
  const refund = (lines: unknown, amountMinor: number) =>
    stoa.call('POST', '/api/v1/pos/refunds', {
      token: shop.token,
      body: { registerId: shop.registerId, saleId: posted.id, lines, tenders: [cash(amountMinor)] }
    })
  const first = await refund([{ lineNo: 1, quantity: '2' }], 198)
  t.equal(first.statusCode, 201, first.body)
  t.match(first.json(), { kind: 'refund', originalId: posted.id, totalMinor: 198 })
  t.equal(
    (await refund([{ lineNo: 1, quantity: '2' }], 198)).json().code,
    'pos.refund-exceeds-sold'
  )
  t.equal((await refund([{ lineNo: 1, quantity: '1' }], 100)).json().code, 'pos.tenders-exceed')
  t.strictSame(await onHand(shop), ['9', '10', '9'])
  t.match(await stoa.ok('GET', `/api/v1/pos/sales/${posted.id}`, { token: shop.token }), {
    state: 'part-refunded',
    lines: [{ refundedQuantity: '2' }, { refundedQuantity: '0' }]
  })
  const race = await Promise.all([1, 2, 3].map(() => refund([{ lineNo: 2, quantity: '1' }], 500)))
  t.equal(race.filter(a => a.statusCode === 201).length, 1, 'three race for the last piece')
  const blind = await stoa.ok('POST', '/api/v1/pos/refunds', {
    token: shop.token,
    body: {
      registerId: shop.registerId,
      lines: [{ variantId: shop.variants[1], quantity: '1', unitPriceMinor: 600 }],
      tenders: [cash(600)]
    }
  })
  t.match(blind, { originalId: null, totalMinor: 600 })
})

t.test('a void takes the whole sale back on its day, once, and not after a refund', async t => {
  const shop = await shopWith('10')
  const post = () =>
    stoa.ok('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: sale(shop, [[0, '1']], [cash(1000)])
    })
  const voiding = (id: string) =>
    stoa.call('POST', `/api/v1/pos/sales/${id}/void`, {
      token: shop.token,
      body: { registerId: shop.registerId, reason: 'wrong customer' }
    })
  const first = await post()
  const answers = await Promise.all([voiding(first.id), voiding(first.id)])
  t.strictSame(answers.map(a => a.statusCode).sort(), [201, 409])
  t.strictSame(await onHand(shop), ['10', '10', '10'])
  t.equal(
    (await stoa.ok('GET', `/api/v1/pos/sales/${first.id}`, { token: shop.token })).state,
    'voided'
  )
  const { rows: emittedWhen } = await stoa.instance.relayPool.query<{ data: object }>(
    "SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = 'pos.sale-voided'",
    [shop.tenantId]
  )
  t.match(
    emittedWhen.map(row => row.data),
    [
      {
        saleId: first.id,
        registerId: shop.registerId,
        totalMinor: 500,
        userId: shop.userId,
        reason: 'wrong customer'
      }
    ],
    'stated once'
  )
  const second = await post()
  await stoa.ok('POST', '/api/v1/pos/refunds', {
    token: shop.token,
    body: {
      registerId: shop.registerId,
      saleId: second.id,
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [cash(500)]
    }
  })
  t.equal((await voiding(second.id)).json().code, 'pos.refunded-already')
  const old = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: sale(shop, [[0, '1']], [cash(500)], { occurredAt: '2020-02-29T23:30:00Z' })
  })
  t.match(old, { businessDay: '2020-02-29', number: 'S2020-000001' })
  t.equal((await voiding(old.id)).json().code, 'pos.void-too-late')
})

t.test('a sale costs three round trips, however many lines it has', async t => {
  const shop = await shopWith('100')
  const units = stoa.instance.metrics.unitsOfWork.write
  for (let i = 0; i < 12; i++) {
    await stoa.ok('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: sale(
        shop,
        [
          [0, '1'],
          [1, '1'],
          [2, '1']
        ],
        [cash(1349)]
      )
    })
  } // every connection has met every statement
  const before = { ...units }
  for (let i = 0; i < 10; i++) {
    await stoa.ok('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: sale(
        shop,
        [
          [0, '1'],
          [1, '1'],
          [2, '1']
        ],
        [cash(1349)]
      )
    })
  }
  t.equal((units.roundTrips - before.roundTrips) / (units.count - before.count), 3)
  t.ok((units.statements - before.statements) / (units.count - before.count) <= 10)
})

t.test('receipts: data, page and PDF', async t => {
  const shop = await shopWith('10')
  const posted = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: sale(shop, [[0, '1']], [cash(1000)])
  })
  const receipt = await stoa.ok('GET', `/api/v1/pos/sales/${posted.id}/receipt`, {
    token: shop.token
  })
  t.match(receipt, {
    title: 'Receipt',
    document: { number: posted.number },
    printed: { lines: [{ text: 'Thing A', amount: '£5.00' }] }
  })
  const page = await stoa.call('GET', `/api/v1/pos/sales/${posted.id}/receipt.html`, {
    token: shop.token
  })
  t.match(page.headers['content-type'], /text\/html/)
  t.match(page.body, /Thing A.*£5\.00/s)
  const pdf = await stoa.call('GET', `/api/v1/pos/sales/${posted.id}/receipt.pdf`, {
    token: shop.token
  })
  t.equal(pdf.headers['content-type'], 'application/pdf')
  const { PDFParse } = await import('pdf-parse')
  const { text } = await new PDFParse({ data: new Uint8Array(pdf.rawPayload) }).getText()
  t.match(text, /Thing A/)
  t.match(text, /£5\.00/)
})

t.test('the figures agree with the documents', async t => {
  const shop = await shopWith('100')
  for (let i = 0; i < 3; i++) {
    await stoa.ok('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: sale(
        shop,
        [
          [0, '2'],
          [2, '1']
        ],
        [{ type: 'card', amountMinor: 1000 }, cash(200)]
      )
    })
  }
  const voided = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: sale(shop, [[1, '1']], [cash(750)])
  })
  await stoa.ok('POST', `/api/v1/pos/sales/${voided.id}/void`, {
    token: shop.token,
    body: { registerId: shop.registerId, reason: 'test' }
  })
  const {
    items: [last]
  } = await stoa.ok('GET', '/api/v1/pos/sales?limit=1', { token: shop.token })
  t.equal(last.state, 'voided')
  const ctx = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const { Sales } = await import('../../../contracts/sales.ts')
  const day = last.businessDay
  await ctx.unitOfWork(
    async ctx => {
      const [total] = await ctx.ask(Sales).figures({ from: day, to: day, groupBy: 'none' })
      t.match(total, {
        sales: 3,
        refunds: 0,
        grossMinor: 3 * 1099,
        netSalesMinor: 3 * 1099,
        quantity: '9'
      })
      const tenders = await ctx.ask(Sales).figures({ from: day, to: day, groupBy: 'tender' })
      t.strictSame(
        tenders.map(f => [f.key, f.netSalesMinor]),
        [
          ['card', 3000],
          ['cash', 297]
        ]
      )
      const products = await ctx.ask(Sales).figures({ from: day, to: day, groupBy: 'product' })
      t.equal(
        products.reduce((sum, f) => sum + f.netSalesMinor, 0),
        3 * 1099
      )
      t.match((await ctx.ask(Sales).figures({ from: day, to: day, groupBy: 'shop' }))[0], {
        key: shop.shopId
      })
      t.match((await ctx.ask(Sales).figures({ from: day, to: day, groupBy: 'day' }))[0], {
        key: day
      })
    },
    { reads: true }
  )
})
