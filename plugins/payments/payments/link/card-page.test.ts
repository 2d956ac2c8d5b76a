import { Value } from '@sinclair/typebox/value'
import t from 'tap'
import { paymentsBench } from 'stoa/testing/payments'
import { act, asStaff, market, order } from 'stoa/testing/web-shop'
import { newId } from 'stoa/plugin'
import { PaymentsEnvironment } from '../../environment.ts'

// What Stripe's form is opened with is the payer's alone, and the page it stands on lets nothing
// else in.
t.setTimeout(120_000)
const { stoa, stripe, xendit, createShop } = await paymentsBench()
const shop = await market(stoa)
const { token } = shop.owner
const credentials = { secretKey: stripe.secretKey, webhookSecret: stripe.webhookSecret }
const KEY = 'pk_test_of_these_tests'
const account = await stoa.ok('POST', '/api/v1/payments/accounts', {
  token,
  body: { provider: 'stripe', title: 'Cards', credentials: { ...credentials, publishableKey: KEY } }
})

async function placed() {
  const { order: made, visitor } = await order(
    shop,
    { [shop.tea]: '1' },
    { payment: { provider: 'stripe', method: 'card' } }
  )
  await stoa.settled()
  const { payment } = await shop.ok('GET', `/orders/${made.id}`, { visitor })
  const secret =
    stripe.intents.find(i => i.metadata.reference === payment.paymentId)?.client_secret ?? ''
  return { id: made.id as string, visitor, payment, secret }
}

t.test('the publishable key is no secret of the account, and must look like one', async t => {
  const { credentials: shown } = await stoa.ok('GET', `/api/v1/payments/accounts/${account.id}`, {
    token
  })
  t.match(
    shown.find((c: { name: string }) => c.name === 'publishableKey'),
    { secret: false, set: true, value: KEY }
  )
  t.match(
    shown.find((c: { name: string }) => c.name === 'secretKey'),
    { secret: true, value: null }
  )
  const wrong = await stoa.call('POST', '/api/v1/payments/accounts', {
    token,
    headers: { 'idempotency-key': newId() },
    body: {
      provider: 'stripe',
      title: 'x',
      credentials: { ...credentials, publishableKey: 'sk_live_oh_no' }
    }
  })
  t.match(wrong.json(), { status: 400, errors: [{ field: '/credentials/publishableKey' }] })
})

t.test(
  "the client secret is shown to the order's customer and to the holder of the payment's link, and to no one else",
  async t => {
    const { id, visitor, payment, secret } = await placed()
    t.ok(secret)
    t.strictSame(payment.cardForm, { publishableKey: KEY, clientSecret: secret, account: null })
    const link = payment.link.replace(/\/page$/, '')
    t.match((await stoa.call('GET', link)).json(), {
      cardForm: { publishableKey: KEY, clientSecret: secret }
    })
    t.match((await stoa.call('GET', payment.link)).body, secret)
    const { guestToken } = await shop.ok('POST', '/guests', { body: {} })
    t.equal((await shop.call('GET', `/orders/${id}`, { visitor: guestToken })).statusCode, 404)
    const staff = [
      await asStaff(stoa, shop, id),
      (await stoa.call('GET', `/api/v1/payments/payments/${payment.paymentId}`, { token })).json(),
      (await stoa.call('GET', '/api/v1/payments/payments', { token })).json(),
      (
        await stoa.call('GET', `/api/v1/payments/exchanges?paymentId=${payment.paymentId}`, {
          token
        })
      ).json(),
      (await act(stoa, shop, id, 'cancel')).json()
    ]
    for (const seen of staff) t.notMatch(JSON.stringify(seen), secret)
    const { rows } = await stoa.instance.relayPool.query<{ data: string }>(
      'SELECT data::text FROM pool.outbox WHERE tenant_id = $1',
      [shop.owner.tenantId]
    )
    t.ok(rows.length > 0)
    t.notOk(
      rows.some(row => row.data.includes(secret)),
      'no event carries it'
    )
    t.match(
      (await shop.ok('GET', `/orders/${id}`, { visitor })).payment,
      { cardForm: null },
      'what is not wanted any more is not paid'
    )
    t.notMatch((await stoa.call('GET', payment.link)).body, secret)
  }
)

t.test(
  "the page lets in Stripe's script and its own words, and only where a card is paid",
  async t => {
    const { payment } = await placed()
    const page = (await stoa.call('GET', payment.link)).body
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''
    t.match(policy, /^default-src 'none'; /)
    t.match(
      policy,
      /script-src 'sha256-[A-Za-z0-9+/=]+' https:\/\/js\.stripe\.com https:\/\/\*\.js\.stripe\.com;/
    )
    t.match(
      policy,
      /frame-src https:\/\/js\.stripe\.com https:\/\/\*\.js\.stripe\.com https:\/\/hooks\.stripe\.com;/
    )
    t.notMatch(policy, /unsafe-eval|script-src[^;]*unsafe-inline/)
    t.strictSame(
      [...page.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(([, url]) => url),
      ['https://js.stripe.com/endive/stripe.js']
    )
    t.match(page, /name="viewport"/)
    const other = await createShop()
    const qr = await other.request()
    t.ok(xendit.paymentRequests.length > 0)
    t.notMatch((await stoa.call('GET', qr.link ?? '')).body, /<script|stripe/)
  }
)

t.test("what the bank's page adds on the way back is taken, and nothing else", async t => {
  const { payment } = await placed()
  t.equal(
    (
      await stoa.call(
        'GET',
        `${payment.link}?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_2&redirect_status=succeeded`
      )
    ).statusCode,
    200
  )
  t.match(
    await stoa.ok('GET', `/api/v1/payments/payments/${payment.paymentId}`, { token }),
    { state: 'requires-action' },
    'and proves nothing'
  )
  t.equal((await stoa.call('GET', `${payment.link}?debug=1`)).statusCode, 400)
})

t.test('without a publishable key the page says that it takes no cards', async t => {
  const plain = await createShop()
  const paymentRow = await plain.request({ provider: 'stripe', method: 'card' })
  const { body } = await stoa.call('GET', paymentRow.link ?? '')
  t.match(body, /cannot take cards here/)
  t.notMatch(body, /<script/)
})

t.test(
  'a browser that says it paid makes the provider be asked; a payment that ended is not',
  async t => {
    const { payment } = await placed()
    const check = payment.link.replace(/page$/, 'check')
    stripe.pay(payment.paymentId) // its webhook is lost
    t.match((await stoa.call('POST', check, { body: {} })).json(), { asked: true })
    await stoa.settled()
    t.match(await stoa.ok('GET', `/api/v1/payments/payments/${payment.paymentId}`, { token }), {
      state: 'captured'
    })
    t.match((await stoa.call('POST', check, { body: {} })).json(), { asked: false })
  }
)

t.test(
  "where Stripe's script comes from is checked at the start, as every variable is by its schema",
  async t => {
    const taken = (url: string) => Value.Check(PaymentsEnvironment, { STRIPE_JS_URL: url })
    t.ok(taken('https://js.stripe.com/v3/'))
    t.ok(taken('http://127.0.0.1:4101/endive/stripe.js'))
    for (const bad of [
      'http://js.stripe.com/v3/',
      'https://js.stripe.com/x" onload="y',
      'javascript:alert(1)',
      'https://js.stripe.com/;script-src'
    ]) {
      t.notOk(taken(bad), bad)
    }
  }
)
