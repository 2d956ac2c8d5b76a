import t from 'tap'
import { asAdmin, letTimePass, testInstance } from 'stoa/testing'
import { PHONE, ReloadlyServer, TOP_UPS, topUpShop, type TopUpShop } from 'stoa/testing/top-ups'

// However answers are lost, repeated or late: one top-up, once. The stand-in does one each time it is
// asked (forgetsKeys), so that whoever asks twice is found out.

const server = await new ReloadlyServer().listen()
server.forgetsKeys = true
t.teardown(() => server.close())
const stoa = await testInstance({ RELOADLY_URL: server.url, RELOADLY_AUTH_URL: server.url })
const SENDING = /POST \/topups-async/
const refusal = (answer: { statusCode: number; json(): { code?: string } }) => [
  answer.statusCode,
  answer.json().code
]

/** Sends the sale, and lets the job do what it does with the faults that were asked for. */
async function sellOne(shop: TopUpShop) {
  const sale = await shop.sold()
  await stoa.settled()
  const read = () => shop.topUp(sale.id)
  const { id } = await read()
  const retry = (token = shop.token) =>
    stoa.call('POST', `${TOP_UPS}/${id}/retry`, {
      token,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: {}
    })
  return { sale, id, read, retry, times: () => server.delivered().get(id) ?? 0 }
}
const later = async (shop: TopUpShop): Promise<void> => {
  await letTimePass(stoa, shop)
  await stoa.settled()
}
/** As if it had been sent so many minutes earlier. */
const age = (id: string, minutes: number) =>
  asAdmin(
    stoa,
    'UPDATE top_ups_top_up SET sent_at = sent_at - make_interval(mins => $2), asked_at = asked_at - make_interval(mins => $2), created_at = created_at - make_interval(mins => $2) WHERE id = $1',
    [id, minutes]
  )
async function lookAgain({ tenantId }: TopUpShop): Promise<void> {
  const job = stoa.instance.registry.jobs.get('top-ups.check-pending')
  await job?.definition.run(await stoa.system(tenantId), {
    id: 'by-hand',
    data: {},
    attempt: 1,
    repeated: false,
    signal: AbortSignal.timeout(60_000)
  } as never)
}
const failures = async ({ tenantId }: TopUpShop): Promise<string[]> => {
  const { rows } = await stoa.instance.relayPool.query<{ data: { code: string } }>(
    "SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = 'top-ups.top-up-failed' ORDER BY id",
    [tenantId]
  )
  return rows.map(({ data }) => data.code)
}

t.test('an answer that is lost is asked for by our identifier', async t => {
  const shop = await topUpShop(stoa, server)
  for (const status of [503, 'drop'] as const) {
    server.failNext({ status, on: SENDING, after: true })
    const sold = await sellOne(shop)
    t.match(await sold.read(), { state: 'confirmed' }, String(status))
    t.equal(sold.times(), 1)
  }
  t.strictSame(await failures(shop), [])
})

t.test('nobody knows for a while, and then the provider does', async t => {
  const shop = await topUpShop(stoa, server)
  server.failNext({ status: 'drop', on: SENDING, after: true })
  server.failNext({ status: 500, on: /reports/ })
  const sold = await sellOne(shop)
  t.match(await sold.read(), { state: 'pending', providerRef: null })
  await later(shop)
  t.match(await sold.read(), { state: 'confirmed' })
  t.equal(sold.times(), 1)
})

t.test(
  'what never came there is given up in time, and tried again when someone wants it',
  async t => {
    const shop = await topUpShop(stoa, server)
    server.failNext({ status: 502, on: SENDING })
    const sold = await sellOne(shop)
    t.match(await sold.read(), { state: 'pending' }, 'it may be on its way')
    await later(shop)
    t.match(await sold.read(), { state: 'pending' }, 'still')
    t.strictSame(refusal(await sold.retry()), [409, 'top-ups.not-failed'])
    await age(sold.id, 3)
    await later(shop)
    t.match(await sold.read(), { state: 'failed', failureCode: 'not-known', canRetry: true })
    t.strictSame(await failures(shop), ['not-known'])
    t.equal(sold.times(), 0)
    const retried = await sold.retry()
    t.match(retried.json(), { state: 'pending' })
    await stoa.settled()
    t.match(await sold.read(), { state: 'confirmed', failureCode: null })
    t.equal(sold.times(), 1)
    await later(shop)
    await lookAgain(shop)
    t.equal(sold.times(), 1)
  }
)

t.test('before it is sent again the provider is asked: done meanwhile, it is done', async t => {
  const shop = await topUpShop(stoa, server)
  server.failNext({ status: 'drop', on: SENDING, after: true })
  // The provider does not show it yet.
  for (let i = 0; i < 2; i++) server.failNext({ status: 404, on: /reports/ })
  const sold = await sellOne(shop)
  await age(sold.id, 3)
  await later(shop)
  t.match(await sold.read(), { state: 'failed', failureCode: 'not-known' })
  const asked = server.asked(SENDING)
  await sold.retry()
  await stoa.settled()
  t.match(await sold.read(), { state: 'confirmed' })
  t.strictSame([sold.times(), server.asked(SENDING) - asked], [1, 0])
})

t.test('one that was given up and turns out to be done is found by itself', async t => {
  const shop = await topUpShop(stoa, server)
  server.failNext({ status: 'drop', on: SENDING, after: true })
  for (let i = 0; i < 2; i++) server.failNext({ status: 404, on: /reports/ })
  const sold = await sellOne(shop)
  await age(sold.id, 3)
  await later(shop)
  t.match(await sold.read(), { state: 'failed' })
  await lookAgain(shop)
  t.match(await sold.read(), { state: 'failed' }, 'not every ten minutes')
  await age(sold.id, 90)
  await lookAgain(shop)
  t.match(await sold.read(), { state: 'confirmed', failureCode: null })
  t.equal(sold.times(), 1)
})

t.test('refused: it failed at once, and may be tried again once that is mended', async t => {
  const shop = await topUpShop(stoa, server)
  server.balance = 1
  const sold = await sellOne(shop)
  t.match(await sold.read(), {
    state: 'failed',
    failureCode: 'INSUFFICIENT_BALANCE',
    canRetry: true
  })
  t.strictSame(await failures(shop), ['INSUFFICIENT_BALANCE'])
  server.balance = 1_000_000
  await Promise.all([sold.retry(), sold.retry()])
  await stoa.settled()
  t.match(await sold.read(), { state: 'confirmed' })
  t.equal(sold.times(), 1)
  server.failNext({ status: 401, code: 'INVALID_CREDENTIALS', on: /oauth/ })
  await asAdmin(stoa, 'UPDATE top_ups_account SET version = version + 1 WHERE tenant_id = $1', [
    shop.tenantId
  ])
  t.match(await (await sellOne(shop)).read(), { failureCode: 'credentials', canRetry: true })
})

t.test('a refusal of a second one is none of the first', async t => {
  const shop = await topUpShop(stoa, server)
  // Done at the first try, and refused as used before to whoever hears of the second.
  server.failNext({ status: 400, code: 'CUSTOM_IDENTIFIER_ALREADY_USED', on: SENDING, after: true })
  const sold = await sellOne(shop)
  t.match(await sold.read(), { state: 'confirmed' })
  t.equal(sold.times(), 1)
})

t.test(
  'under way, then failed at the operator: the money goes back, nothing is tried again',
  async t => {
    const shop = await topUpShop(stoa, server)
    const { token, registerId } = shop
    server.next = 'PROCESSING'
    const sold = await sellOne(shop)
    server.next = 'SUCCESSFUL'
    t.match(await sold.read(), { state: 'pending', providerRef: /\d/ })
    const refund = () =>
      stoa.call('POST', '/api/v1/pos/refunds', {
        token,
        headers: { 'idempotency-key': crypto.randomUUID() },
        body: {
          registerId,
          saleId: sold.sale.id,
          reason: 'It failed',
          lines: [{ lineNo: 1, quantity: '1' }],
          tenders: [{ type: 'card', amountMinor: 1_050, reference: 'slip' }]
        }
      })
    t.strictSame(refusal(await refund()), [409, 'top-ups.still-pending'])
    server.set(sold.id, 'REFUNDED')
    await later(shop)
    t.match(await sold.read(), {
      state: 'failed',
      failureCode: 'PHONE_RECENTLY_RECHARGED',
      canRetry: false
    })
    t.strictSame(refusal(await sold.retry()), [409, 'top-ups.known-there'])
    t.equal((await refund()).statusCode, 201)
    t.match(await sold.read(), { state: 'failed', returnedAt: /T/ })
    t.equal(server.transactions.filter(one => one.customIdentifier === sold.id).length, 1)
  }
)

t.test('what went back is not tried again; what is on the phone is not voided', async t => {
  const shop = await topUpShop(stoa, server)
  const { token, registerId } = shop
  const voided = (saleId: string) =>
    stoa.call('POST', `/api/v1/pos/sales/${saleId}/void`, {
      token,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: { registerId, reason: 'a mistake' }
    })
  server.balance = 1
  const failed = await sellOne(shop)
  server.balance = 1_000_000
  t.equal((await voided(failed.sale.id)).statusCode, 201)
  t.strictSame(refusal(await failed.retry()), [409, 'top-ups.returned'])
  const done = await sellOne(shop)
  t.strictSame(refusal(await voided(done.sale.id)), [409, 'top-ups.delivered'])
  t.match(await done.read(), { state: 'confirmed', returnedAt: null })
})

t.test('confirmed is final, whatever is said later and however often', async t => {
  const shop = await topUpShop(stoa, server)
  const sold = await sellOne(shop)
  const before = await sold.read()
  server.set(sold.id, 'FAILED')
  const again = async (): Promise<void> => {
    const job = stoa.instance.registry.jobs.get('top-ups.send-top-up')
    const ctx = (await stoa.system(shop.tenantId)).inCompany(shop.companyId)
    await job?.definition.run(ctx, {
      id: 'by-hand',
      data: { topUpId: sold.id },
      attempt: 2,
      repeated: true,
      signal: AbortSignal.timeout(60_000)
    } as never)
  }
  await Promise.all([again(), again(), again()])
  await lookAgain(shop)
  t.strictSame(await sold.read(), before)
  t.strictSame(await failures(shop), [])
})

t.test('two who do the same job at once send it once', async t => {
  const shop = await topUpShop(stoa, server)
  const held = server.holdNext(SENDING)
  const sale = await shop.sold()
  await held.arrived
  const { id } = await shop.topUp(sale.id)
  const job = stoa.instance.registry.jobs.get('top-ups.send-top-up')
  const ctx = (await stoa.system(shop.tenantId)).inCompany(shop.companyId)
  await job?.definition.run(ctx, {
    data: { topUpId: id },
    signal: AbortSignal.timeout(9_000)
  } as never)
  held.release()
  await stoa.settled()
  await later(shop)
  t.match(await shop.topUp(sale.id), { state: 'confirmed', phone: PHONE })
  t.equal(server.delivered().get(id), 1)
})

t.test('one whose job died is found by the hourly look', async t => {
  const shop = await topUpShop(stoa, server)
  server.next = 'PROCESSING'
  const sold = await sellOne(shop)
  server.next = 'SUCCESSFUL'
  server.set(sold.id, 'SUCCESSFUL')
  await lookAgain(shop)
  t.match(await sold.read(), { state: 'pending' }, 'it was asked just now')
  await age(sold.id, 30)
  await lookAgain(shop)
  t.match(await sold.read(), { state: 'confirmed' })
})
