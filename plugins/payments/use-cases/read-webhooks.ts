import { coreErrors, defineUseCase, Id, Page, PageInput, pageOf, Type } from 'stoa/plugin'
import { replay, webhookById, webhookPage } from '../webhook-book.ts'
import { idAfter } from './read-intents.ts'

const Maybe = Type.Union([Type.String(), Type.Null()])
const MaybeId = Type.Union([Id, Type.Null()])

export const WebhookView = Type.Object({
  id: Id,
  accountId: Id,
  subject: Type.String(),
  type: Type.String(),
  eventId: Type.String(),
  ref: Maybe,
  reference: Maybe,
  paymentId: MaybeId,
  payoutId: MaybeId,
  deliveries: Type.Integer({ description: 'How often the provider sent this event.' }),
  body: Type.String({ description: 'Secrets masked.' }),
  receivedAt: Type.String()
})
export const WebhookPage = Page(WebhookView)

export const listWebhooks = defineUseCase({
  name: 'payments.list-webhooks',
  summary: 'What providers told, newest first',
  permission: 'payment.manage',
  heldFor: 'company',
  reads: true,
  input: Type.Object(
    {
      intentId: Type.Optional(Id),
      unmatched: Type.Optional(
        Type.Boolean({ description: 'true: about nothing of ours, as far as we know.' })
      ),
      ...PageInput
    },
    { additionalProperties: false }
  ),
  async run(ctx, { intentId, unmatched, limit, after }) {
    const rows = await webhookPage([
      ctx.tenantId,
      ctx.company().id,
      intentId ?? null,
      unmatched ?? null,
      idAfter(after),
      limit + 1
    ])
    return pageOf(
      rows,
      limit,
      row => [row.id],
      row => ({
        id: row.id,
        accountId: row.account_id,
        subject: row.subject,
        type: row.type,
        eventId: row.event_id,
        ref: row.ref,
        reference: row.reference,
        paymentId: row.intent_id,
        payoutId: row.payout_id,
        deliveries: row.deliveries,
        body: row.body,
        receivedAt: row.received_at.toISOString()
      })
    )
  }
})

export const replayWebhook = defineUseCase({
  name: 'payments.replay-webhook',
  summary: 'Asks the provider again about what a webhook was about',
  permission: 'payment.manage',
  input: Type.Object({ webhookId: Id }, { additionalProperties: false }),
  async run(ctx, { webhookId }) {
    const [row] = await webhookById([ctx.tenantId, ctx.company().id, webhookId])
    if (!row) throw coreErrors['not-found']({ what: 'webhook' })
    ctx.audited(webhookId)
    return { jobId: await replay(ctx, row) }
  }
})
