import t from 'tap'
import { cashSale, outcome, stockedShop, testInstance, underWay } from 'stoa/testing'
import { newId } from 'stoa/plugin'
import { OrderPaid, Pricing } from '../../../contracts/sales.ts'
import { PaymentGateway, PaymentRefundRequested } from '../../../contracts/payments.ts'
import { applyProviderState } from './apply-provider-state.ts'

// Between the till's look at a payment and the sale's commit the money must not go back unseen.
const stoa = await testInstance()
const shop = await stockedShop(stoa, '10')
const system = await stoa.system(shop.tenantId, { companyId: shop.companyId, shopId: shop.shopId })

async function paid(): Promise<string> {
  const { id } = await stoa.ok('POST', '/api/v1/payments/payments', {
    token: shop.token,
    body: {
      purpose: { type: 'pos.sale', id: newId() },
      amountMinor: 500,
      provider: 'manual',
      method: 'bank-transfer'
    }
  })
  await stoa.settled()
  await stoa.ok('POST', `/api/v1/payments/payments/${id}/confirm`, { token: shop.token, body: {} })
  return id
}
const sell = (paymentId: string) =>
  stoa.call('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: {
      ...cashSale(shop, [[0, '1']], 0),
      tenders: [{ type: 'online', amountMinor: 500, paymentId }]
    }
  })
const command = (paymentId: string) => ({
  refundId: newId(),
  paymentId,
  companyId: shop.companyId,
  amountMinor: 500,
  currency: 'GBP',
  reason: null
})
t.test('money being refunded at this moment pays for nothing', async t => {
  const paymentId = await paid()
  const refund = await underWay(system, ctx => ctx.emit(PaymentRefundRequested, command(paymentId)))
  const sale = sell(paymentId)
  t.equal(await outcome(sale), 'waits', 'the till waits for what comes of it')
  await refund.end()
  t.match((await sale).json(), { code: 'pos.payment-differs' })
})

t.test('wanted back no more, it pays after all', async t => {
  const paymentId = await paid()
  const refund = await underWay(system, ctx => ctx.emit(PaymentRefundRequested, command(paymentId)))
  const sale = sell(paymentId)
  await refund.end(true)
  t.equal((await sale).statusCode, 201)
})

t.test(
  'held by the till, it is not refunded before the sale stands; looking at it holds nothing',
  async t => {
    const paymentId = await paid()
    const refund = () =>
      stoa.call('POST', `/api/v1/payments/payments/${paymentId}/refunds`, {
        token: shop.token,
        body: { amountMinor: 100 }
      })
    const look = await underWay(system, ctx => ctx.ask(PaymentGateway).payment(paymentId))
    t.equal((await refund()).statusCode, 201)
    await look.end()
    const till = await underWay(system, async ctx =>
      t.match(await ctx.ask(PaymentGateway).payment(paymentId, { hold: true }), {
        refundedMinor: 100
      })
    )
    const second = refund()
    t.equal(await outcome(second), 'waits')
    await till.end()
    t.equal((await second).statusCode, 201)
  }
)

t.test(
  'money of an order being refunded at this moment is not handed out at the till as well',
  async t => {
    const { id: paymentId } = await stoa.ok('POST', '/api/v1/payments/payments', {
      token: shop.token,
      body: {
        purpose: { type: 'test.order', id: newId() },
        amountMinor: 500,
        provider: 'manual',
        method: 'bank-transfer'
      }
    })
    await stoa.settled()
    await stoa.ok('POST', `/api/v1/payments/payments/${paymentId}/confirm`, {
      token: shop.token,
      body: {}
    })
    const saleId = newId()
    await system.unitOfWork(async ctx => {
      const { lines, ...quote } = await ctx.ask(Pricing).quote({
        shopId: shop.shopId,
        lines: [{ variantId: shop.variants[0] as string, quantity: '1' }]
      })
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
        lines: lines.map(line => ({
          ...line,
          taxes: line.taxes.map(({ code, ratePpm }) => ({ code, ratePpm }))
        })),
        totalMinor: 500,
        tenders: [{ type: 'bank_transfer', amountMinor: 500, reference: paymentId }]
      })
    })
    const refund = await underWay(system, ctx =>
      ctx.emit(PaymentRefundRequested, command(paymentId))
    )
    const back = stoa.call('POST', '/api/v1/pos/refunds', {
      token: shop.token,
      body: {
        registerId: shop.registerId,
        saleId,
        lines: [{ lineNo: 1, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 500 }]
      }
    })
    t.equal(await outcome(back), 'waits')
    await refund.end()
    t.match((await back).json(), { status: 409, code: 'pos.money-back-already' })
  }
)

t.test(
  'of two words on one payment the second waits for the first, and changes nothing then',
  async t => {
    const { id } = await stoa.ok('POST', '/api/v1/payments/payments', {
      token: shop.token,
      body: {
        purpose: { type: 'pos.sale', id: newId() },
        amountMinor: 500,
        provider: 'manual',
        method: 'bank-transfer'
      }
    })
    await stoa.settled()
    const read = () => stoa.ok('GET', `/api/v1/payments/payments/${id}`, { token: shop.token })
    const { providerReference } = await read()
    const reported = {
      ref: providerReference,
      reference: id,
      amountMinor: 500,
      currency: 'GBP',
      refundedMinor: null,
      disputed: false,
      action: null,
      expiresAt: null,
      failure: null
    }
    const captured = await underWay(system, ctx =>
      applyProviderState(ctx, id, { ...reported, state: 'captured', capturedMinor: 500 })
    )
    const expired = system.unitOfWork(ctx =>
      applyProviderState(ctx, id, { ...reported, state: 'expired', capturedMinor: 0 })
    )
    t.equal(await outcome(expired), 'waits')
    await captured.end()
    t.match(await expired, { changed: false })
    t.match(await read(), { state: 'captured', capturedMinor: 500 })
  }
)
