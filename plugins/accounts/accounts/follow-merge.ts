import { daysInForce, type EventData, statement, type UnitContext } from 'stoa/plugin'
import type { CustomersMerged } from '../../../contracts/customers.ts'
import { book, lockAccountOf } from '../entries/book.ts'

const handOver = statement(
  'accounts.hand-over-account',
  'UPDATE accounts_account SET customer_id = $3, version = version + 1, updated_at = $4 WHERE tenant_id = $1 AND id = $2'
)
const close = statement(
  'accounts.close-merged-account',
  'UPDATE accounts_account SET blocked = true, version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2'
)

/**
 * Two customers became one: the account of the other one is theirs now. Where both had one, what was
 * owed on the other is owed on theirs, and the other is empty and blocked.
 */
export async function followMerge(
  ctx: UnitContext,
  { customerId, mergedId }: EventData<typeof CustomersMerged>
): Promise<void> {
  // In the order of the customers' ids, as two merges at once would take them.
  const found = new Map<string, Awaited<ReturnType<typeof lockAccountOf>>>()
  for (const id of [customerId, mergedId].sort()) found.set(id, await lockAccountOf(ctx, id))
  const kept = found.get(customerId)
  const merged = found.get(mergedId)
  if (!merged) return
  if (!kept) {
    await handOver([ctx.tenantId, merged.id, customerId, ctx.now])
    return
  }
  if (merged.balance_minor !== 0) {
    const { to: businessDay } = await daysInForce(ctx)
    const entry = { kind: 'merge' as const, businessDay, occurredAt: ctx.now }
    await book(ctx, merged, { ...entry, amountMinor: -merged.balance_minor })
    await book(ctx, kept, { ...entry, amountMinor: merged.balance_minor })
  }
  await close([ctx.tenantId, merged.id, ctx.now])
}
