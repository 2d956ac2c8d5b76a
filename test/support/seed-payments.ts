import { toBuffer } from 'qrcode'
import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

const CALLBACK_TOKEN = 'a callback token of the seed'

/**
 * Fills the payments of an actor's place: accounts, payments by hand and at a provider, refunds, a
 * proof, a webhook, a payout, a reconciliation. The provider is nowhere to be reached: set
 * XENDIT_URL and STRIPE_URL to an address that refuses.
 */
export async function seedPayments(r: Recorder): Promise<void> {
  if (!r.has('POST /api/v1/payments/accounts')) return
  const account = (await r.make('POST /api/v1/payments/accounts', () => ({
    body: {
      provider: 'xendit',
      title: `Xendit ${newId().slice(-8)}`,
      credentials: { secretKey: 'xnd_of_the_seed', callbackToken: CALLBACK_TOKEN },
      methods: [{ method: 'invoice' }],
      shops: [r.known('shopId')]
    }
  }))) as { id: string; webhookPath: string }
  await r.make('PATCH /api/v1/payments/accounts/:accountId', () => ({
    path: { accountId: account.id },
    body: { title: `Xendit ${newId().slice(-8)}` }
  }))

  const shopId = r.known('shopId')
  const body = () => ({
    shopId,
    purpose: { type: 'pos.sale', id: newId() },
    amountMinor: 1200,
    provider: 'manual',
    method: 'bank-transfer',
    description: 'Tea'
  })
  // Each of the acts below ends a payment of its own.
  const another = async (): Promise<{ id: string; link: string }> => {
    const answer = await r.send(
      r.operation('POST /api/v1/payments/payments'),
      { body: body() },
      { 'idempotency-key': newId() }
    )
    if (answer.statusCode !== 201) {
      throw new Error(`Another payment answered ${answer.statusCode}: ${answer.body}`)
    }
    return answer.json() as { id: string; link: string }
  }
  const confirmed = async (): Promise<string> => {
    const { id } = await another()
    await r.send(
      r.operation('POST /api/v1/payments/payments/:paymentId/confirm'),
      { path: { paymentId: id }, body: {} },
      { 'idempotency-key': newId() }
    )
    return id
  }
  const { link } = (await r.make('POST /api/v1/payments/payments', () => ({ body: body() }))) as {
    link: string
  }
  await r.make('POST /api/v1/payments/payments/:paymentId/confirm', async () => ({
    path: { paymentId: (await another()).id },
    body: { reference: 'slip 1' }
  }))
  await r.make('POST /api/v1/payments/payments/:paymentId/reject', async () => ({
    path: { paymentId: (await another()).id },
    body: { reason: 'nothing came' }
  }))
  await r.make('POST /api/v1/payments/payments/:paymentId/cancel', async () => ({
    path: { paymentId: (await another()).id },
    body: {}
  }))
  const givenBack = async (): Promise<string> => {
    const answer = await r.send(
      r.operation('POST /api/v1/payments/payments/:paymentId/refunds'),
      { path: { paymentId: await confirmed() }, body: { amountMinor: 100 } },
      { 'idempotency-key': newId() }
    )
    if (answer.statusCode !== 201) {
      throw new Error(`Another refund answered ${answer.statusCode}: ${answer.body}`)
    }
    return (answer.json() as { id: string }).id
  }
  await r.make('POST /api/v1/payments/payments/:paymentId/refunds', async () => ({
    path: { paymentId: await confirmed() },
    body: { amountMinor: 100, reason: 'chipped' }
  }))
  await r.make('POST /api/v1/payments/refunds/:refundId/confirm', async () => ({
    path: { refundId: await givenBack() },
    body: { reference: 'slip 2' }
  }))
  await r.make('POST /api/v1/payments/refunds/:refundId/reject', async () => ({
    path: { refundId: await givenBack() },
    body: { reason: 'no such account' }
  }))
  await r.read('GET /api/v1/payments/refunds', '?state=pending&provider=manual')

  const png = await toBuffer('slip')
  const proof = await r.stoa.call('POST', link.replace(/page$/, 'proof'), {
    body: { image: { type: 'image/png', base64: png.toString('base64') } }
  })
  if (proof.statusCode !== 201) {
    throw new Error(`A proof answered ${proof.statusCode}: ${proof.body}`)
  }
  const paymentId = r.known('paymentId')
  if (paymentId !== undefined) {
    await r.read('GET /api/v1/payments/payments/:paymentId/proofs', '', { paymentId })
  }

  const event = {
    id: newId().replaceAll('-', '').slice(0, 24),
    external_id: newId(),
    status: 'PAID',
    amount: 1200,
    currency: 'IDR',
    updated: new Date().toISOString()
  }
  const reported = await r.stoa.call('POST', account.webhookPath, {
    body: event,
    headers: { 'x-callback-token': CALLBACK_TOKEN }
  })
  if (reported.statusCode !== 200) {
    throw new Error(`A webhook answered ${reported.statusCode}: ${reported.body}`)
  }
  const {
    items: [webhook]
  } = (await r.read('GET /api/v1/payments/webhooks', '?unmatched=true')) as {
    items: Array<{ id: string }>
  }
  await r.make('POST /api/v1/payments/webhooks/:webhookId/replay', () => ({
    path: { webhookId: webhook?.id ?? '' },
    body: {}
  }))
  // No one answers, so it stays unknown, and the reconciliation has something to report.
  await r.make('POST /api/v1/payments/payouts', () => ({
    body: {
      accountId: account.id,
      channel: 'ID_BCA',
      holder: 'Sari',
      accountNumber: '1234567890',
      amountMinor: 120_000,
      currency: 'IDR',
      description: 'Rent'
    }
  }))
  await r.make('POST /api/v1/payments/reconciliations', () => ({ body: { olderThanMinutes: 0 } }))
}
