import t from 'tap'
import { asAdmin, hire, set, testInstance } from 'stoa/testing'
import { LAYAWAYS, layawayShop, type LayawayShop } from 'stoa/testing/layaways'

// Goods are set aside, paid bit by bit and picked up: money, stock and ledger are looked at at every
// step.

const stoa = await testInstance()
const refusal = (answer: { statusCode: number; json(): { code?: string } }) => [
  answer.statusCode,
  answer.json().code
]
const pay = (shop: LayawayShop, id: string, amountMinor: number, more: object = {}) =>
  shop.send(`/${id}/payments`, {
    amountMinor,
    method: 'cash',
    registerId: shop.registerId,
    ...more
  })
const pickUp = (shop: LayawayShop, id: string, tenders: object[], key?: string) =>
  shop.send(`/${id}/pick-up`, { registerId: shop.registerId, tenders }, key)
const cash = (amountMinor: number) => ({ type: 'cash', amountMinor })

t.test('from the deposit to the pick-up, each thing once', async t => {
  const shop = await layawayShop(stoa)
  const { token, registerId } = shop
  const quote = await stoa.ok('POST', '/api/v1/layaways/quote', {
    token,
    body: shop.bodyOf([[0, '4']], null)
  })
  t.match(quote, { totalMinor: 2000, leastDepositMinor: 400, currency: 'GBP' })
  const key = crypto.randomUUID()
  const body = shop.bodyOf([[0, '4']], 500, { totalMinor: 2000, note: 'for the wedding' })
  const [first, again] = [await shop.send('', body, key), await shop.send('', body, key)]
  t.match([first.statusCode, again.statusCode], [201, 201])
  t.equal(first.json().id, again.json().id)
  const made = first.json()
  t.match(made, {
    number: /^L\d{4}-000001$/,
    state: 'open',
    customerName: 'Ada Lovelace',
    totalMinor: 2000,
    balanceMinor: 500,
    leftMinor: 1500,
    feeMinor: 0,
    overdue: false,
    dueOn: quote.dueOn,
    note: 'for the wedding',
    lines: [{ sku: 'A', quantity: '4', unitPriceMinor: 500, totalMinor: 2000 }]
  })
  t.strictSame([await shop.drawer(), await shop.stock()], [500, ['10', '6']])
  t.strictSame(await shop.sales(), [], 'nothing is sold yet')

  t.match((await pay(shop, made.id, 1000)).json(), { kind: 'payment', balanceMinor: 1500 })
  const slip = { method: 'card', registerId: undefined, reference: 'slip 7' }
  t.match((await pay(shop, made.id, 100, slip)).json(), { reference: 'slip 7' })
  t.strictSame([await shop.drawer(), await shop.stock()], [1500, ['10', '6']])
  t.strictSame(refusal(await pay(shop, made.id, 401)), [422, 'layaways.more-than-left'])

  // The price that was agreed on, whatever it costs by then.
  const [product] = (await stoa.ok('GET', '/api/v1/catalog/products?search=A', { token })).items
  await stoa.ok('PATCH', `/api/v1/catalog/products/${product.id}`, {
    token,
    headers: { 'if-match': `"${product.version}"` },
    body: { priceMinor: 900 }
  })
  t.strictSame(refusal(await pickUp(shop, made.id, [])), [422, 'pos.tenders-do-not-cover'])
  t.match(await shop.read(made.id), { state: 'open', balanceMinor: 1600 }, 'nothing was closed')
  const once = crypto.randomUUID()
  const got = await pickUp(shop, made.id, [cash(500)], once)
  const repeated = await pickUp(shop, made.id, [cash(500)], once)
  t.equal(got.statusCode, 201, got.body)
  t.strictSame(repeated.json(), got.json())
  const { sale, layaway } = got.json()
  t.match(sale, { totalMinor: 2000, dueMinor: 2000, changeMinor: 100 })
  t.match(layaway, { state: 'collected', saleId: sale.id, balanceMinor: 0, leftMinor: 0 })
  t.strictSame(await shop.ledger(made.id), [
    ['deposit', 500, 500],
    ['payment', 1000, 1500],
    ['payment', 100, 1600],
    ['pick-up', -1600, 0]
  ])
  t.strictSame([await shop.drawer(), await shop.stock()], [1900, ['6', '6']])
  t.equal((await shop.sales()).length, 1)
  const posted = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token })
  t.match(posted, {
    registerId,
    customerId: shop.customerId,
    extras: { layaways: { layawayId: made.id } },
    tenders: [
      { type: 'layaways.deposit', amountMinor: 1600, reference: made.number },
      { type: 'cash', amountMinor: 500 }
    ],
    lines: [{ sku: 'A', unitPriceMinor: 500, totalMinor: 2000 }]
  })
  const { printed } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, { token })
  const said = printed.sums.map(({ text }: { text: string }) => text)
  t.ok(said.includes('Layaway deposit') && said.includes(`Layaway ${made.number}`), said.join())
  t.strictSame(refusal(await pickUp(shop, made.id, [cash(400)])), [409, 'layaways.not-open'])
  t.strictSame(refusal(await pay(shop, made.id, 1)), [409, 'layaways.not-open'])
})

t.test(
  'discounts and prices of the cashier are agreed on as in a sale, by their rights',
  async t => {
    const shop = await layawayShop(stoa)
    const body = (more: object) => ({
      ...shop.bodyOf([], 2000),
      lines: [
        { variantId: shop.variants[0], quantity: '3', discount: { percent: '10' } },
        { variantId: shop.variants[1], quantity: '1', unitPriceMinor: 700 }
      ],
      discount: { amountMinor: 51 },
      ...more
    })
    const more = await shop.send('', body({}))
    t.match(more.json(), { code: 'layaways.more-than-left', facts: { leftMinor: 1999 } })
    const asked = body({ deposit: { amountMinor: 1999, method: 'cash' } })
    const whole = (await shop.send('', asked)).json()
    t.match(whole, { totalMinor: 1999, balanceMinor: 1999, leftMinor: 0 })
    const got = await pickUp(shop, whole.id, [])
    t.match(got.json(), { sale: { totalMinor: 1999, changeMinor: 0 } }, got.body)
    const { lines } = await stoa.ok('GET', `/api/v1/pos/sales/${got.json().sale.id}`, {
      token: shop.token
    })
    t.strictSame(
      lines.map((line: { totalMinor: number; discountMinor: number }) => [
        line.totalMinor,
        line.discountMinor
      ]),
      whole.lines.map((line: { totalMinor: number; discountMinor: number }) => [
        line.totalMinor,
        line.discountMinor
      ])
    )
    const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
    const refused = await shop.send('', asked, crypto.randomUUID(), cashier.token)
    t.equal(refused.statusCode, 403, 'who may give no discount in a sale gives none here')
  }
)

t.test('what is set aside is no one else’s, and no more than there is', async t => {
  const shop = await layawayShop(stoa)
  const short = await shop.send('', shop.bodyOf([[0, '11']], 2000))
  t.strictSame(refusal(short), [409, 'inventory.stock-short'])
  const made = await shop.make([[0, '8']], 4000)
  const sell = (quantity: string, amountMinor: number) =>
    stoa.call('POST', '/api/v1/pos/sales', {
      token: shop.token,
      body: {
        registerId: shop.registerId,
        lines: [{ variantId: shop.variants[0], quantity }],
        tenders: [cash(amountMinor)]
      }
    })
  t.strictSame(refusal(await sell('3', 1500)), [409, 'inventory.stock-short'])
  t.equal((await sell('2', 1000)).statusCode, 201)
  t.strictSame(await shop.stock(), ['8', '0'])
  t.equal((await pickUp(shop, made.id, [])).statusCode, 201)
  t.strictSame(await shop.stock(), ['0', '0'])
  t.equal(await shop.drawer(), 5000)
})

t.test('a deposit is so much at least, and what is refused leaves nothing behind', async t => {
  const shop = await layawayShop(stoa)
  const { token } = shop
  t.strictSame(refusal(await shop.send('', shop.bodyOf([[0, '1']], 99))), [
    422,
    'layaways.deposit-too-small'
  ])
  t.strictSame(refusal(await shop.send('', shop.bodyOf([[0, '1']], null))), [
    422,
    'layaways.deposit-too-small'
  ])
  const differs = await shop.send('', shop.bodyOf([[0, '1']], 100, { totalMinor: 499 }))
  t.strictSame(refusal(differs), [409, 'layaways.total-differs'])
  await set(stoa, 'layaways/depositPercent', 'company', '12.5', { token })
  const answer = await shop.send('', shop.bodyOf([[2, '1']], 11))
  t.match(answer.json().facts, { leastMinor: 12 }, '12.375, rounded')
  await set(stoa, 'layaways/depositPercent', 'company', '0', { token })
  const free = await shop.make([[0, '1']], null)
  t.match(free, { balanceMinor: 0, leftMinor: 500 })
  t.strictSame(await shop.ledger(free.id), [])
  const got = await pickUp(shop, free.id, [cash(500)])
  t.match(got.json(), { layaway: { state: 'collected' }, sale: { changeMinor: 0 } })
  t.strictSame(await shop.ledger(free.id), [['pick-up', 0, 0]])
  t.strictSame([await shop.drawer(), await shop.stock()], [500, ['9', '9']])
  const deposit = { amountMinor: 100, method: 'cash' }
  const closing = `/api/v1/pos/sessions/${shop.sessionId}/close`
  await stoa.ok('POST', closing, {
    token,
    body: { counted: [{ tender: 'cash', amountMinor: 10_500 }] }
  })
  t.strictSame(refusal(await shop.send('', shop.bodyOf([[0, '1']], null, { deposit }))), [
    409,
    'pos.session-needed'
  ])
  t.strictSame(await shop.stock(), ['9', '9'], 'nothing is reserved for what was refused')
})

t.test('given up, it goes back less the fee, and the goods are free', async t => {
  const shop = await layawayShop(stoa)
  await set(stoa, 'layaways/cancellationFeePercent', 'company', '10', { token: shop.token })
  const made = await shop.make([[0, '4']], 1000)
  t.equal(made.feeMinor, 200)
  const cancel = (id: string, body: object, key?: string) => shop.send(`/${id}/cancel`, body, key)
  const inCash = { method: 'cash', registerId: shop.registerId }
  t.strictSame(refusal(await cancel(made.id, { method: 'cash' })), [
    422,
    'layaways.register-needed'
  ])
  t.strictSame(refusal(await cancel(made.id, { ...inCash, method: 'card' })), [
    422,
    'layaways.register-unneeded'
  ])
  const key = crypto.randomUUID()
  const [first, again] = [await cancel(made.id, inCash, key), await cancel(made.id, inCash, key)]
  t.match(first.json(), { state: 'cancelled', balanceMinor: 0, feeMinor: 0 })
  t.strictSame(again.json(), first.json())
  t.strictSame(await shop.ledger(made.id), [
    ['deposit', 1000, 1000],
    ['fee', -200, 800],
    ['payout', -800, 0]
  ])
  t.strictSame([await shop.drawer(), await shop.stock()], [200, ['10', '10']])
  t.strictSame(refusal(await cancel(made.id, inCash)), [409, 'layaways.not-open'])

  const small = await shop.make([[0, '10']], 1000)
  t.strictSame(refusal(await cancel(small.id, { method: 'bank_transfer' })), [200, undefined])
  t.strictSame(
    await shop.ledger(small.id),
    [
      ['deposit', 1000, 1000],
      ['fee', -500, 500],
      ['payout', -500, 0]
    ],
    'by bank transfer nothing leaves the drawer'
  )
  t.equal(await shop.drawer(), 1200)
  const waived = await shop.make([[0, '1']], 500)
  await cancel(waived.id, { ...inCash, waiveFee: true })
  t.strictSame((await shop.ledger(waived.id)).slice(1), [['payout', -500, 0]])
  await set(stoa, 'layaways/cancellationFeePercent', 'company', '100', { token: shop.token })
  const all = await shop.make([[0, '1']], 100)
  t.equal((await cancel(all.id, { method: 'other' })).statusCode, 200)
  t.strictSame((await shop.ledger(all.id)).slice(1), [['fee', -100, 0]], 'at most what was paid')

  // What is not in the drawer cannot be given out of it.
  const rich = await shop.make([[0, '1']], null, {
    deposit: { amountMinor: 500, method: 'bank_transfer' }
  })
  await stoa.ok('POST', `/api/v1/pos/sessions/${shop.sessionId}/cash-movements`, {
    token: shop.token,
    body: { kind: 'drop', amountMinor: 10_000 + (await shop.drawer()), reason: 'to the bank' }
  })
  const poor = await cancel(rich.id, { ...inCash, waiveFee: true })
  t.strictSame(refusal(poor), [409, 'pos.drawer-short'])
  t.match(await shop.read(rich.id), { state: 'open', balanceMinor: 500 })
})

/** As if it had been made so many days earlier. */
const age = (id: string, days: number) =>
  asAdmin(stoa, 'UPDATE layaways_layaway SET due_on = due_on - $2::int WHERE id = $1', [id, days])
async function endOverdue(shop: LayawayShop): Promise<void> {
  const job = stoa.instance.registry.jobs.get('layaways.end-overdue')
  await job?.definition.run(await stoa.system(shop.tenantId), {
    id: 'by-hand',
    data: {},
    attempt: 1,
    repeated: false,
    signal: AbortSignal.timeout(60_000)
  } as never)
}

t.test('what is not picked up in time is marked, or given up, once', async t => {
  const shop = await layawayShop(stoa)
  const { token } = shop
  await set(stoa, 'layaways/days', 'company', 3, { token })
  const [late, next] = [await shop.make([[0, '2']], 400), await shop.make([[0, '1']], 100)]
  await age(late.id, 4)
  await age(next.id, 3)
  await endOverdue(shop)
  await endOverdue(shop)
  t.match(await shop.read(late.id), { state: 'open', overdue: true, balanceMinor: 400 })
  t.match(await shop.read(next.id), { state: 'open', overdue: false }, 'its last day is in time')
  const overdue = await stoa.ok('GET', `${LAYAWAYS}?overdue=true`, { token })
  t.strictSame(
    overdue.items.map((one: { id: string }) => one.id),
    [late.id]
  )
  const lapsed = () =>
    stoa.instance.relayPool.query<{ name: string; data: object }>(
      "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND name = 'layaways.layaway-lapsed' ORDER BY id",
      [shop.tenantId]
    )
  t.match((await lapsed()).rows, [{ data: { layawayId: late.id, expired: false } }])
  t.equal((await lapsed()).rows.length, 1, 'marked once')

  // Another day, and it is in time again.
  const { version } = await shop.read(late.id)
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  const change = (body: object, at: number) =>
    stoa.call('PATCH', `${LAYAWAYS}/${late.id}`, {
      token,
      headers: { 'if-match': `"${at}"` },
      body
    })
  t.match((await change({ dueOn: '2020-01-01' }, version)).json(), {
    code: 'layaways.due-day-past'
  })
  t.match((await change({ dueOn: day, note: 'called' }, version)).json(), {
    dueOn: day,
    overdue: false,
    note: 'called'
  })
  t.equal((await change({ dueOn: day }, version)).json().code, 'stoa.stale-version')

  await age(late.id, 6)
  await endOverdue(shop)
  await set(stoa, 'layaways/whenOverdue', 'company', 'expire', { token })
  await set(stoa, 'layaways/cancellationFeePercent', 'company', '5', { token })
  await endOverdue(shop)
  await endOverdue(shop)
  t.match(await shop.read(late.id), { state: 'expired', overdue: false, balanceMinor: 350 })
  t.match(await shop.read(next.id), { state: 'open' })
  t.strictSame(await shop.ledger(late.id), [
    ['deposit', 400, 400],
    ['fee', -50, 350]
  ])
  t.strictSame([await shop.drawer(), await shop.stock()], [500, ['10', '9']])

  const out = { method: 'cash', registerId: shop.registerId }
  t.strictSame(refusal(await shop.send(`/${next.id}/payouts`, out)), [409, 'layaways.still-open'])
  const key = crypto.randomUUID()
  const first = await shop.send(`/${late.id}/payouts`, out, key)
  t.match(first.json(), { kind: 'payout', amountMinor: -350, balanceMinor: 0 })
  t.equal((await shop.send(`/${late.id}/payouts`, out, key)).json().id, first.json().id)
  t.equal(await shop.drawer(), 150)
  t.strictSame(refusal(await shop.send(`/${late.id}/payouts`, out)), [
    409,
    'layaways.nothing-to-pay-out'
  ])
})
