import { get, hook, Id, Nullable, post, Type } from 'stoa/plugin'
import { listWebhooks } from './list-webhooks.ts'
import { replayWebhook } from './replay-webhook.ts'
import { takeWebhook } from './take-webhook.ts'
import { WebhookPage } from './view.ts'

const Job = Type.Object({
  jobId: Nullable(Id, 'null: it matches nothing known here.')
})

export const webhookRoutes = [
  get('', listWebhooks, WebhookPage),
  hook('/:endpoint', takeWebhook),
  post('/:webhookId/replay', replayWebhook, Job, { status: 202 })
]
