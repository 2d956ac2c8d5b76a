import {
  Amount,
  Currency,
  Day,
  Id,
  Instant,
  namesOfStaff,
  Nullable,
  Page,
  Type,
  type Context,
  type Static
} from 'stoa/plugin'
import { DocumentTenderKind } from '../../../contracts/tender-kind.ts'
import { SessionCurrency } from './currencies/view.ts'
import { Pieces } from './cash/pieces.ts'
import type { SessionRow } from './store.ts'

export const MovementKind = Type.Union(
  [Type.Literal('in'), Type.Literal('out'), Type.Literal('drop'), Type.Literal('tips')],
  {
    description:
      'in: put in. out: paid out. drop: taken to the safe or the bank. tips: tips paid out to whom they were given.'
  }
)
export type MovementKind = Static<typeof MovementKind>

const Person = Nullable(
  Type.Object({ id: Id, name: Type.String() }),
  'null: not a member of staff.'
)

export const SessionView = Type.Object({
  id: Id,
  shopId: Id,
  registerId: Id,
  serial: Type.Integer({
    description: 'Counts the sessions of a register from 1; the number of its Z report.'
  }),
  state: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  currency: Currency,
  businessDay: Type.Unsafe<string>({ ...Day, description: 'The day it was opened on.' }),
  openedAt: Instant,
  openedBy: Person,
  floatMinor: Amount,
  heldBy: Type.Unsafe<Static<typeof Person>>({
    ...Person,
    description: 'Who answers for the drawer now, or did last.'
  }),
  closedAt: Nullable(Instant),
  closedBy: Person,
  expectedMinor: Nullable(Amount, 'Cash that should have been in the drawer; null while open.'),
  countedMinor: Nullable(Amount, 'Cash that was counted; null while open.'),
  differenceMinor: Nullable(
    Amount,
    'Counted less expected, of cash and all other tenders that were counted; null while open.'
  ),
  leftMinor: Nullable(Amount, 'Cash left in the drawer for the next session; null: not said.'),
  foreign: Type.Array(SessionCurrency, {
    description:
      'What it holds in other currencies than its own; while open with what it was opened with alone.'
  }),
  note: Nullable(Type.String()),
  approval: Type.Union(
    [Type.Literal('not-needed'), Type.Literal('awaited'), Type.Literal('given')],
    { description: 'Of a difference beyond the tolerance.' }
  ),
  approvedAt: Nullable(Instant),
  approvedBy: Person,
  approvalNote: Nullable(Type.String())
})
export type SessionView = Static<typeof SessionView>

export const SessionPage = Page(SessionView)

export const TenderSums = Type.Object({
  type: DocumentTenderKind,
  takenMinor: Amount,
  returnedMinor: Amount,
  expectedMinor: Type.Integer({
    ...Amount,
    description: 'Minor units; of cash with float and cash movements.'
  }),
  countedMinor: Nullable(Amount, 'null: not counted, or not yet.'),
  differenceMinor: Nullable(Amount),
  pieces: Nullable(Pieces)
})
export type TenderSums = Static<typeof TenderSums>

export const MovementView = Type.Object({
  id: Id,
  sessionId: Id,
  kind: MovementKind,
  currency: Currency,
  amountMinor: Amount,
  reason: Type.String(),
  occurredAt: Instant,
  by: Person
})
export type MovementView = Static<typeof MovementView>

/** Sessions as they are shown, with what the people in them are called. */
export async function viewsOf(ctx: Context, rows: readonly SessionRow[]): Promise<SessionView[]> {
  const names = await namesOfStaff(
    ctx,
    rows.flatMap(row => [row.opened_by, row.held_by, row.closed_by, row.approved_by])
  )
  return rows.map(row => ({
    id: row.id,
    shopId: row.shop_id,
    registerId: row.register_id,
    serial: row.serial,
    state: row.closed_at === null ? 'open' : 'closed',
    currency: row.currency,
    businessDay: row.business_day,
    openedAt: row.opened_at.toISOString(),
    openedBy: personOf(names, row.opened_by),
    floatMinor: row.float_minor,
    heldBy: personOf(names, row.held_by),
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: personOf(names, row.closed_by),
    expectedMinor: row.expected_minor,
    countedMinor: row.counted_minor,
    differenceMinor: row.closed_at === null ? null : row.difference_minor,
    leftMinor: row.left_minor,
    foreign: row.currencies ?? [],
    note: row.note,
    approval: row.approval,
    approvedAt: row.approved_at?.toISOString() ?? null,
    approvedBy: personOf(names, row.approved_by),
    approvalNote: row.approval_note
  }))
}

export async function viewOf(ctx: Context, row: SessionRow): Promise<SessionView> {
  const [view] = await viewsOf(ctx, [row])
  return view as SessionView
}

/** Who it was, by a name that may have gone since. */
export const personOf = (
  names: ReadonlyMap<string, string>,
  id: string | null
): Static<typeof Person> => (id === null ? null : { id, name: names.get(id) ?? '' })
