import { defineUseCase, Input, RawInput, Type } from 'stoa/plugin'
import { accountById, countForged, credentialsOf } from '../accounts/store.ts'
import { WEBHOOK_PURPOSE } from '../accounts/webhook-address.ts'
import { providerOf } from '../providers/registry.ts'
import { webhookAuth } from './auth.ts'
import { paymentsErrors } from '../errors.ts'
import { maskBody } from '../providers/mask.ts'
import { WebhookForged } from '../providers/provider-failures.ts'
import { keepWebhook } from './store.ts'

const BODY = 65_536
/** Headers worth keeping; signatures and tokens are not. */
const KEPT = new Set(['content-type', 'user-agent', 'webhook-id', 'x-request-id', 'api-version'])

/**
 * Takes what a provider tells, and believes nothing of it but that there is something to ask about.
 * Forged: 401, counted, not kept. Genuine: kept once an event, with the question to the provider in
 * the same commit, then 200.
 */
export const takeWebhook = defineUseCase({
  name: 'payments.take-webhook',
  summary: "Receives a provider's webhook",
  authStrategy: webhookAuth,
  transaction: false,
  input: Input({ endpoint: Type.String({ maxLength: 400 }), ...RawInput }),
  async run(ctx, { endpoint, raw, headers }) {
    const accountId = ctx.signedTokens.open(WEBHOOK_PURPOSE, endpoint)?.subjectId ?? ''
    const [account] = await ctx.unitOfWork(
      inside => accountById([inside.tenantId, inside.company().id, accountId]),
      { reads: true }
    )
    if (!account) throw paymentsErrors['webhook-unknown']()
    try {
      const facts = providerOf(account).readWebhook(raw, headers, credentialsOf(ctx, account))
      const first = await ctx.unitOfWork(inside =>
        keepWebhook(inside, {
          accountId,
          event_id: facts.eventId.slice(0, 200),
          subject: facts.subject,
          type: facts.type.slice(0, 100),
          ref: facts.ref,
          payment_ref: facts.paymentRef,
          reference: facts.reference,
          headers: Object.fromEntries(Object.entries(headers).filter(([name]) => KEPT.has(name))),
          body: (maskBody(raw) ?? '').replaceAll('\0', '\u{fffd}').slice(0, BODY)
        })
      )
      return {
        status: 200,
        type: 'application/json',
        body: JSON.stringify({ received: true, first })
      }
    } catch (error) {
      if (!(error instanceof WebhookForged)) throw error
      ctx.log.warn({ account: accountId, reason: error.reason }, 'a webhook was not believed')
      await ctx.unitOfWork(inside => countForged(inside, accountId))
      throw paymentsErrors['webhook-forged']({ reason: error.reason })
    }
  }
})
