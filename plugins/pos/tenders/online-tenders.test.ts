import t from 'tap'
import { cashSale, memberOf, ownInstance, stockedShop, type StockedShop } from 'stoa/testing'
import { answer, definePlugin, newId, on, type UnitContext } from 'stoa/plugin'
import { builtInPlugins } from '../../built-in.ts'
import { OrderReturned, OrderPaid, Pricing } from '../../../contracts/sales.ts'
import {
  PaymentGateway,
  PaymentRefundRequested,
  type PaymentGatewayAnswers,
  type PaymentState
} from '../../../contracts/payments.ts'

type Payment = NonNullable<Awaited<ReturnType<PaymentGatewayAnswers['payment']>>>

/**
 * Payments as a plugin that moves money would know them; here the test says what became of them.
 */
const payments = new Map<string, Payment & { companyId: string }>()
const requested: Array<{
  refundId: string
  paymentId: string
  amountMinor: number
  currency: string
  reason: string | null
}> = []
const gateway = definePlugin({
  name: 'test-desk',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Answers for payments in a test.',
  requires: { pos: '^1.0.0' },
  answers: [
    answer(PaymentGateway, {
      methods: async () => [],
      payment: async (ctx, paymentId) => {
        const payment = payments.get(paymentId)
        return payment?.companyId === ctx.company().id ? payment : null
      }
    })
  ],
  reactsTo: [
    on(PaymentRefundRequested, 'note-wish', async (_ctx, command) => {
      requested.push(command)
    })
  ]
})

const others = builtInPlugins.filter(
  plugin => !plugin.answers?.some(a => a.service.name === PaymentGateway.name)
)
const stoa = await ownInstance({}, [...others, gateway])

function pay(shop: StockedShop, amountMinor: number, more: Partial<Payment> = {}): string {
  const paymentId = newId()
  payments.set(paymentId, {
    companyId: shop.companyId,
    paymentId,
    purpose: { type: 'pos.sale', id: newId() },
    state: 'captured',
    amountMinor,
    roundingMinor: 0,
    stepMinor: 1,
    currency: 'GBP',
    capturedMinor: amountMinor,
    refundedMinor: 0,
    dispute: null,
    action: null,
    link: null,
    cardForm: null,
    ...more
  })
  return paymentId
}
const online = (paymentId: string, amountMinor: number) => ({
  type: 'online',
  amountMinor,
  paymentId
})
const sell = (shop: StockedShop, tenders: object[], quantity = '1') =>
  stoa.call('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: { ...cashSale(shop, [[0, quantity]], 0), tenders }
  })
const refund = (
  shop: StockedShop,
  saleId: string | undefined,
  lines: object[],
  tenders: object[]
) =>
  stoa.call('POST', '/api/v1/pos/refunds', {
    token: shop.token,
    body: {
      registerId: shop.registerId,
      ...(saleId ? { saleId } : {}),
      lines,
      tenders,
      reason: 'broken'
    }
  })
const voiding = (shop: StockedShop, saleId: string) =>
  stoa.call('POST', `/api/v1/pos/sales/${saleId}/void`, {
    token: shop.token,
    body: { registerId: shop.registerId, reason: 'mistake' }
  })

t.test(
  'a captured payment of that amount, made for a sale, pays at the till: alone or beside cash',
  async t => {
    const shop = await stockedShop(stoa, '10')
    const [whole, part] = [pay(shop, 500), pay(shop, 300)]
    const first = await sell(shop, [online(whole, 500)])
    t.equal(first.statusCode, 201, first.body)
    t.match(first.json().tenders, [{ type: 'online', amountMinor: 500, paymentId: whole }])
    t.strictSame(
      await stoa.ok('GET', `/api/v1/pos/sales/${first.json().id}`, { token: shop.token }),
      first.json()
    )
    const second = await sell(shop, [online(part, 300), { type: 'cash', amountMinor: 500 }])
    t.match(second.json(), {
      paidMinor: 800,
      changeMinor: 300,
      tenders: [{ paymentId: part }, { paymentId: null }]
    })
    t.equal(
      (await sell(shop, [{ type: 'online', amountMinor: 500, reference: 'terminal 7' }]))
        .statusCode,
      201,
      'what another system took may be noted without a payment'
    )
  }
)

t.test('any other payment does not', async t => {
  const shop = await stockedShop(stoa, '10')
  const elsewhere = await stockedShop(stoa, '10')
  const states: PaymentState[] = [
    'created',
    'requires-action',
    'authorized',
    'failed',
    'expired',
    'cancelled',
    'unknown'
  ]
  const cases: Array<[object[], number, string]> = [
    ...states.map((state): [object[], number, string] => [
      [online(pay(shop, 500, { state }), 500)],
      409,
      'pos.payment-not-captured'
    ]),
    [[online(pay(shop, 501), 500)], 422, 'pos.payment-differs'],
    [[online(pay(shop, 500, { capturedMinor: 400 }), 500)], 422, 'pos.payment-differs'],
    [[online(pay(shop, 500, { refundedMinor: 500 }), 500)], 422, 'pos.payment-differs'],
    [[online(pay(shop, 500, { currency: 'EUR' }), 500)], 422, 'pos.payment-differs'],
    [
      [online(pay(shop, 500, { purpose: { type: 'storefront.order', id: newId() } }), 500)],
      422,
      'pos.payment-differs'
    ],
    [[online(newId(), 500)], 404, 'stoa.not-found'],
    [[online(pay(elsewhere, 500), 500)], 404, 'stoa.not-found'],
    [[{ ...online(pay(shop, 500), 500), type: 'card' }], 400, 'stoa.invalid-input']
  ]
  for (const [tenders, status, code] of cases) {
    const answer = await sell(shop, tenders)
    t.match(answer.json(), { status, code }, answer.body)
  }
  const twice = pay(shop, 250)
  t.match((await sell(shop, [online(twice, 250), online(twice, 250)])).json(), {
    status: 409,
    code: 'pos.payment-used'
  })
})

t.test('one payment pays one sale, in sequence and side by side', async t => {
  const shop = await stockedShop(stoa, '100')
  const used = pay(shop, 500)
  t.equal((await sell(shop, [online(used, 500)])).statusCode, 201)
  t.match((await sell(shop, [online(used, 500)])).json(), { status: 409, code: 'pos.payment-used' })
  for (let round = 0; round < 3; round++) {
    const raced = pay(shop, 500)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sell(shop, [online(raced, 500)]))
    )
    t.strictSame(answers.map(a => a.statusCode).sort(), [201, 409, 409, 409, 409, 409])
    t.ok(
      answers.filter(a => a.statusCode === 409).every(a => a.json().code === 'pos.payment-used'),
      answers.map(a => a.json().code).join()
    )
  }
  const {
    items: [level]
  } = await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${shop.variants[0]}`, {
    token: shop.token
  })
  t.equal(level.quantity, '96')
})

t.test('a refund asks the money back the way it came, never more than there is', async t => {
  const shop = await stockedShop(stoa, '10')
  const [paymentId, other] = [pay(shop, 1000), pay(shop, 500)]
  const sale = (
    await sell(shop, [online(paymentId, 1000), { type: 'cash', amountMinor: 500 }], '3')
  ).json()
  await sell(shop, [online(other, 500)])
  requested.length = 0
  const line = (quantity: string) => [{ lineNo: 1, quantity }]
  t.match((await refund(shop, sale.id, line('1'), [online(other, 500)])).json(), {
    status: 422,
    code: 'pos.payment-not-of-sale'
  })
  t.match(
    (
      await refund(
        shop,
        undefined,
        [{ variantId: shop.variants[0], quantity: '1' }],
        [online(other, 500)]
      )
    ).json(),
    { status: 422, code: 'pos.payment-not-of-sale' }
  )
  t.match((await refund(shop, sale.id, line('3'), [online(paymentId, 1500)])).json(), {
    status: 409,
    code: 'pos.payment-refund-too-large',
    facts: { leftMinor: 1000 }
  })
  t.strictSame(requested, [])
  const first = await refund(shop, sale.id, line('1'), [online(paymentId, 500)])
  t.equal(first.statusCode, 201, first.body)
  t.match(first.json().tenders, [{ type: 'online', paymentId }])
  t.match(requested, [
    { paymentId, companyId: shop.companyId, amountMinor: 500, currency: 'GBP', reason: 'broken' }
  ])
  t.match(
    (await refund(shop, sale.id, line('2'), [online(paymentId, 1000)])).json(),
    { code: 'pos.payment-refund-too-large', facts: { leftMinor: 500 } },
    'what was asked back counts, though it is not back yet'
  )
  Object.assign(payments.get(paymentId) as Payment, { refundedMinor: 800 })
  t.match(
    (await refund(shop, sale.id, line('1'), [online(paymentId, 500)])).json(),
    { code: 'pos.payment-refund-too-large', facts: { leftMinor: 200 } },
    'and what went back otherwise'
  )
  t.equal(
    (await refund(shop, sale.id, line('1'), [{ type: 'cash', amountMinor: 500 }])).statusCode,
    201
  )
  t.equal(
    (
      await refund(shop, sale.id, line('1'), [
        online(paymentId, 200),
        { type: 'cash', amountMinor: 300 }
      ])
    ).statusCode,
    201
  )
  t.equal(new Set(requested.map(w => w.refundId)).size, 2)
  t.match(
    (await sell(shop, [online(paymentId, 1000)], '2')).json(),
    { code: 'pos.payment-used' },
    'a payment that went back pays nothing again'
  )
})

t.test('a void asks the whole payment back, once', async t => {
  const shop = await stockedShop(stoa, '10')
  const paymentId = pay(shop, 500)
  const sale = (await sell(shop, [online(paymentId, 500)])).json()
  requested.length = 0
  t.strictSame(
    (await Promise.all([voiding(shop, sale.id), voiding(shop, sale.id)]))
      .map(a => a.statusCode)
      .sort(),
    [201, 409]
  )
  t.match(requested, [{ paymentId, amountMinor: 500, reason: 'mistake' }])
  t.equal(requested.length, 1)
  const gone = pay(shop, 500)
  const other = (await sell(shop, [online(gone, 500)])).json()
  Object.assign(payments.get(gone) as Payment, { refundedMinor: 500 })
  t.match(
    (await voiding(shop, other.id)).json(),
    { code: 'pos.payment-refund-too-large' },
    'money that is back already does not go back again'
  )
})

t.test(
  'where no one moves money, payments neither pay nor go back; everything else goes on',
  async t => {
    const shop = await stockedShop(stoa, '10')
    const paymentId = pay(shop, 500)
    const sale = (await sell(shop, [online(paymentId, 500)])).json()
    await stoa.ok('PUT', '/api/v1/tenants/plugins/test-desk', {
      token: shop.token,
      body: { enabled: false }
    })
    t.match((await sell(shop, [online(pay(shop, 500), 500)])).json(), {
      status: 409,
      code: 'pos.payments-off'
    })
    t.match(
      (
        await refund(shop, sale.id, [{ lineNo: 1, quantity: '1' }], [online(paymentId, 500)])
      ).json(),
      { status: 409, code: 'pos.payments-off' }
    )
    t.match((await voiding(shop, sale.id)).json(), { status: 409, code: 'pos.payments-off' })
    t.equal((await sell(shop, [{ type: 'cash', amountMinor: 500 }])).statusCode, 201)
    t.equal(
      (
        await refund(
          shop,
          sale.id,
          [{ lineNo: 1, quantity: '1' }],
          [{ type: 'cash', amountMinor: 500 }]
        )
      ).statusCode,
      201
    )
  }
)

/** Four things for 20.00, ordered elsewhere and paid by one payment. */
async function ordered(shop: StockedShop) {
  const system = await stoa.system(shop.tenantId, {
    companyId: shop.companyId,
    shopId: shop.shopId
  })
  const state = async <T>(work: (ctx: UnitContext) => Promise<T>): Promise<T> =>
    system.unitOfWork(work)
  const saleId = newId()
  const paymentId = pay(shop, 2000, { purpose: { type: 'test.order', id: newId() } })
  const payment = payments.get(paymentId) as Payment
  await state(async ctx => {
    const {
      lines: [line],
      ...quote
    } = await ctx.ask(Pricing).quote({
      shopId: shop.shopId,
      lines: [{ variantId: shop.variants[0] as string, quantity: '4' }]
    })
    if (!line) throw new Error('There is no quote.')
    await ctx.emit(OrderPaid, {
      saleId,
      companyId: shop.companyId,
      shopId: shop.shopId,
      customerId: null,
      reference: null,
      occurredAt: new Date().toISOString(),
      note: null,
      currency: quote.currency,
      taxMode: quote.taxMode,
      lines: [{ ...line, taxes: line.taxes.map(({ code, ratePpm }) => ({ code, ratePpm })) }],
      totalMinor: 2000,
      tenders: [{ type: 'cash', amountMinor: 2000, reference: paymentId }]
    })
  })
  return { saleId, payment, state }
}

t.test(
  'a till hands out no money of an order that went back otherwise, or waits to be given back by hand',
  async t => {
    const shop = await stockedShop(stoa, '10')
    const { saleId, payment, state } = await ordered(shop)
    const inCash = (quantity: string, amountMinor: number) =>
      refund(shop, saleId, [{ lineNo: 1, quantity }], [{ type: 'cash', amountMinor }])
    const onHand = async (): Promise<string> =>
      (
        await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${shop.variants[0]}`, {
          token: shop.token
        })
      ).items[0].quantity

    // Taken back where the order was made: the document is there, and someone is asked to hand the
    // money out.
    await state(ctx =>
      ctx.emit(OrderReturned, {
        refundId: newId(),
        companyId: shop.companyId,
        shopId: shop.shopId,
        saleId,
        occurredAt: new Date().toISOString(),
        reason: null,
        lines: [{ lineNo: 1, quantity: '1' }],
        tenderType: 'cash'
      })
    )
    payment.refundedMinor = 500
    t.match(
      (await inCash('4', 2000)).json(),
      { code: 'pos.refund-exceeds-sold' },
      'the same goods do not come back a second time'
    )
    t.equal((await inCash('1', 500)).statusCode, 201, 'what is left does')
    payment.refundedMinor = 1000 // 500 more were promised by hand, for which no goods came back
    t.match((await inCash('2', 1000)).json(), {
      status: 409,
      code: 'pos.money-back-already',
      facts: { leftMinor: 500, totalMinor: 1000 }
    })
    t.equal(await onHand(), '8', 'nothing was taken back')
    t.strictSame(
      (await Promise.all([inCash('1', 500), inCash('1', 500)])).map(a => a.statusCode).sort(),
      [201, 409],
      'of two at once one is paid out'
    )
    payment.refundedMinor = 500 // that promise was given up
    t.equal((await inCash('1', 500)).statusCode, 201)
    t.equal(await onHand(), '10')

    const { businessDay } = await stoa.ok('GET', `/api/v1/pos/sales/${saleId}`, {
      token: shop.token
    })
    const { items } = await stoa.ok(
      'GET',
      `/api/v1/reporting/sales?from=${businessDay}&to=${businessDay}&groupBy=tender`,
      { token: shop.token }
    )
    t.match(items, [{ key: 'cash', grossMinor: 2000, refundedMinor: 2000, netSalesMinor: 0 }])
  }
)

t.test(
  "what another shop's till handed out counts, though its documents are not seen here",
  async t => {
    const shop = await stockedShop(stoa, '10')
    const { saleId, payment } = await ordered(shop)
    const wholeCompany = { token: shop.token, headers: { 'x-company-id': shop.companyId } }
    const branch = await stoa.ok('POST', '/api/v1/tenants/shops', {
      ...wholeCompany,
      body: { name: 'Branch', code: 'B2' }
    })
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', wholeCompany)
    const registerId = items.find((r: { shopId: string }) => r.shopId === branch.id).id
    const there = await stoa.call('POST', '/api/v1/pos/refunds', {
      ...wholeCompany,
      headers: { ...wholeCompany.headers, 'idempotency-key': newId() },
      body: {
        registerId,
        saleId,
        lines: [{ lineNo: 1, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 500 }]
      }
    })
    t.equal(there.statusCode, 201, there.body)
    payment.refundedMinor = 1000
    const { token } = await memberOf(stoa, shop, {
      permissions: ['sale.read', 'refund.post'],
      grants: [{ companyId: shop.companyId, shopId: shop.shopId }]
    })
    const here = (quantity: string, amountMinor: number) =>
      refund({ ...shop, token }, saleId, [{ lineNo: 1, quantity }], [{ type: 'cash', amountMinor }])
    t.match((await here('2', 1000)).json(), {
      status: 409,
      code: 'pos.money-back-already',
      facts: { leftMinor: 500, totalMinor: 1000 }
    })
    t.equal((await here('1', 500)).statusCode, 201)
  }
)
