import t from 'tap'
import { hire } from 'stoa/testing'
import { paymentsBench } from 'stoa/testing/payments'
import { dynamicStatement } from 'stoa/plugin'

const { stoa, xendit, createShop } = await paymentsBench()
const shop = await createShop()
const {
  company: { token }
} = shop

t.test(
  'payouts: sent once, settled by the webhook, their number sealed; channels from the provider, asked once a day',
  async t => {
    const { items: channels } = await stoa.ok('GET', '/api/v1/payments/channels', { token })
    await stoa.ok('GET', '/api/v1/payments/channels', { token })
    t.ok(channels.some((c: { code: string }) => c.code === 'ID_BCA'))
    t.equal(xendit.asked(/payouts_channels/), 1)
    const key = { 'idempotency-key': 'rent-of-november-1' }
    const body = {
      channel: 'ID_BCA',
      holder: 'Sari',
      accountNumber: '9876543210',
      amountMinor: 5_000_000,
      description: 'Rent'
    }
    xendit.forgetsKeys = true
    xendit.failNext({ status: 'drop', after: true, on: /^POST .*payouts$/ })
    const made = await Promise.all(
      [1, 2].map(() => stoa.call('POST', '/api/v1/payments/payouts', { token, headers: key, body }))
    )
    const payout = made.find(answer => answer.statusCode === 201)?.json()
    t.match(payout, { state: 'pending', numberEnd: '3210' })
    const read = () => stoa.ok('GET', `/api/v1/payments/payouts/${payout.id}`, { token })
    for (let i = 0; i < 200 && (await read()).providerReference === null; i++) {
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    t.equal(xendit.payouts.length, 1, 'looked for before it is sent again')
    xendit.forgetsKeys = false
    await shop.deliver(
      shop.xendit.webhookPath,
      xendit.signedEvent(xendit.settlePayout(payout.id, 'SUCCEEDED'))
    )
    await stoa.settled()
    t.match(await read(), { state: 'paid' })
    await shop.deliver(
      shop.xendit.webhookPath,
      xendit.signedEvent(xendit.settlePayout(payout.id, 'REVERSED'))
    )
    await stoa.settled()
    t.match(await read(), { state: 'reversed' })
    t.strictSame(
      (await shop.facts('payments.payout-changed'))
        .map(fact => fact.state)
        .filter(state => state === 'paid' || state === 'reversed'),
      ['paid', 'reversed']
    )
    const rows = await shop.system.unitOfWork(
      ctx =>
        dynamicStatement<{ row: string }>(
          'SELECT p::text AS row FROM payments_payout p WHERE tenant_id = $1',
          [ctx.tenantId]
        ),
      { reads: true }
    )
    t.notMatch(JSON.stringify(rows), /9876543210/)
  }
)

t.test(
  'who manages one shop changes no account other shops are paid by, and pays nothing out of it',
  async t => {
    const branch = await stoa.ok('POST', '/api/v1/tenants/shops', {
      token,
      body: { name: 'Branch', code: 'B1' }
    })
    const manager = await hire(stoa, shop.company, [
      { role: 'manager', companyId: shop.company.companyId, shopId: branch.id }
    ])
    const send = async (
      method: 'POST' | 'PATCH',
      path: string,
      body: object = {},
      of = manager.token
    ) => {
      const answer = await stoa.call(method, `/api/v1/payments${path}`, {
        token: of,
        body,
        headers: method === 'PATCH' ? { 'if-match': '1' } : {}
      })
      return answer.statusCode < 300 ? answer.json() : answer.json().code
    }
    const keys = {
      secretKey: 'xnd_development_of_somebody_else',
      callbackToken: 'of someone else'
    }
    t.equal(
      await send('PATCH', `/accounts/${shop.xendit.id}`, { credentials: keys }),
      'access.forbidden'
    )
    t.equal(
      await send('PATCH', `/accounts/${shop.xendit.id}`, { active: false }),
      'access.forbidden'
    )
    t.equal(await send('POST', `/accounts/${shop.xendit.id}/webhook`), 'access.forbidden')
    t.equal(
      await send('POST', '/accounts', { provider: 'xendit', title: 'Mine', credentials: keys }),
      'access.forbidden',
      'nor adds one for every shop'
    )
    t.equal(
      await send('POST', '/payouts', {
        accountId: shop.xendit.id,
        channel: 'ID_BCA',
        holder: 'Mallory',
        accountNumber: '9876543210',
        amountMinor: 5_000_000,
        description: 'Mine'
      }),
      'access.forbidden'
    )
    const own = await send('POST', '/accounts', {
      provider: 'xendit',
      title: 'Branch',
      credentials: keys,
      shops: [branch.id]
    })
    t.match(own, { shopIds: [branch.id] }, "the shop's own is theirs")
    t.equal(
      await send('PATCH', `/accounts/${own.id}`, { shops: null }),
      'access.forbidden',
      "and stays the shop's"
    )
    t.match(await send('PATCH', `/accounts/${own.id}`, { active: false }), { active: false })
  }
)

t.test("no assistant pays out: the receiver's number would lie open in its proposal", async t => {
  t.notOk(shop.system.tools.list().some(tool => tool.name === 'payments.create-payout'))
})

t.test('a refused payout has failed', async t => {
  const payout = await stoa.ok('POST', '/api/v1/payments/payouts', {
    token,
    body: {
      channel: 'ID_NOBODY',
      holder: 'Sari',
      accountNumber: '9876543210',
      amountMinor: 5_000_000,
      description: 'Rent'
    }
  })
  await stoa.settled()
  t.match(await stoa.ok('GET', `/api/v1/payments/payouts/${payout.id}`, { token }), {
    state: 'failed',
    failure: { code: 'CHANNEL_CODE_NOT_SUPPORTED_ERROR' }
  })
})
