import {
  coreErrors,
  namesOfStaff,
  newId,
  statement,
  type Context,
  type UnitContext
} from 'stoa/plugin'
import { announce, type LayawayRow } from '../layaways/store.ts'
import type { EntryView } from './view.ts'

export interface EntryRow {
  id: string
  layaway_id: string
  kind: EntryView['kind']
  amount_minor: number
  balance_minor: number
  business_day: string
  method: EntryView['method']
  reference: string | null
  document_id: string | null
  occurred_at: Date
  user_id: string | null
}

export const ENTRY_COLUMNS =
  'id, layaway_id, kind, amount_minor, balance_minor, business_day, method, reference, document_id, occurred_at, user_id'
// The layaway and its entry are written by one statement: neither says anything without the other.
const insert = statement<EntryRow>(
  'layaways.book',
  `
  WITH moved AS (
    UPDATE layaways_layaway SET balance_minor = balance_minor + $5, latest_entry = coalesce(latest_entry, 0) + 1, version = version + 1, updated_at = $12
    WHERE tenant_id = $1 AND id = $4 RETURNING shop_id, latest_entry, balance_minor
  )
  INSERT INTO layaways_entry (tenant_id, company_id, id, layaway_id, amount_minor, kind, business_day, method, reference, document_id, user_id, occurred_at, shop_id, entry_no, before_no, before_minor, balance_minor)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, shop_id, latest_entry, nullif(latest_entry - 1, 0), balance_minor - $5, balance_minor FROM moved
  RETURNING ${ENTRY_COLUMNS}`
)

/** An entry about to be booked; what is left out it has not. */
export interface NewEntry {
  kind: EntryView['kind']
  /** Above zero it is paid on the layaway, below it leaves it. */
  amountMinor: number
  businessDay: string
  method?: NonNullable<EntryView['method']>
  reference?: string
  documentId?: string
  occurredAt?: Date
}

/** Books an entry on a layaway that is locked, or new. @returns the row as it is kept */
export async function book(
  ctx: UnitContext,
  layaway: LayawayRow,
  entry: NewEntry
): Promise<EntryRow> {
  const [row] = await insert([
    ctx.tenantId,
    ctx.company().id,
    newId(),
    layaway.id,
    entry.amountMinor,
    entry.kind,
    entry.businessDay,
    entry.method ?? null,
    entry.reference ?? null,
    entry.documentId ?? null,
    ctx.userId,
    entry.occurredAt ?? ctx.now
  ])
  if (row === undefined) throw coreErrors['not-found']({ what: 'layaway' })
  await announce(ctx, layaway)
  return row
}

/** Entries as they are shown, with who made them. */
export async function viewsOf(ctx: Context, rows: readonly EntryRow[]): Promise<EntryView[]> {
  const people = await namesOfStaff(
    ctx,
    rows.map(row => row.user_id)
  )
  return rows.map(row => ({
    id: row.id,
    layawayId: row.layaway_id,
    kind: row.kind,
    amountMinor: row.amount_minor,
    balanceMinor: row.balance_minor,
    businessDay: row.business_day,
    method: row.method,
    reference: row.reference,
    documentId: row.document_id,
    occurredAt: row.occurred_at.toISOString(),
    user: row.user_id === null ? null : { id: row.user_id, name: people.get(row.user_id) ?? '' }
  }))
}
