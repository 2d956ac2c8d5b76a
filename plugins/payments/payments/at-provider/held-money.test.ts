import t from 'tap'
import { type Payment, paymentsBench, soonIn } from 'stoa/testing/payments'
import { dynamicStatement } from 'stoa/plugin'
import { refreshPayment } from './refresh-payment.ts'

// What the payer has let the provider hold (a card authorized, not captured) is taken or let go; it
// is never forgotten.
const { stoa, stripe, createShop } = await paymentsBench()
const shop = await createShop()
const {
  company: { token }
} = shop

const byCard = (): Promise<Payment> =>
  shop.request({ provider: 'stripe', method: 'card', capture: 'manual' })
const act = (id: string, what: string) =>
  stoa.ok('POST', `/api/v1/payments/payments/${id}/${what}`, {
    token,
    body: what === 'capture' ? {} : undefined
  })
const atStripe = (id: string) =>
  stripe.intents.find(paymentRow => paymentRow.metadata.reference === id)?.status
const set = (id: string, what: string) =>
  shop.system.unitOfWork(ctx =>
    dynamicStatement(`UPDATE payments_payment SET ${what} WHERE tenant_id = $1 AND id = $2`, [
      ctx.tenantId,
      id
    ])
  )
const pay = async (id: string) => {
  await shop.deliver(shop.stripe.webhookPath, stripe.signedEvent(stripe.pay(id)))
  await stoa.settled()
}
const authorized = async (): Promise<Payment> => {
  const paymentRow = await byCard()
  await pay(paymentRow.id)
  t.equal((await shop.paymentRow(paymentRow.id)).state, 'authorized')
  return paymentRow
}
const refusal = { status: 403, code: 'permission_denied', on: /cancel$/ } as const
const reconcile = async () => {
  const { id } = await stoa.ok('POST', '/api/v1/payments/reconciliations', {
    token,
    body: { olderThanMinutes: 0 }
  })
  await stoa.settled()
  return stoa.ok('GET', `/api/v1/payments/reconciliations/${id}`, { token })
}

t.test(
  'held in time, it does not end when its time to be paid is over: staff takes it',
  async t => {
    const paymentRow = await authorized()
    await set(paymentRow.id, "expires_at = now() - interval '1 minute'")
    await refreshPayment(shop.system, paymentRow.id)
    await reconcile()
    t.equal((await shop.paymentRow(paymentRow.id)).state, 'authorized')
    t.equal(atStripe(paymentRow.id), 'requires_capture', 'nothing was let go')
    await act(paymentRow.id, 'capture')
    await stoa.settled()
    t.match(await shop.paymentRow(paymentRow.id), { state: 'captured', capturedMinor: 1_500_000 })
  }
)

t.test(
  'no one took it: it ends when the provider lets it go, or when staff gives it up there',
  async t => {
    const [forgotten, unwanted] = [await authorized(), await authorized()]
    await shop.deliver(shop.stripe.webhookPath, stripe.signedEvent(stripe.expire(forgotten.id)))
    await act(unwanted.id, 'cancel')
    await stoa.settled()
    t.equal((await shop.paymentRow(forgotten.id)).state, 'expired')
    t.equal((await shop.paymentRow(unwanted.id)).state, 'cancelled')
    t.equal(atStripe(unwanted.id), 'canceled')
  }
)

t.test(
  'given up while the provider refuses to let go: it stands here as it stands there, and is asked again',
  async t => {
    const paymentRow = await authorized()
    stripe.failNext(refusal)
    stripe.failNext(refusal)
    await act(paymentRow.id, 'cancel')
    for (const end = Date.now() + 10_000; Date.now() < end && stripe.asked(refusal.on) === 0;) {
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    t.equal((await shop.paymentRow(paymentRow.id)).state, 'authorized')
    await soonIn(stoa, shop, paymentRow.id, 'cancelled')
    t.equal(atStripe(paymentRow.id), 'canceled')
  }
)

t.test(
  'given up here before the payer authorized it all the same: let go there, with nothing captured',
  async t => {
    const [paymentRow, charges] = [await byCard(), stripe.charges.length]
    stripe.failNext(refusal)
    await act(paymentRow.id, 'cancel')
    await stoa.settled()
    t.match(await shop.paymentRow(paymentRow.id), {
      state: 'cancelled',
      failure: { code: 'permission_denied' }
    })
    await pay(paymentRow.id)
    t.equal(atStripe(paymentRow.id), 'canceled')
    t.equal((await shop.paymentRow(paymentRow.id)).state, 'cancelled')
    t.equal(stripe.charges.length, charges)
  }
)

t.test(
  'authorized between our last question and the end of its time: it is held, not ended',
  async t => {
    const paymentRow = await byCard()
    await set(paymentRow.id, "expires_at = now() - interval '1 minute'")
    stripe.onRequest = ({ path }) => {
      if (!/cancel$/.test(path)) return
      stripe.onRequest = () => {}
      stripe.pay(paymentRow.id)
      stripe.failNext(refusal)
    }
    await t.rejects(refreshPayment(shop.system, paymentRow.id), { code: 'permission_denied' })
    t.equal((await shop.paymentRow(paymentRow.id)).state, 'authorized')
  }
)

t.test('ended here long ago and still held there: asked about until it is let go', async t => {
  const paymentRow = await byCard()
  stripe.failNext(refusal)
  await act(paymentRow.id, 'cancel')
  await stoa.settled()
  await set(paymentRow.id, "updated_at = now() - interval '10 days'")
  stripe.pay(paymentRow.id) // and only one question comes through before the vendor lets go
  stripe.failNext(refusal)
  await t.rejects(refreshPayment(shop.system, paymentRow.id), { code: 'permission_denied' })
  t.equal(atStripe(paymentRow.id), 'requires_capture')
  await reconcile()
  t.equal(atStripe(paymentRow.id), 'canceled')
})
