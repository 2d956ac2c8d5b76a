import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { webhookPage } from './store.ts'

export const listWebhooks = defineUseCase({
  name: 'payments.list-webhooks',
  summary: 'Webhooks received from providers, newest first',
  permission: 'payment.manage',
  heldFor: 'company',
  reads: true,
  input: Input({
    paymentId: Type.Optional(Id),
    unmatched: Type.Optional(
      Type.Boolean({
        description: 'true: only those that match no payment, refund or payout known here.'
      })
    ),
    ...PageInput
  }),
  async run(ctx, { paymentId, unmatched, limit, after }) {
    const rows = await webhookPage([
      ctx.tenantId,
      ctx.company().id,
      paymentId ?? null,
      unmatched ?? null,
      ...idCursor.behind(after),
      limit + 1
    ])
    return idCursor.page(rows, limit, row => ({
      id: row.id,
      accountId: row.account_id,
      subject: row.subject,
      type: row.type,
      eventId: row.event_id,
      ref: row.ref,
      reference: row.reference,
      paymentId: row.payment_id,
      payoutId: row.payout_id,
      deliveries: row.deliveries,
      body: row.body,
      receivedAt: row.received_at.toISOString()
    }))
  }
})
