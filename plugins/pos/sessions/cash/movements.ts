import { namesOfStaff, type Context } from 'stoa/plugin'
import { personOf, type MovementKind, type MovementView } from '../view.ts'

export interface MovementRow {
  id: string
  session_id: string
  kind: MovementKind
  /** Another than the company's; null: the company's. */
  currency: string | null
  amount_minor: number
  reason: string
  occurred_at: Date
  user_id: string | null
}

/** Cash movements as they are shown, with what who moved it is called. */
export async function movementsOf(
  ctx: Context,
  rows: readonly MovementRow[]
): Promise<MovementView[]> {
  const names = await namesOfStaff(
    ctx,
    rows.map(row => row.user_id)
  )
  return rows.map(row => ({
    id: row.id,
    sessionId: row.session_id,
    kind: row.kind,
    currency: row.currency ?? ctx.company().currency,
    amountMinor: row.amount_minor,
    reason: row.reason,
    occurredAt: row.occurred_at.toISOString(),
    by: personOf(names, row.user_id)
  }))
}
