import { statement } from '../../database/statement.ts'
import { defineCursor } from '../../http/pagination.ts'

export interface EventRow {
  xid: string
  id: string
  name: string
  version: number
  occurred_at: Date
  company_id: string | null
  shop_id: string | null
  user_id: string | null
  data: Record<string, unknown>
}

// An event is shown once every transaction that began to write before its own has ended: none can
// appear behind the reader.
export const eventsAfter = statement<EventRow>(
  'events.page',
  `
  SELECT xid::text AS xid, id, name, version, occurred_at, company_id, shop_id, user_id, data FROM outbox
  WHERE tenant_id = $1 AND (xid, id) > ($4::text::xid8, $5::uuid) AND xid < pg_snapshot_xmin(pg_current_snapshot())
    AND ($2::uuid IS NULL OR (company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3))) AND ($6::text[] IS NULL OR name = ANY ($6))
  ORDER BY outbox.xid, id LIMIT $7`
)

/** The newest first, for people; what is not committed yet comes with the next look. */
export const eventsBefore = statement<EventRow>(
  'events.newest-page',
  `
  SELECT xid::text AS xid, id, name, version, occurred_at, company_id, shop_id, user_id, data FROM outbox
  WHERE tenant_id = $1 AND ($4::text IS NULL OR (xid, id) < ($4::text::xid8, $5::uuid))
    AND ($2::uuid IS NULL OR (company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3))) AND ($6::text[] IS NULL OR name = ANY ($6))
  ORDER BY outbox.xid DESC, id DESC LIMIT $7`
)

/** The last event that the feed would show now. */
export const lastEvent = statement<{ xid: string; id: string }>(
  'events.last',
  `
  SELECT xid::text AS xid, id FROM outbox WHERE tenant_id = $1 AND xid < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY outbox.xid DESC, id DESC LIMIT 1`
)

/** How lists of events go on, either way. */
export const feedCursor = defineCursor(['digits', 'id'], (row: { xid: string; id: string }) => [
  row.xid,
  row.id
])
const START = ['0', '00000000-0000-0000-0000-000000000000'] as const

/**
 * Where in the feed a reader stands, as text that says nothing to them. @param after undefined: the
 * beginning
 * @throws stoa.invalid-input
 */
export const placeOf = (after: string | undefined): readonly [xid: string, id: string] => {
  const [xid, id] = feedCursor.behind(after)
  return xid === null ? START : [xid, id]
}

export const cursorOf = feedCursor.at
