import { Day, Id, Instant, Nullable, type Static, Type } from 'stoa/plugin'

export const CostingMethod = Type.Union([Type.Literal('average'), Type.Literal('fifo')], {
  description:
    'What goods that leave are worth. average: what one costs on average in the company (moving average); fifo: what those cost that came first into the shop.'
})
export type CostingMethod = Static<typeof CostingMethod>

const Change = Type.Object({
  id: Id,
  method: CostingMethod,
  from: { ...Day, description: 'The first day it counts for, in the time zone of the company.' },
  decidedAt: Instant,
  userId: Nullable(Id),
  appliedAt: Nullable(Instant, 'When stock was carried over; null: it is still ahead.')
})
export const CostingMethodView = Type.Object({
  method: CostingMethod,
  waiting: Nullable(Change, 'What comes next; null: it stays as it is.'),
  changes: Type.Array(Change, {
    description: 'Those that were applied, the newest first; at most 100.'
  })
})

export interface CostingChangeRow {
  id: string
  method: CostingMethod
  from_on: string
  from_at: Date
  decided_at: Date
  user_id: string | null
  applied_at: Date | null
}

export const viewOfChange = (row: CostingChangeRow): Static<typeof Change> => ({
  id: row.id,
  method: row.method,
  from: row.from_on,
  decidedAt: row.decided_at.toISOString(),
  userId: row.user_id,
  appliedAt: row.applied_at?.toISOString() ?? null
})
