import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { replay, webhookById } from './store.ts'

export const replayWebhook = defineUseCase({
  name: 'payments.replay-webhook',
  summary: 'Processes a webhook again by querying the provider',
  permission: 'payment.manage',
  input: Input({ webhookId: Id }),
  async run(ctx, { webhookId }) {
    const [row] = await webhookById([ctx.tenantId, ctx.company().id, webhookId])
    if (!row) throw coreErrors['not-found']({ what: 'webhook' })
    ctx.audited(webhookId)
    return { jobId: await replay(ctx, row) }
  }
})
