import { defineUseCase, Id, Input, statement } from 'stoa/plugin'
import { topUpErrors } from '../errors.ts'
import { sendTopUp } from '../sending/jobs.ts'
import { announce, lockTopUp, noteStep, shownWhole } from './store.ts'

const requestRetry = statement(
  'top-ups.request-retry',
  `
  UPDATE top_ups_top_up SET state = 'pending', retry_requested = sent_at IS NOT NULL, failure_code = NULL, failure_message = NULL, settled_at = NULL, version = version + 1, updated_at = $3
  WHERE tenant_id = $1 AND id = $2`
)

/**
 * One that failed is tried once more, under the same identifier: the job asks what became of the
 * earlier try, and sends it only where the provider knows nothing of it.
 * @throws top-ups.not-failed, top-ups.known-there, top-ups.returned, stoa.not-found
 */
export const retryTopUp = defineUseCase({
  name: 'top-ups.retry-top-up',
  summary: 'Tries a failed top-up once more, where its provider knows nothing of it',
  permission: 'top-up.retry',
  heldFor: 'shop',
  input: Input({ topUpId: Id }),
  async run(ctx, { topUpId }) {
    const row = await lockTopUp(ctx, topUpId)
    if (row.state !== 'failed') throw topUpErrors['not-failed']({ state: row.state })
    if (row.provider_ref !== null) throw topUpErrors['known-there']()
    if (row.returned_at !== null) throw topUpErrors.returned()
    await requestRetry([ctx.tenantId, row.id, ctx.now])
    await noteStep(ctx, row, { kind: 'retried' })
    ctx.enqueue(sendTopUp, { topUpId }, { priority: 0 })
    await announce(ctx, row, 'pending')
    ctx.audited(row.id, { phone: row.phone, amountMinor: row.amount_minor })
    return shownWhole(ctx, row.id)
  }
})
