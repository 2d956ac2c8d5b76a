import t from 'tap'
import { paymentsBench } from 'stoa/testing/payments'
import { newId } from 'stoa/plugin'
import {
  PaymentGateway,
  PaymentRefundRequested,
  PaymentRequested,
  PaymentWithdrawn
} from '../../../contracts/payments.ts'

const { stoa, xendit, stripe, createShop } = await paymentsBench()
const shop = await createShop()
const {
  company: { token, companyId, shopId }
} = shop

const requested = (over: object = {}) => ({
  paymentId: newId(),
  purpose: { type: 'storefront.order', id: newId() },
  companyId,
  shopId,
  amountMinor: 5_000_000,
  currency: 'IDR',
  provider: 'xendit',
  method: 'invoice',
  channel: null,
  description: 'Order 7',
  customer: { name: 'Sari', email: 'sari@example.test', phone: null },
  returnUrl: 'https://shop.example.test/thanks',
  expiresAt: null,
  ...over
})

t.test('an account shows which secrets are set, never what they are', async t => {
  const answer = await stoa.call('GET', `/api/v1/payments/accounts/${shop.xendit.id}`, { token })
  t.notMatch(answer.body, xendit.secretKey)
  t.notMatch(answer.body, xendit.callbackToken)
  t.match(answer.json().credentials, [
    { name: 'secretKey', secret: true, set: true, value: null },
    { name: 'callbackToken', set: true }
  ])
  const refused = await stoa.call('POST', '/api/v1/payments/accounts', {
    token,
    body: {
      provider: 'xendit',
      title: 'Half',
      credentials: { secretKey: 'xnd_1', webhookSecret: 'x' }
    }
  })
  t.equal(refused.statusCode, 400)
  t.ok(
    refused.json().errors.some((e: { field: string }) => e.field === '/credentials/callbackToken'),
    refused.body
  )
  const changed = await stoa.ok('PATCH', `/api/v1/payments/accounts/${shop.xendit.id}`, {
    token,
    body: { title: 'Xendit Jakarta' },
    headers: { 'if-match': '"1"' }
  })
  t.match(changed, {
    title: 'Xendit Jakarta',
    credentials: [{ set: true }, { set: true }],
    webhookPath: /^\/api\/v1\/payments\/webhooks\/[\w-]{100,}$/
  })
})

t.test('every company has one account by hand from its first shop on', async t => {
  const { items } = await stoa.ok('GET', '/api/v1/payments/accounts', { token })
  t.equal(items.filter((a: { provider: string }) => a.provider === 'manual').length, 1)
  const another = await stoa.call('POST', '/api/v1/payments/accounts', {
    token,
    body: { provider: 'manual', title: 'Mine' }
  })
  t.equal(another.json().code, 'payments.account-is-given')
})

t.test(
  'at the till: the QR at once, settled by the webhook, and the same key asks once',
  async t => {
    const before = xendit.paymentRequests.length
    const key = { 'idempotency-key': newId() }
    const body = { purpose: { type: 'pos.sale', id: newId() } }
    const first = await shop.request(body, key)
    t.match(first, { state: 'requires-action', action: { qr: /^000201/ }, amountMinor: 1_500_000 })
    t.equal((await shop.request(body, key)).id, first.id)
    t.equal(
      (
        await stoa.call('POST', '/api/v1/payments/payments', {
          token,
          headers: key,
          body: { ...body, amountMinor: 100, provider: 'xendit', method: 'qr' }
        })
      ).statusCode,
      422
    )
    const twice = await Promise.all(
      [1, 2, 3].map(async () =>
        shop.request(
          { purpose: { type: 'pos.sale', id: body.purpose.id } },
          { 'idempotency-key': `${first.id} at once`.replace(' at ', '-') }
        )
      )
    )
    t.equal(new Set(twice.map(({ id }) => id)).size, 1)
    t.equal(xendit.paymentRequests.length, before + 2)
    // The provider has not read it yet: looked for, it is not there.
    xendit.onRequest = async ({ method }) => {
      // Longer than the others take to ask.
      if (method === 'POST') await new Promise(resolve => setTimeout(resolve, 700))
    }
    const meanwhile = [1, 2, 3].map(() =>
      shop.request(
        { purpose: { type: 'pos.sale', id: body.purpose.id } },
        { 'idempotency-key': `${first.id}-meanwhile` }
      )
    )
    t.equal(new Set((await Promise.all(meanwhile)).map(({ id }) => id)).size, 1)
    xendit.onRequest = () => {}
    t.equal(xendit.paymentRequests.length, before + 3, 'nor while the first is under way')
    const event = xendit.pay(first.id)
    t.equal(
      (await shop.paymentRow(first.id)).state,
      'requires-action',
      'nothing is believed before someone told'
    )
    t.equal(await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(event)), 200)
    await stoa.settled()
    t.match(await shop.paymentRow(first.id), {
      state: 'captured',
      capturedMinor: 1_500_000,
      action: null
    })
    const changes = (await shop.facts('payments.payment-changed')).filter(
      fact => fact.paymentId === first.id
    )
    t.strictSame(
      changes.map(fact => fact.state),
      ['created', 'requires-action', 'captured']
    )
    t.match(changes.at(-1), {
      purpose: body.purpose,
      companyId,
      shopId,
      provider: 'xendit',
      method: 'qr',
      amountMinor: 1_500_000,
      capturedMinor: 1_500_000,
      refundedMinor: 0
    })
  }
)

t.test(
  'asked for by another plugin: made after its commit, not at all after its rollback, and refused with it',
  async t => {
    const order = requested()
    await t.rejects(
      shop.system.unitOfWork(async ctx => {
        await ctx.emit(PaymentRequested, order)
        throw new Error('changed my mind')
      }),
      /changed my mind/
    )
    await t.rejects(
      shop.system.unitOfWork(ctx => ctx.emit(PaymentRequested, requested({ method: 'card' }))),
      { code: 'payments.method-not-offered' }
    )
    await stoa.settled()
    t.equal(xendit.invoices.length, 0)
    await shop.system.unitOfWork(ctx => ctx.emit(PaymentRequested, order))
    await stoa.settled()
    t.match(xendit.invoices, [{ external_id: order.paymentId, amount: 50_000, currency: 'IDR' }])
    const gateway = await shop.system.unitOfWork(
      async ctx => ({
        methods: await ctx
          .ask(PaymentGateway)
          .methods({ shopId, currency: 'IDR', amountMinor: 5_000_000 }),
        payment: await ctx.ask(PaymentGateway).payment(order.paymentId),
        noOne: await ctx.ask(PaymentGateway).payment(newId())
      }),
      { reads: true }
    )
    t.match(gateway.payment, {
      paymentId: order.paymentId,
      purpose: order.purpose,
      state: 'requires-action',
      action: { url: /^https:/ },
      link: /^\/api\/v1\/payments\/links\/.+\/page$/
    })
    t.equal(gateway.noOne, null)
    const offered = new Set(gateway.methods.map(m => `${m.provider} ${m.method}`))
    for (const way of [
      'xendit invoice',
      'xendit qr',
      'xendit ewallet',
      'manual bank-transfer',
      'stripe card'
    ]) {
      t.ok(offered.has(way), way)
    }
  }
)

t.test(
  'withdrawn: ended at the provider; never sent at all when it came before; paid meanwhile, it is captured',
  async t => {
    const [open, unsent, paid] = [requested(), requested(), requested()]
    await shop.system.unitOfWork(async ctx => {
      await ctx.emit(PaymentRequested, unsent)
      await ctx.emit(PaymentWithdrawn, { paymentId: unsent.paymentId, companyId })
    })
    await shop.system.unitOfWork(async ctx => {
      await ctx.emit(PaymentRequested, open)
      await ctx.emit(PaymentRequested, paid)
    })
    await stoa.settled()
    t.equal((await shop.paymentRow(unsent.paymentId)).state, 'cancelled')
    t.equal(
      xendit.invoices.some(invoice => invoice.external_id === unsent.paymentId),
      false
    )
    xendit.pay(paid.paymentId)
    await shop.system.unitOfWork(async ctx => {
      for (const { paymentId } of [open, paid]) {
        await ctx.emit(PaymentWithdrawn, { paymentId, companyId })
      }
    })
    await stoa.settled()
    t.equal((await shop.paymentRow(open.paymentId)).state, 'cancelled')
    t.equal(
      xendit.invoices.find(invoice => invoice.external_id === open.paymentId)?.status,
      'EXPIRED'
    )
    t.match(await shop.paymentRow(paid.paymentId), { state: 'captured', capturedMinor: 5_000_000 })
  }
)

t.test('money that is not the money asked for settles nothing', async t => {
  const order = requested()
  await shop.system.unitOfWork(ctx => ctx.emit(PaymentRequested, order))
  await stoa.settled()
  const event = xendit.pay(order.paymentId, 49_999)
  await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(event))
  await stoa.settled()
  t.match(await shop.paymentRow(order.paymentId), {
    state: 'requires-action',
    capturedMinor: 0,
    differs: { kind: 'captured', ours: '5000000', theirs: '4999900' }
  })
  t.match(await shop.facts('payments.difference-found'), [
    { paymentId: order.paymentId, kind: 'captured' }
  ])
  const { items } = await stoa.ok('GET', '/api/v1/payments/payments?differs=true', { token })
  t.strictSame(
    items.map((i: { id: string }) => i.id),
    [order.paymentId]
  )
})

t.test(
  'refunds: never more than there is, in parallel too; pending until the provider says so; a failed one frees the money',
  async t => {
    const paymentRow = await shop.request()
    await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(paymentRow.id)))
    await stoa.settled()
    const refund = (amountMinor: number) =>
      stoa.call('POST', `/api/v1/payments/payments/${paymentRow.id}/refunds`, {
        token,
        body: { amountMinor }
      })
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => refund(600_000)))
    t.strictSame(answers.map(a => a.statusCode).sort(), [201, 201, 409, 409, 409])
    t.match(answers.find(a => a.statusCode === 409)?.json(), { code: 'payments.refund-too-large' })
    await stoa.settled()
    t.match(await shop.paymentRow(paymentRow.id), {
      refundPendingMinor: 1_200_000,
      refundedMinor: 0
    })
    const [one, two] = xendit.refunds.filter(
      r => r.payment_request_id === paymentRow.providerReference
    )
    await shop.deliver(
      shop.xendit.webhookPath,
      xendit.signedEvent(xendit.settleRefund(one?.id ?? '', 'SUCCEEDED'))
    )
    await shop.deliver(
      shop.xendit.webhookPath,
      xendit.signedEvent(xendit.settleRefund(two?.id ?? '', 'FAILED'))
    )
    await stoa.settled()
    t.match(await shop.paymentRow(paymentRow.id), {
      refundPendingMinor: 0,
      refundedMinor: 600_000,
      state: 'captured'
    })
    // By another plugin's wish, under an id of its own.
    const refundId = newId()
    await shop.system.unitOfWork(ctx =>
      ctx.emit(PaymentRefundRequested, {
        refundId,
        paymentId: paymentRow.id,
        companyId,
        amountMinor: 900_000,
        currency: 'IDR',
        reason: null
      })
    )
    await t.rejects(
      shop.system.unitOfWork(ctx =>
        ctx.emit(PaymentRefundRequested, {
          refundId: newId(),
          paymentId: paymentRow.id,
          companyId,
          amountMinor: 100,
          currency: 'IDR',
          reason: null
        })
      ),
      { code: 'payments.refund-too-large' }
    )
    await stoa.settled()
    await shop.deliver(
      shop.xendit.webhookPath,
      xendit.signedEvent(xendit.settleRefund(refundId, 'SUCCEEDED'))
    )
    await stoa.settled()
    t.match(await shop.paymentRow(paymentRow.id), {
      refundPendingMinor: 0,
      refundedMinor: 1_500_000
    })
    t.strictSame(
      (await shop.facts('payments.refund-changed'))
        .filter(f => f.refundId === refundId)
        .map(f => f.state),
      ['pending', 'refunded']
    )
  }
)

t.test(
  'by hand: a transfer is confirmed by staff, cash rejected, and no one confirms what a provider settles',
  async t => {
    const transfer = await shop.request({ provider: 'manual', method: 'bank-transfer' })
    t.equal(transfer.state, 'requires-action')
    const act = (id: string, what: string, body: object) =>
      stoa.call('POST', `/api/v1/payments/payments/${id}/${what}`, { token, body })
    t.equal(
      (await act(transfer.id, 'confirm', { amountMinor: 1 })).json().code,
      'payments.amount-differs'
    )
    t.match(
      (await act(transfer.id, 'confirm', { amountMinor: 1_500_000, reference: 'BCA 77' })).json(),
      { state: 'captured', confirmedReference: 'BCA 77' }
    )
    t.equal((await act(transfer.id, 'confirm', {})).json().code, 'payments.not-open')
    await act(transfer.id, 'refunds', { amountMinor: 500_000 })
    await stoa.settled()
    t.match(await shop.paymentRow(transfer.id), { refundPendingMinor: 500_000, refundedMinor: 0 })
    const cash = await shop.request({ provider: 'manual', method: 'cash-on-delivery' })
    t.match((await act(cash.id, 'reject', { reason: 'no one at home' })).json(), {
      state: 'failed',
      failure: { code: 'rejected' }
    })
    const online = await shop.request()
    t.equal((await act(online.id, 'confirm', {})).json().code, 'payments.confirmed-by-provider')
  }
)

t.test('authorized first, captured in part by staff, once', async t => {
  const paymentRow = await shop.request({ provider: 'stripe', method: 'card', capture: 'manual' })
  await shop.deliver(shop.stripe.webhookPath, stripe.signedEvent(stripe.pay(paymentRow.id)))
  await stoa.settled()
  t.equal((await shop.paymentRow(paymentRow.id)).state, 'authorized')
  const capture = () =>
    stoa.call('POST', `/api/v1/payments/payments/${paymentRow.id}/capture`, {
      token,
      body: { amountMinor: 1_000_000 }
    })
  t.equal((await capture()).statusCode, 202)
  await capture()
  await stoa.settled()
  t.match(await shop.paymentRow(paymentRow.id), { state: 'captured', capturedMinor: 1_000_000 })
  t.equal((await capture()).statusCode, 409)
  t.equal(stripe.charges.length, 1)
})

t.test(
  'refused by the provider, it has failed and says why; the log of exchanges shows it without any secret',
  async t => {
    const paymentRow = await shop.request({ method: 'ewallet', channel: 'OVO' })
    t.match(paymentRow, { state: 'failed', failure: { code: 'API_VALIDATION_ERROR' } })
    const { items } = await stoa.ok(
      'GET',
      `/api/v1/payments/exchanges?paymentId=${paymentRow.id}`,
      {
        token
      }
    )
    t.ok(items.length > 0)
    t.match(items[0], {
      paymentId: paymentRow.id,
      operation: 'create',
      method: 'POST',
      status: 400,
      error: null
    })
    const all = await stoa.ok('GET', '/api/v1/payments/exchanges?limit=100', { token })
    t.notMatch(
      JSON.stringify(all),
      new RegExp(
        `${xendit.secretKey}|${stripe.secretKey}|${xendit.callbackToken}|${Buffer.from(`${xendit.secretKey}:`).toString('base64')}`
      )
    )
  }
)
