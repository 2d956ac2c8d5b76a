import t from 'tap'
import { paymentsBench } from 'stoa/testing/payments'

const { stoa, xendit, stripe, createShop } = await paymentsBench()
const [shop, neighbour] = [await createShop(), await createShop()]
const {
  company: { token }
} = shop
const captures = async (id: string) =>
  (await shop.facts('payments.payment-changed')).filter(
    fact => fact.paymentId === id && fact.state === 'captured'
  ).length
const webhooksOf = async (id: string) =>
  (await stoa.ok('GET', `/api/v1/payments/webhooks?paymentId=${id}`, { token })).items

t.test(
  'the same webhook five times, at once and in sequence, settles once and is kept once',
  async t => {
    const paymentRow = await shop.request()
    const signed = xendit.signedEvent(xendit.pay(paymentRow.id))
    t.strictSame(
      await Promise.all([1, 2, 3, 4].map(() => shop.deliver(shop.xendit.webhookPath, signed))),
      [200, 200, 200, 200]
    )
    await stoa.settled()
    t.equal(await shop.deliver(shop.xendit.webhookPath, signed), 200)
    await stoa.settled()
    t.equal((await shop.paymentRow(paymentRow.id)).state, 'captured')
    t.equal(await captures(paymentRow.id), 1)
    t.match(await webhooksOf(paymentRow.id), [
      { deliveries: 5, paymentId: paymentRow.id, subject: 'payment' }
    ])
  }
)

t.test('in any order and however late: what is captured stays captured', async t => {
  const paymentRow = await shop.request({ provider: 'stripe', method: 'card' })
  const declined = stripe.fail(paymentRow.id)
  const paid = stripe.pay(paymentRow.id)
  t.equal(await shop.deliver(shop.stripe.webhookPath, stripe.signedEvent(paid)), 200)
  await stoa.settled()
  t.equal(await shop.deliver(shop.stripe.webhookPath, stripe.signedEvent(declined)), 200)
  await stoa.settled()
  t.equal((await shop.paymentRow(paymentRow.id)).state, 'captured')
  t.equal(await captures(paymentRow.id), 1)
})

t.test('paid after we had given it up: money is the truth', async t => {
  const paymentRow = await shop.request()
  xendit.failNext({ status: 400, on: /cancel$/, code: 'CANNOT_CANCEL' })
  await stoa.ok('POST', `/api/v1/payments/payments/${paymentRow.id}/cancel`, { token })
  await stoa.settled()
  t.equal((await shop.paymentRow(paymentRow.id)).state, 'cancelled')
  await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(paymentRow.id)))
  await stoa.settled()
  t.match(await shop.paymentRow(paymentRow.id), { state: 'captured', capturedMinor: 1_500_000 })
})

t.test(
  'forged, changed, too old or with nothing: 401, nothing kept, nothing asked, counted',
  async t => {
    const paymentRow = await shop.request()
    const event = xendit.pay(paymentRow.id)
    const paid = await shop.request({ provider: 'stripe', method: 'card' })
    const genuine = stripe.signedEvent(stripe.pay(paid.id))
    const asked = xendit.requests.length + stripe.requests.length
    const forged: Array<[string, { raw: string; headers: Record<string, string> }]> = [
      [shop.xendit.webhookPath, xendit.signedEvent(event, 'another token')],
      [
        shop.xendit.webhookPath,
        { raw: JSON.stringify(event), headers: { 'content-type': 'application/json' } }
      ],
      [
        shop.stripe.webhookPath,
        { ...genuine, raw: genuine.raw.replace('succeeded', 'succeeded ') }
      ],
      [
        shop.stripe.webhookPath,
        stripe.signedEvent(JSON.parse(genuine.raw), { at: Math.floor(Date.now() / 1000) - 4_000 })
      ],
      [
        shop.stripe.webhookPath,
        stripe.signedEvent(JSON.parse(genuine.raw), { secret: 'whsec_of_somebody_else' })
      ],
      [shop.stripe.webhookPath, { raw: '', headers: {} }]
    ]
    for (const [path, signed] of forged) t.equal(await shop.deliver(path, signed), 401)
    await stoa.settled()
    t.equal(xendit.requests.length + stripe.requests.length, asked, 'no one was asked')
    t.strictSame(await webhooksOf(paymentRow.id), [])
    t.equal((await shop.paymentRow(paymentRow.id)).state, 'requires-action')
    t.match(await stoa.ok('GET', `/api/v1/payments/accounts/${shop.stripe.id}`, { token }), {
      forgedWebhooks: 4
    })
    t.match(await stoa.ok('GET', `/api/v1/payments/accounts/${shop.xendit.id}`, { token }), {
      forgedWebhooks: 2
    })
  }
)

t.test('a genuine body that lies is only a reason to ask', async t => {
  const paymentRow = await shop.request()
  const lie = {
    event: 'payment.capture',
    business_id: 'b',
    created: new Date().toISOString(),
    data: {
      payment_request_id: paymentRow.providerReference,
      reference_id: paymentRow.id,
      status: 'SUCCEEDED',
      request_amount: 15_000,
      currency: 'IDR'
    }
  }
  t.equal(await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(lie)), 200)
  await stoa.settled()
  t.match(await shop.paymentRow(paymentRow.id), { state: 'requires-action', capturedMinor: 0 })
})

t.test(
  'before the answer to the create call: matched by our own reference, settled once',
  async t => {
    const held = xendit.holdNext(/^POST \/v3\/payment_requests$/)
    const asking = shop.request()
    await held.arrived
    const reference = xendit.paymentRequests.at(-1)?.reference_id ?? ''
    t.equal(
      await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(reference))),
      200
    )
    await shop.until(reference, 'captured')
    held.release()
    const paymentRow = await asking
    t.equal(paymentRow.id, reference)
    t.match(await shop.paymentRow(paymentRow.id), {
      state: 'captured',
      capturedMinor: 1_500_000,
      action: null
    })
    t.equal(await captures(paymentRow.id), 1)
  }
)

t.test(
  "about someone else's payment: kept, matched with nothing of ours, and replayed by hand",
  async t => {
    const theirs = await neighbour.request()
    const event = xendit.pay(theirs.id)
    t.equal(await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(event)), 200)
    await stoa.settled()
    t.equal(
      (await neighbour.paymentRow(theirs.id)).state,
      'requires-action',
      'told at our address, it is nothing of theirs'
    )
    const {
      items: [unmatched]
    } = await stoa.ok('GET', '/api/v1/payments/webhooks?unmatched=true', { token })
    t.match(unmatched, { reference: theirs.id, paymentId: null })
    t.strictSame(
      await stoa.ok('POST', `/api/v1/payments/webhooks/${unmatched.id}/replay`, { token }),
      { jobId: null }
    )
    t.equal(await neighbour.deliver(neighbour.xendit.webhookPath, xendit.signedEvent(event)), 200)
    await stoa.settled()
    t.equal((await neighbour.paymentRow(theirs.id)).state, 'captured')
    const {
      items: [known]
    } = await stoa.ok('GET', `/api/v1/payments/webhooks?paymentId=${theirs.id}`, {
      token: neighbour.company.token
    })
    t.match(
      await stoa.ok('POST', `/api/v1/payments/webhooks/${known.id}/replay`, {
        token: neighbour.company.token
      }),
      { jobId: String }
    )
  }
)

t.test(
  'an address that was renewed, made up, or belongs to a tenant with the plugin off is none',
  async t => {
    const signed = xendit.signedEvent(xendit.pay((await shop.request()).id))
    const renewed = await stoa.ok('POST', `/api/v1/payments/accounts/${shop.xendit.id}/webhook`, {
      token
    })
    t.not(renewed.webhookPath, shop.xendit.webhookPath)
    t.equal(await shop.deliver(shop.xendit.webhookPath, signed), 404)
    t.equal(await shop.deliver('/api/v1/payments/webhooks/nonsense', signed), 404)
    t.equal(await shop.deliver(renewed.webhookPath, signed), 200)
    await stoa.ok('PUT', '/api/v1/tenants/plugins/payments', {
      token: neighbour.company.token,
      body: { enabled: false }
    })
    t.equal(await neighbour.deliver(neighbour.xendit.webhookPath, signed), 404)
  }
)
