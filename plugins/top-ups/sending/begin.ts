import { statement, type UnitContext } from 'stoa/plugin'
import { type AccountRow, accountHere } from '../account/store.ts'
import { lockTopUp, type TopUpRow } from '../top-ups/store.ts'
import { fail } from './settled.ts'

const markSent = statement(
  'top-ups.mark-sent',
  'UPDATE top_ups_top_up SET sent_at = $3, retry_requested = false, asked_at = $3, version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2'
)

export interface Begun {
  row: TopUpRow
  account: AccountRow
  /**
   * request: it was never sent, and is this once. find-first: it was, and someone wants it again,
   * should the provider know nothing of it. ask: how does it stand.
   */
  step: 'request' | 'find-first' | 'ask'
}

/**
 * Decides under the lock what is done with a top-up; that it is sent is written before it is.
 * @returns null when there is nothing to do
 */
export async function begin(ctx: UnitContext, topUpId: string): Promise<Begun | null> {
  const row = await lockTopUp(ctx, topUpId)
  const isLost = row.state === 'failed' && row.provider_ref === null && row.sent_at !== null
  if (row.state !== 'pending' && !isLost) return null
  const account = await accountHere(ctx)
  if (account === null || (!account.active && row.sent_at === null)) {
    if (row.sent_at === null) await fail(ctx, row, 'no-account', null)
    return null
  }
  if (row.sent_at !== null) {
    return { row, account, step: row.retry_requested ? 'find-first' : 'ask' }
  }
  await markSent([ctx.tenantId, row.id, ctx.now])
  return { row: { ...row, sent_at: ctx.now }, account, step: 'request' }
}

/**
 * The provider knows nothing of one that is wanted again: it may be sent, by one who asks alone.
 * @returns false when someone else has sent it meanwhile, or it is settled
 */
export async function beginAgain(ctx: UnitContext, topUpId: string): Promise<boolean> {
  const row = await lockTopUp(ctx, topUpId)
  if (row.state !== 'pending' || !row.retry_requested) return false
  await markSent([ctx.tenantId, row.id, ctx.now])
  return true
}
