import t from 'tap'
import { callSetting, secondCompany } from 'stoa/testing'
import { ageLogs, paymentsBench, type PaymentsShop } from 'stoa/testing/payments'
import { dynamicStatement, leastIdAt, newId } from 'stoa/plugin'
import { purgeLogsHandler } from './purge-logs.ts'

const { stoa, xendit, createShop } = await paymentsBench()
const DAY_MS = 86_400_000
const TABLES = ['payments_exchange', 'payments_webhook'] as const

/** All that was said so far was said so many days ago: ids carry their time. */
const letDaysPass = (shop: PaymentsShop, days: number): Promise<void> =>
  ageLogs(
    stoa.database.adminUrl,
    TABLES,
    shop.company.tenantId,
    leastIdAt(new Date(Date.now() - days * DAY_MS))
  )
const subjects = async (shop: PaymentsShop, table: (typeof TABLES)[number]) =>
  (
    await shop.system.unitOfWork(
      ctx =>
        dynamicStatement<{ subject: string | null }>(
          `SELECT coalesce(payment_id, payout_id)::text AS subject FROM ${table} WHERE tenant_id = $1 ORDER BY id`,
          [ctx.tenantId]
        ),
      { reads: true }
    )
  ).map(row => row.subject)
const forget = async (shop: PaymentsShop) => {
  const system = await stoa.system(shop.company.tenantId)
  await purgeLogsHandler.run(system, {
    id: newId(),
    data: {},
    attempt: 1,
    repeated: false,
    signal: AbortSignal.timeout(60_000),
    progress: async () => {}
  })
}
const paid = async (shop: PaymentsShop, amount?: number) => {
  const { id } = await shop.request()
  await shop.deliver(shop.xendit.webhookPath, xendit.signedEvent(xendit.pay(id, amount)))
  await stoa.settled()
  return id
}

t.test('what is old goes, but for what is open, differs or is being refunded', async t => {
  const shop = await createShop()
  const {
    company: { token }
  } = shop
  const [settled, open, differing, goingBack] = [
    await paid(shop),
    (await shop.request()).id,
    await paid(shop, 14_999),
    await paid(shop)
  ]
  await stoa.ok('POST', `/api/v1/payments/payments/${goingBack}/refunds`, {
    token,
    body: { amountMinor: 100_000 }
  })
  const payout = await stoa.ok('POST', '/api/v1/payments/payouts', {
    token,
    body: {
      channel: 'ID_BCA',
      holder: 'Sari',
      accountNumber: '1234567890',
      amountMinor: 5_000_000,
      description: 'Rent'
    }
  })
  await stoa.ok('GET', '/api/v1/payments/channels', { token })
  await stoa.settled()
  await letDaysPass(shop, 179)
  const before = await subjects(shop, 'payments_exchange')
  await forget(shop)
  t.same(await subjects(shop, 'payments_exchange'), before, 'half a year is not over')
  await letDaysPass(shop, 181)
  await forget(shop)
  t.strictSame(
    new Set(await subjects(shop, 'payments_exchange')),
    new Set([open, differing, goingBack, payout.id])
  )
  t.strictSame(new Set(await subjects(shop, 'payments_webhook')), new Set([differing, goingBack]))
  t.notOk(
    (await stoa.ok('GET', `/api/v1/payments/exchanges?paymentId=${settled}`, { token })).items
      .length
  )
  t.equal((await shop.paymentRow(settled)).state, 'captured', 'the payment itself stays')
})

t.test('after as many days as the company says; no one makes it a few', async t => {
  const shop = await createShop()
  const set = (value: number) =>
    callSetting(stoa, 'payments/providerLogDays', 'company', value, { token: shop.company.token })
  t.equal((await set(29)).statusCode, 400)
  t.equal((await set(400)).statusCode, 200)
  await paid(shop)
  await letDaysPass(shop, 300)
  await forget(shop)
  t.ok((await subjects(shop, 'payments_webhook')).length > 0)
  t.equal((await set(60)).statusCode, 200)
  await forget(shop)
  for (const table of TABLES) t.strictSame(await subjects(shop, table), [])
})

t.test(
  'more than one batch, past what stays in between, in every company of the tenant and in no other tenant',
  async t => {
    const [shop, other] = [await createShop(), await createShop()]
    const open = (await shop.request()).id
    await paid(other)
    const second = await secondCompany(stoa, shop.company)
    await shop.system.unitOfWork(async ctx => {
      const many = `INSERT INTO payments_exchange (tenant_id, company_id, id, account_id, payment_id, operation, method, url, ms)
      SELECT $1, $2, ($3 || '-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $4, CASE WHEN n <= 700 THEN $5::uuid END, 'get', 'GET', 'https://vendor.example.test', 1 FROM generate_series(1, 1700) n`
      await dynamicStatement(many, [
        ctx.tenantId,
        shop.company.companyId,
        leastIdAt(new Date(Date.now() - 400 * DAY_MS)).slice(0, 13),
        shop.xendit.id,
        open
      ])
    })
    const inSecond = await stoa.system(shop.company.tenantId, second)
    await inSecond.unitOfWork(async ctx => {
      const account = newId()
      await dynamicStatement(
        "INSERT INTO payments_account (tenant_id, company_id, id, provider, title, credentials, methods, webhook_nonce) VALUES ($1, $2, $3, 'xendit', 'Second', '\\x00', '[]', 'x')",
        [ctx.tenantId, second.companyId, account]
      )
      await dynamicStatement(
        "INSERT INTO payments_exchange (tenant_id, company_id, id, account_id, operation, method, url, ms) VALUES ($1, $2, $3, $4, 'get', 'GET', 'https://vendor.example.test', 1)",
        [ctx.tenantId, second.companyId, leastIdAt(new Date(Date.now() - 400 * DAY_MS)), account]
      )
    })
    await letDaysPass(other, 400)
    await forget(shop)
    const left = await subjects(shop, 'payments_exchange')
    t.equal(left.length, left.filter(subject => subject === open).length)
    t.ok(left.length > 700, 'those of the open payment stay')
    t.ok((await subjects(other, 'payments_exchange')).length > 0)
    await forget(other)
    t.strictSame(await subjects(other, 'payments_exchange'), [])
  }
)

t.test('it runs by itself, once a day', async t => {
  t.equal(purgeLogsHandler.every, '1 day')
  const { rows } = await stoa.instance.relayPool.query(
    "SELECT 1 FROM stoa.schedule WHERE name = 'payments.purge-logs'"
  )
  t.equal(rows.length, 1)
})
