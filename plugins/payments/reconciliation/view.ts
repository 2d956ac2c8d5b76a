import { Id, Nullable, Page, type Static, Type } from 'stoa/plugin'
import type { DifferenceRow, ReconciliationRow } from './store.ts'

const MaybeId = Nullable(Id)

export const ReconciliationView = Type.Object({
  id: Id,
  startedBy: Type.String(),
  state: Type.String(),
  olderThanMinutes: Type.Integer(),
  asked: Type.Integer(),
  changed: Type.Integer({ description: 'Came to another state.' }),
  closed: Type.Integer({
    description: 'Of those: ended, because they expired or were no longer needed.'
  }),
  startedAt: Type.String(),
  finishedAt: Nullable(Type.String()),
  lines: Type.Array(
    Type.Object({
      paymentId: MaybeId,
      payoutId: MaybeId,
      kind: Type.String(),
      ours: Type.String(),
      theirs: Type.String(),
      at: Type.String()
    }),
    { description: 'What did not agree, was missed, or was not answered; at most 1,000.' }
  )
})
export const ReconciliationPage = Page(ReconciliationView)

export const reconciliationView = (
  row: ReconciliationRow,
  lines: DifferenceRow[]
): Static<typeof ReconciliationView> => ({
  id: row.id,
  startedBy: row.started_by,
  state: row.state,
  olderThanMinutes: row.older_than_minutes,
  asked: row.asked,
  changed: row.changed,
  closed: row.closed,
  startedAt: row.started_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  lines: lines
    .filter(line => line.reconciliation_id === row.id)
    .map(line => ({
      paymentId: line.payment_id,
      payoutId: line.payout_id,
      kind: line.kind,
      ours: line.ours,
      theirs: line.theirs,
      at: line.at.toISOString()
    }))
})
