import t from 'tap'
import { paymentsBench } from 'stoa/testing/payments'
import { newId } from 'stoa/plugin'
import { PaymentGateway, PaymentRefundRequested } from '../../../contracts/payments.ts'

t.setTimeout(120_000)
const { stoa, xendit, createShop } = await paymentsBench()
const shop = await createShop()
const {
  company: { token, companyId, shopId }
} = shop

type Act = 'confirm' | 'reject'
const act = (
  refundId: string,
  what: Act,
  body: object = {},
  headers: Record<string, string> = {}
) => stoa.call('POST', `/api/v1/payments/refunds/${refundId}/${what}`, { token, body, headers })
const reject = (refundId: string) => act(refundId, 'reject', { reason: 'no such account' })
const reported = async (refundId: string) =>
  (await shop.facts('payments.refund-changed'))
    .filter(f => f.refundId === refundId)
    .map(f => f.state)
const listed = async (query: string): Promise<Array<{ id: string }>> =>
  (await stoa.ok('GET', `/api/v1/payments/refunds?${query}`, { token })).items
const waits = async (refundId: string): Promise<boolean> =>
  (await listed('state=pending&provider=manual&limit=100')).some(r => r.id === refundId)

async function received(body: object = {}): Promise<string> {
  const { id } = await shop.request({ provider: 'manual', method: 'bank-transfer', ...body })
  await stoa.ok('POST', `/api/v1/payments/payments/${id}/confirm`, { token, body: {} })
  return id
}

async function refunded(paymentId: string, amountMinor: number): Promise<string> {
  const { id } = await stoa.ok('POST', `/api/v1/payments/payments/${paymentId}/refunds`, {
    token,
    body: { amountMinor, reason: 'chipped' }
  })
  await stoa.settled()
  return id
}

async function refundedByXendit(): Promise<string> {
  const paymentRow = await shop.request()
  await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(paymentRow.id)))
  await stoa.settled()
  return refunded(paymentRow.id, 100_000)
}

t.test('nothing has been refunded by hand until someone says so', async t => {
  const paymentId = await received({ customer: { name: 'Sari', phone: '+6281234567890' } })
  const refundId = await refunded(paymentId, 500_000)
  t.match(await shop.paymentRow(paymentId), { refundPendingMinor: 500_000, refundedMinor: 0 })
  t.strictSame(await reported(refundId), ['pending'])
  t.match(
    (await listed('state=pending&provider=manual')).filter(r => r.id === refundId),
    [
      {
        paymentId,
        state: 'pending',
        amountMinor: 500_000,
        currency: 'IDR',
        reason: 'chipped',
        provider: 'manual',
        method: 'bank-transfer',
        customer: { name: 'Sari', phone: '+6281234567890' },
        confirmedReference: null
      }
    ]
  )
  const key = { 'idempotency-key': newId() }
  const confirmed = await act(refundId, 'confirm', { reference: 'BCA 78' }, key)
  t.match(confirmed.json(), {
    id: refundId,
    state: 'refunded',
    confirmedReference: 'BCA 78',
    failure: null
  })
  t.strictSame(
    (await act(refundId, 'confirm', { reference: 'BCA 78' }, key)).json(),
    confirmed.json(),
    'repeated'
  )
  t.match((await act(refundId, 'confirm')).json(), {
    status: 409,
    code: 'payments.refund-not-open',
    facts: { state: 'refunded' }
  })
  t.match((await reject(refundId)).json(), { status: 409, code: 'payments.refund-not-open' })
  t.match(await shop.paymentRow(paymentId), { refundPendingMinor: 0, refundedMinor: 500_000 })
  t.strictSame(await reported(refundId), ['pending', 'refunded'])
  t.equal(await waits(refundId), false)
})

t.test(
  'rejected, it has failed and says why, and its money can be refunded in another way',
  async t => {
    const paymentId = await received()
    const refundId = await refunded(paymentId, 1_500_000)
    t.equal((await act(refundId, 'reject', {})).statusCode, 400)
    t.match((await reject(refundId)).json(), {
      state: 'failed',
      failure: { code: 'rejected', message: 'no such account' }
    })
    t.match(await shop.paymentRow(paymentId), {
      refundPendingMinor: 0,
      refundedMinor: 0,
      state: 'captured'
    })
    t.strictSame(await reported(refundId), ['pending', 'failed'])
    t.equal((await act(refundId, 'confirm')).json().code, 'payments.refund-not-open')
    t.equal(await waits(await refunded(paymentId, 1_500_000)), true)
  }
)

t.test('no one confirms or rejects what a provider refunds', async t => {
  const refundId = await refundedByXendit()
  for (const answer of [await act(refundId, 'confirm'), await reject(refundId)]) {
    t.match(answer.json(), {
      status: 409,
      code: 'payments.refund-is-the-providers',
      facts: { provider: 'xendit' }
    })
  }
  t.strictSame(await reported(refundId), ['pending'])
  t.match(await listed('state=pending&provider=xendit'), [{ id: refundId, provider: 'xendit' }])
  t.equal((await act(newId(), 'confirm')).statusCode, 404)
})

t.test('confirmed and rejected at once, one of them holds', async t => {
  const paymentId = await received()
  for (let round = 0; round < 5; round++) {
    const refundId = await refunded(paymentId, 100_000)
    const before = await shop.paymentRow(paymentId)
    const answers = await Promise.all([
      act(refundId, 'confirm'),
      reject(refundId),
      act(refundId, 'confirm'),
      reject(refundId)
    ])
    t.strictSame(answers.map(a => a.statusCode).sort(), [200, 409, 409, 409])
    const { state } = answers.find(a => a.statusCode === 200)?.json()
    t.strictSame(await reported(refundId), ['pending', state])
    t.match(await shop.paymentRow(paymentId), {
      refundPendingMinor: 0,
      refundedMinor: before.refundedMinor + (state === 'refunded' ? 100_000 : 0)
    })
  }
})

t.test(
  'what the till asks back of a payment by hand waits as well, whatever is compared meanwhile',
  async t => {
    const [paymentId, refundId] = [await received(), newId()]
    await shop.system.unitOfWork(ctx =>
      ctx.emit(PaymentRefundRequested, {
        refundId,
        paymentId,
        companyId,
        amountMinor: 900_000,
        currency: 'IDR',
        reason: null
      })
    )
    await stoa.settled()
    t.equal(await waits(refundId), true)
    const { id } = await stoa.ok('POST', '/api/v1/payments/reconciliations', {
      token,
      body: { olderThanMinutes: 0 }
    })
    await stoa.settled()
    t.notMatch((await stoa.ok('GET', `/api/v1/payments/reconciliations/${id}`, { token })).lines, [
      { kind: 'refund-webhook-missed' }
    ])
    t.equal(await waits(refundId), true)
    const gateway = await shop.system.unitOfWork(
      ctx => ctx.ask(PaymentGateway).payment(paymentId),
      {
        reads: true
      }
    )
    t.equal(gateway?.refundedMinor, 900_000, 'on its way, so that no one counts on it')
  }
)

t.test('the list goes page by page, newest first, of one shop or all', async t => {
  const all = await listed('limit=100')
  t.strictSame(
    all.map(r => r.id),
    all
      .map(r => r.id)
      .sort()
      .reverse()
  )
  const ids: string[] = []
  for (let after = ''; ;) {
    const { items, next } = await stoa.ok(
      'GET',
      `/api/v1/payments/refunds?limit=3&shopId=${shopId}${after}`,
      { token }
    )
    ids.push(...items.map((r: { id: string }) => r.id))
    if (next === null) break
    after = `&after=${next}`
  }
  t.strictSame(
    ids,
    all.map(r => r.id)
  )
  for (const state of ['pending', 'refunded', 'failed']) {
    t.ok(
      (await listed(`state=${state}`)).every(r =>
        all.some(a => a.id === r.id && (a as { state?: string }).state === state)
      ),
      state
    )
  }
})
