import { statement } from '../../database/statement.ts'
import { defineCursor } from '../../http/pagination.ts'

export interface EventRow {
  /** 1, 2, 3 … of its tenant, given by the relay (docs/adr/0057). */
  number: number
  id: string
  name: string
  version: number
  occurred_at: Date
  company_id: string | null
  shop_id: string | null
  user_id: string | null
  data: Record<string, unknown>
}

const COLUMNS = 'number, id, name, version, occurred_at, company_id, shop_id, user_id, data'

// Numbers of a tenant become visible in their order: none can appear behind the reader.
export const eventsAfter = statement<EventRow>(
  'events.page',
  `
  SELECT ${COLUMNS} FROM outbox
  WHERE tenant_id = $1 AND number > $4
    AND ($2::uuid IS NULL OR (company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3))) AND ($5::text[] IS NULL OR name = ANY ($5))
  ORDER BY number LIMIT $6`
)

/** The newest first, for people; what has no number yet comes with the next look. */
export const eventsBefore = statement<EventRow>(
  'events.newest-page',
  `
  SELECT ${COLUMNS} FROM outbox
  WHERE tenant_id = $1 AND number IS NOT NULL AND ($4::bigint IS NULL OR number < $4)
    AND ($2::uuid IS NULL OR (company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3))) AND ($5::text[] IS NULL OR name = ANY ($5))
  ORDER BY number DESC LIMIT $6`
)

/** The number of the last event that the feed has, or had before it was forgotten. */
export const lastNumber = statement<{ number: number }>(
  'events.last-number',
  'SELECT last_number AS number FROM event_counter WHERE tenant_id = $1'
)

/** How lists of events go on, either way. */
export const feedCursor = defineCursor(['digits'], (row: Pick<EventRow, 'number'>) => [
  String(row.number)
])

/**
 * Up to which number a reader has read, as text that says nothing to them. @param after undefined:
 * nothing yet
 * @throws stoa.invalid-input, also for a cursor from before events were numbered
 */
export const placeOf = (after: string | undefined): number => Number(feedCursor.behind(after)[0])

export const cursorOf = (number: number): string => feedCursor.at({ number })
