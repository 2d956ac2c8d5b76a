import t from 'tap'
import { newId } from '../../core/primitives/ids.ts'
import { testInstance } from '../support/instance.ts'
import { StripeServer } from '../support/payments/stripe-server.ts'
import { asAdmin } from '../support/storefront.ts'
import { checkOut, fill, free, market, type Filled } from '../support/storefront-orders.ts'

// 200 shoppers race for 50 pieces across till and web: exactly 50 are sold, 150 are refused
// clearly, and what is reserved and never paid comes back.

t.setTimeout(300_000)
const PIECES = 50
const RACERS = 200
/** Tills are faster than checkouts: were there more of them, nothing would be left for the web. */
const AT_TILLS = 40
const CARD = { payment: { provider: 'stripe', method: 'card' } }

const stripe = await new StripeServer().listen()
t.teardown(() => stripe.close())
const stoa = await testInstance({ STRIPE_URL: stripe.url })
const shop = await market(stoa, { stock: String(PIECES) })
const { token } = shop.owner
const account = await stoa.ok('POST', '/api/v1/payments/accounts', {
  token,
  body: {
    provider: 'stripe',
    title: 'Stripe',
    credentials: { secretKey: stripe.secretKey, webhookSecret: stripe.webhookSecret }
  }
})
const {
  items: [register]
} = await stoa.ok('GET', '/api/v1/pos/registers', { token })
const { priceMinor } = (await stoa.ok('GET', '/api/v1/catalog/products?sku=TEA', { token }))
  .items[0].variants[0]

const atTheTill = () =>
  stoa.call('POST', '/api/v1/pos/sales', {
    token,
    headers: { 'idempotency-key': newId() },
    body: {
      registerId: register.id,
      lines: [{ variantId: shop.tea, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: priceMinor }]
    }
  })
const carts = async (n: number): Promise<Filled[]> => {
  const filled: Filled[] = []
  for (let i = 0; i < n; i += 10) {
    filled.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(10, n - i) }, () =>
          fill(shop, { [shop.tea]: '1' }, { method: shop.pickupId })
        )
      ))
    )
  }
  return filled
}

interface Answer {
  statusCode: number
  body: string
  json(): { code?: string; payment?: { paymentId: string } }
}
/** Who is asked to come again in a moment does. */
async function untilAnswered<A extends Answer>(ask: () => Promise<A>): Promise<A> {
  for (let i = 0; ; i++) {
    const answer = await ask()
    if (answer.statusCode !== 503 || i === 20) return answer
  }
}
const refusals = (answers: Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const answer of answers.filter(a => a.statusCode >= 300)) {
    counts[`${answer.statusCode} ${answer.json().code}`] =
      (counts[`${answer.statusCode} ${answer.json().code}`] ?? 0) + 1
  }
  return counts
}

t.test('of 200 who try at once 50 get one', async t => {
  const waiting = await carts(RACERS - AT_TILLS)
  const answers: Answer[] = await Promise.all([
    ...waiting.map(cart => untilAnswered<Answer>(() => checkOut(shop, cart, CARD))),
    ...Array.from({ length: AT_TILLS }, () => untilAnswered<Answer>(atTheTill))
  ])
  t.equal(answers.length, RACERS)
  const won = answers.filter(a => a.statusCode === 201)
  t.equal(won.length, PIECES)
  const reported = refusals(answers)
  t.equal(
    Object.values(reported).reduce((sum, n) => sum + n, 0),
    RACERS - PIECES
  )
  t.strictSame(
    Object.keys(reported).filter(
      code => !['409 inventory.stock-short', '409 storefront.stock-short'].includes(code)
    ),
    [],
    'each refusal says that there is none left'
  )
  t.comment(JSON.stringify(reported))

  await stoa.settled()
  const orders = won.flatMap(a => a.json().payment?.paymentId ?? [])
  t.ok(orders.length > 0 && orders.length < PIECES, `${orders.length} of them on the web`)
  t.match(await free(stoa, shop, shop.tea), {
    quantity: String(orders.length),
    reserved: String(orders.length),
    available: '0'
  })
  for (const paymentId of orders) {
    const { raw, headers } = stripe.signedEvent(stripe.pay(paymentId))
    t.equal(
      (await stoa.app.inject({ method: 'POST', url: account.webhookPath, headers, payload: raw }))
        .statusCode,
      200
    )
  }
  await stoa.settled()
  t.match(await free(stoa, shop, shop.tea), { quantity: '0', reserved: '0', available: '0' })
  t.equal((await atTheTill()).json().code, 'inventory.stock-short')
  const { items } = await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=product', { token })
  t.match(
    items.find((item: { label: string }) => /Tea/.test(item.label)),
    { quantity: String(PIECES) },
    'the report counts till and web together'
  )
})

t.test('what is held and not paid comes back when its time is over, to the last piece', async t => {
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'receipt', lines: [{ variantId: shop.tea, quantity: '10' }] }
  })
  const answers: Answer[] = await Promise.all(
    (await carts(20)).map(cart => checkOut(shop, cart, CARD))
  )
  t.equal(answers.filter(a => a.statusCode === 201).length, 10)
  t.match(await free(stoa, shop, shop.tea), { quantity: '10', reserved: '10', available: '0' })
  await stoa.settled()
  // Half an hour passes.
  await asAdmin(stoa, "UPDATE inventory_reservation SET expires_at = now() - interval '1 second'")
  await asAdmin(
    stoa,
    "UPDATE storefront_order SET expires_at = now() - interval '1 second' WHERE expires_at IS NOT NULL"
  )
  await asAdmin(stoa, "UPDATE job SET run_at = now() WHERE state = 'queued'")
  stoa.instance.wake()
  await stoa.settled()
  t.match(await free(stoa, shop, shop.tea), { quantity: '10', reserved: '0', available: '10' })
  t.strictSame(
    await asAdmin(stoa, 'SELECT variant_id FROM inventory_reservation'),
    [],
    'no reservation is left over'
  )
  t.strictSame(
    await asAdmin(
      stoa,
      'SELECT state, count(*)::int AS n FROM storefront_order GROUP BY state ORDER BY state'
    ),
    [
      { state: 'confirmed', n: stripe.charges.length },
      { state: 'expired', n: 10 }
    ]
  )
  t.equal((await atTheTill()).statusCode, 201)
})
