import t from 'tap'
import { providerCall, XenditServer } from 'stoa/testing/payments'
import type { KnownPayment, MethodName, RefundOrder } from '../provider.ts'
import { xendit } from './xendit.ts'

const server = await new XenditServer().listen()
t.teardown(() => server.close())
const { secretKey, callbackToken } = server
const call = (over: { key?: string; withinMs?: number } = {}) =>
  providerCall(server, { secretKey, callbackToken }, over)

async function paid(
  reference: string,
  method: MethodName = 'invoice',
  channel: string | null = null
): Promise<KnownPayment> {
  const { ref } = await xendit.create(
    {
      reference,
      method,
      channel,
      amountMinor: 10_000_000,
      currency: 'IDR',
      description: 'Order',
      customer: null,
      returnUrl: 'https://shop.example',
      expiresAt: null,
      capture: 'automatic'
    },
    call()
  )
  server.pay(reference)
  return { ref, reference, method, amountMinor: 10_000_000, currency: 'IDR' }
}
const order = (reference: string, amountMinor: number): RefundOrder => ({
  reference,
  amountMinor,
  currency: 'IDR',
  reason: 'too small'
})

t.test('a part, the rest, and no more', async t => {
  for (const [method, channel] of [
    ['invoice', null],
    ['ewallet', 'DANA']
  ] as const) {
    const payment = await paid(`p-${method}`, method, channel)
    const first = await xendit.refund(payment, order(`r1-${method}`, 2_500_000), call())
    t.match(first, {
      reference: `r1-${method}`,
      state: 'pending',
      amountMinor: 2_500_000,
      currency: 'IDR',
      failure: null
    })
    server.settleRefund(first.ref, 'SUCCEEDED')
    t.match(await xendit.getRefund(payment, first.ref, call()), { state: 'refunded' })
    await xendit.refund(payment, order(`r2-${method}`, 7_500_000), call())
    await t.rejects(xendit.refund(payment, order(`r3-${method}`, 100), call()), {
      name: 'ProviderRefused',
      code: 'REFUND_AMOUNT_EXCEEDED'
    })
    t.match(await xendit.findRefund(payment, `r2-${method}`, call()), {
      state: 'pending',
      amountMinor: 7_500_000
    })
    t.equal(await xendit.findRefund(payment, 'nobody', call()), null)
  }
})

t.test('a lost answer: the same key gives nothing back twice', async t => {
  const payment = await paid('lost')
  server.failNext({ status: 'drop', after: true, on: /^POST \/refunds/ })
  await t.rejects(xendit.refund(payment, order('r-lost', 1_000_000), call({ key: 'key-r-lost' })), {
    name: 'ProviderUnreachable',
    reason: 'connection'
  })
  const again = await xendit.refund(
    payment,
    order('r-lost', 1_000_000),
    call({ key: 'key-r-lost' })
  )
  t.equal(server.refunds.filter(refund => refund.reference_id === 'r-lost').length, 1)
  t.equal((await xendit.findRefund(payment, 'r-lost', call()))?.ref, again.ref)
  await t.rejects(
    xendit.refund(payment, order('r-lost', 2_000_000), call({ key: 'key-r-lost' })),
    { name: 'ProviderRefused', code: 'DUPLICATE_ERROR', status: 409 },
    'the key with another amount'
  )
})

t.test('a refund that fails, that has to wait, that is not possible', async t => {
  const payment = await paid('fails')
  const refund = await xendit.refund(payment, order('r-fails', 1_000_000), call())
  server.settleRefund('r-fails', 'FAILED')
  t.match(await xendit.getRefund(payment, refund.ref, call()), {
    state: 'failed',
    failure: { code: 'REFUND_FAILED' }
  })
  server.failNext({ status: 400, code: 'REFUND_IN_PROGRESS', on: /^POST \/refunds/ })
  await t.rejects(xendit.refund(payment, order('r-wait', 1_000_000), call()), {
    name: 'ProviderUnreachable',
    reason: 'in-progress'
  })
  const account = await paid('va', 'virtual-account', 'BCA_VIRTUAL_ACCOUNT')
  await t.rejects(xendit.refund(account, order('r-va', 1_000_000), call()), {
    code: 'REFUND_NOT_SUPPORTED',
    status: 403
  })
  t.equal(await xendit.getRefund(payment, 'rfd-no one', call()), null)
})

t.test('payouts', async t => {
  const { payout, getPayout, findPayout, channels } = xendit
  if (!payout || !getPayout || !findPayout || !channels) throw new Error('Xendit pays out')
  const order = {
    reference: 'out-1',
    amountMinor: 5_000_000,
    currency: 'IDR',
    channel: 'ID_BCA',
    account: { holder: 'Michael Chen', number: '000000000099' },
    description: 'July',
    email: 'm@example.id'
  }
  server.failNext({ status: 'drop', after: true, on: /^POST \/v2\/payouts/ })
  const lost = call({ key: 'key-out-1' })
  await t.rejects(payout(order, lost), { name: 'ProviderUnreachable' })
  t.match(lost.seen, [{ status: null, requestBody: /"account_number":"\*\*\*0099"/ }])
  const made = await payout(order, call({ key: 'key-out-1' }))
  t.match(made, {
    reference: 'out-1',
    state: 'pending',
    amountMinor: 5_000_000,
    currency: 'IDR',
    failure: null
  })
  t.equal(server.payouts.length, 1, 'paid out once')
  t.match(server.payouts[0], {
    amount: 50_000,
    channel_properties: { account_holder_name: 'Michael Chen', account_number: '000000000099' },
    receipt_notification: { email_to: ['m@example.id'] }
  })
  await t.rejects(payout({ ...order, amountMinor: 6_000_000 }, call({ key: 'key-out-1' })), {
    code: 'DUPLICATE_ERROR'
  })

  t.equal((await findPayout('out-1', call()))?.ref, made.ref)
  t.equal(await findPayout('nobody', call()), null)
  t.equal(await getPayout('disb-no one', call()), null)
  for (const [status, state] of [
    ['SUCCEEDED', 'paid'],
    ['REVERSED', 'reversed'],
    ['FAILED', 'failed']
  ] as const) {
    server.settlePayout(made.ref, status)
    t.match(await getPayout(made.ref, call()), { state })
  }
  t.match(await getPayout(made.ref, call()), { failure: { code: 'INVALID_DESTINATION' } })
  await t.rejects(payout({ ...order, reference: 'out-2', channel: 'ID_NOBODY' }, call()), {
    code: 'CHANNEL_CODE_NOT_SUPPORTED_ERROR'
  })

  t.same(await channels('PHP', call()), [
    {
      code: 'PH_BDO',
      name: 'BDO Unibank',
      kind: 'bank',
      currency: 'PHP',
      minimumMinor: 100,
      maximumMinor: 999_999_999
    },
    {
      code: 'PH_7ELEVEN',
      name: '7-Eleven',
      kind: 'other',
      currency: 'PHP',
      minimumMinor: 5_000,
      maximumMinor: 5_000_000
    }
  ])
  t.match(await channels('IDR', call()), [
    { code: 'ID_BCA', kind: 'bank' },
    { code: 'ID_OVO', kind: 'ewallet' }
  ])
})
