import { coreErrors, statement, type Context } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import type { RegisterView } from '../registers/view.ts'
import { PosSettings } from '../settings.ts'
import { foreignSums, type ForeignSums } from './currencies/store.ts'
import type { SessionCurrency } from './currencies/view.ts'
import { type Pieces, sumOfPieces } from './cash/pieces.ts'
import type { MovementKind, SessionView } from './view.ts'

export interface SessionRow {
  id: string
  company_id: string
  shop_id: string
  register_id: string
  serial: number
  currency: string
  business_day: string
  opened_at: Date
  opened_by: string | null
  float_minor: number
  float_pieces: Pieces | null
  held_by: string | null
  closed_at: Date | null
  closed_by: string | null
  expected_minor: number | null
  counted_minor: number | null
  difference_minor: number
  left_minor: number | null
  note: string | null
  approval: SessionView['approval']
  approved_at: Date | null
  approved_by: string | null
  approval_note: string | null
  /** null: it holds its own alone. */
  currencies: SessionCurrency[] | null
}

export const SESSION_COLUMNS = `s.id, s.company_id, s.shop_id, s.register_id, s.serial, s.currency, s.business_day, s.opened_at, s.opened_by, s.float_minor, s.float_pieces, s.held_by,
  s.closed_at, s.closed_by, s.expected_minor, s.counted_minor, s.left_minor, s.note, s.approval, s.approved_at, s.approved_by, s.approval_note,
  (SELECT coalesce(sum(t.counted_minor - t.expected_minor), 0)::bigint FROM pos_session_tender t WHERE t.tenant_id = s.tenant_id AND t.session_id = s.id) AS difference_minor,
  (SELECT json_agg(json_build_object('currency', c.currency, 'floatMinor', c.float_minor, 'expectedMinor', c.expected_minor, 'countedMinor', c.counted_minor,
    'differenceMinor', c.counted_minor - c.expected_minor, 'leftMinor', c.left_minor) ORDER BY c.currency) FROM pos_session_currency c WHERE c.tenant_id = s.tenant_id AND c.session_id = s.id) AS currencies`
const HERE = 's.tenant_id = $1 AND s.company_id = $2 AND ($3::uuid IS NULL OR s.shop_id = $3)'

const byId = statement<SessionRow>(
  'pos.session',
  `SELECT ${SESSION_COLUMNS} FROM pos_session s WHERE ${HERE} AND s.id = $4`
)
const locked = statement<SessionRow>(
  'pos.lock-session',
  `SELECT ${SESSION_COLUMNS} FROM pos_session s WHERE ${HERE} AND s.id = $4 FOR UPDATE OF s`
)
const openAt = statement<SessionRow>(
  'pos.open-session-of-register',
  `SELECT ${SESSION_COLUMNS} FROM pos_session s WHERE ${HERE} AND s.register_id = $4 AND s.closed_at IS NULL`
)
const sums = statement<{ type: string; taken: number; returned: number }>(
  'pos.session-sums',
  `
  WITH documents AS MATERIALIZED (SELECT d.id, d.kind, d.change_minor FROM pos_document d WHERE d.tenant_id = $1 AND d.register_id = $2 AND d.session_id = $3)
  SELECT type, sum(amount) FILTER (WHERE kind = 'sale')::bigint AS taken, sum(amount) FILTER (WHERE kind <> 'sale')::bigint AS returned
  FROM (
    SELECT d.kind, p.type, p.amount_minor AS amount FROM documents d JOIN pos_tender p ON p.tenant_id = $1 AND p.document_id = d.id AND p.foreign_currency IS NULL
    UNION ALL SELECT d.kind, 'cash', -d.change_minor FROM documents d WHERE d.change_minor <> 0) AS moved
  GROUP BY type ORDER BY type`
)
const movedCash = statement<{ kind: MovementKind; amount: number }>(
  'pos.session-cash-moved',
  'SELECT kind, sum(amount_minor)::bigint AS amount FROM pos_cash_movement WHERE tenant_id = $1 AND session_id = $2 AND currency IS NULL GROUP BY kind'
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]
const missing = () => coreErrors['not-found']({ what: 'session' })

/** @throws stoa.not-found */
export async function sessionOf(ctx: Context, id: string): Promise<SessionRow> {
  const [row] = await byId([...place(ctx), id])
  if (!row) throw missing()
  return row
}

/** One that is still open, held until the transaction ends: nothing is posted in it meanwhile. @throws stoa.not-found, pos.session-closed */
export async function lockOpenSession(ctx: Context, id: string): Promise<SessionRow> {
  const [row] = await locked([...place(ctx), id])
  if (!row) throw missing()
  if (row.closed_at !== null) throw posErrors['session-closed']({ serial: row.serial })
  return row
}

/** As it is once whoever changes it has finished. @throws stoa.not-found */
export async function lockSession(ctx: Context, id: string): Promise<SessionRow> {
  const [row] = await locked([...place(ctx), id])
  if (!row) throw missing()
  return row
}

export async function openSessionOf(ctx: Context, registerId: string): Promise<SessionRow | null> {
  const [row] = await openAt([...place(ctx), registerId])
  return row ?? null
}

/** Whether a register is opened with a float before it sells. */
export const needsSession = (
  ctx: Context,
  register: Pick<RegisterView, 'shopId' | 'kind' | 'needsSession'>
): boolean =>
  register.kind === 'till' &&
  register.needsSession &&
  ctx.settings(PosSettings, register.shopId).registerSessions

export interface DrawerSums {
  /** By tender: what its documents brought in and gave back; change is taken off the cash, which is that in the session's currency. */
  tenders: Map<string, { takenMinor: number; returnedMinor: number }>
  inMinor: number
  outMinor: number
  dropMinor: number
  /** Paid out to whom tips were given. */
  tipsMinor: number
  /** Cash that should be in the drawer. */
  expectedMinor: number
  /** Of each other currency that was in it. */
  foreign: ForeignSums[]
}

/** What went through a drawer, by the books. */
export async function drawerSums(ctx: Context, session: SessionRow): Promise<DrawerSums> {
  const [documents, moved, foreign] = await Promise.all([
    sums([ctx.tenantId, session.register_id, session.id]),
    movedCash([ctx.tenantId, session.id]),
    foreignSums(ctx, session)
  ])
  const tenders = new Map(
    documents.map(row => [
      row.type,
      { takenMinor: row.taken ?? 0, returnedMinor: row.returned ?? 0 }
    ])
  )
  const of = (kind: MovementKind): number => moved.find(row => row.kind === kind)?.amount ?? 0
  const [inMinor, outMinor, dropMinor] = [of('in'), of('out'), of('drop')]
  const tipsMinor = of('tips')
  const cash = tenders.get('cash') ?? { takenMinor: 0, returnedMinor: 0 }
  const expectedMinor =
    session.float_minor +
    (cash.takenMinor - cash.returnedMinor) +
    (inMinor - outMinor - dropMinor - tipsMinor)
  return { tenders, inMinor, outMinor, dropMinor, tipsMinor, expectedMinor, foreign }
}

/** @throws pos.pieces-differ */
export function assertPieces(amountMinor: number, pieces: Pieces | undefined): void {
  if (pieces === undefined || pieces.length === 0) return
  const sumMinor = sumOfPieces(pieces)
  if (sumMinor !== amountMinor) throw posErrors['pieces-differ']({ sumMinor, amountMinor })
}
