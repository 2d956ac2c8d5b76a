import { formatQuantity, parseQuantity, statement, type Context } from 'stoa/plugin'
import type { LineQuantity } from '../pricing/rules/refund.ts'
import { posErrors } from '../errors.ts'
import type { StoredDocument } from '../documents/stored-document.ts'

interface ReturnRow {
  due_minor: number
  tip_minor: number
  refunds: number
  voided: boolean
}

// Taken first, and held to the end: refunds and voids of one sale come one after the other.
const lock = statement<ReturnRow>(
  'pos.lock-return',
  `
  INSERT INTO pos_return AS r (tenant_id, sale_id, company_id, shop_id) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, sale_id) DO UPDATE SET due_minor = r.due_minor RETURNING due_minor, tip_minor, refunds, voided`
)
// A sale made by an exchange shares its money with the sale at the root of them (tenders/money-left.ts),
// whose row is taken before its own. It is there: something of that sale came back.
const lockRoot = statement(
  'pos.lock-return-of-root',
  `
  SELECT 1 FROM pos_return WHERE tenant_id = $1 AND sale_id = (
    WITH RECURSIVE up (id, depth) AS (
      SELECT $2::uuid, 0
      UNION ALL SELECT r.original_id, up.depth + 1 FROM up JOIN pos_exchange e ON e.tenant_id = $1 AND e.sale_id = up.id
        JOIN pos_document r ON r.tenant_id = $1 AND r.id = e.refund_id
    ) SELECT id FROM up ORDER BY depth DESC LIMIT 1) FOR UPDATE`
)
const stateOf = statement<ReturnRow>(
  'pos.return-state',
  'SELECT due_minor, tip_minor, refunds, voided FROM pos_return WHERE tenant_id = $1 AND sale_id = $2'
)
const returned = statement<{ line_no: number; returned: string }>(
  'pos.returned-lines',
  'SELECT line_no, returned FROM pos_returned_line WHERE tenant_id = $1 AND sale_id = $2'
)
const addLines = statement(
  'pos.return-lines',
  `
  INSERT INTO pos_returned_line AS b (tenant_id, sale_id, line_no, company_id, shop_id, sold, returned)
  SELECT l.tenant_id, l.document_id, l.line_no, l.company_id, l.shop_id, l.quantity, w.quantity FROM unnest($3::int[], $4::numeric[]) AS w (line_no, quantity)
  JOIN pos_line l ON l.tenant_id = $1 AND l.document_id = $2 AND l.line_no = w.line_no ORDER BY l.line_no
  ON CONFLICT (tenant_id, sale_id, line_no) DO UPDATE SET returned = b.returned + excluded.returned`
)
const addRefund = statement(
  'pos.add-refund',
  'UPDATE pos_return SET due_minor = due_minor + $3, tip_minor = tip_minor + $4, refunds = refunds + 1 WHERE tenant_id = $1 AND sale_id = $2'
)
const setVoided = statement(
  'pos.set-voided',
  'UPDATE pos_return SET voided = true WHERE tenant_id = $1 AND sale_id = $2'
)

/** What of a sale came back before. */
interface Returns {
  lines: LineQuantity[]
  dueMinor: number
  tipMinor: number
  refunds: number
}

/**
 * Queues up for the sale and tells what of it came back before.
 * @throws pos.already-voided
 */
export async function lockReturns(ctx: Context, sale: StoredDocument): Promise<Returns> {
  const { row } = sale
  if (row.exchange !== null) await lockRoot([ctx.tenantId, row.id])
  const [state] = await lock([ctx.tenantId, row.id, ctx.company().id, row.shop_id])
  const before = await returned([ctx.tenantId, row.id]) // a statement of its own: it must see what the one before us committed
  return returnsIn(sale, state, before)
}

/** The same as it stands now, for a reader. @throws pos.already-voided */
export async function returnsOf(ctx: Context, sale: StoredDocument): Promise<Returns> {
  const of = [ctx.tenantId, sale.row.id]
  const [[state], before] = await Promise.all([stateOf(of), returned(of)])
  return returnsIn(sale, state, before)
}

function returnsIn(
  { row }: StoredDocument,
  state: ReturnRow | undefined,
  before: Array<{ line_no: number; returned: string }>
): Returns {
  if (state?.voided) throw posErrors['already-voided']({ number: row.number })
  return {
    lines: before.map(b => ({ lineNo: b.line_no, quantityMilli: parseQuantity(b.returned) })),
    dueMinor: state?.due_minor ?? 0,
    tipMinor: state?.tip_minor ?? 0,
    refunds: state?.refunds ?? 0
  }
}

/**
 * Notes that these lines came back for so much. The CHECKs refuse more than was sold, whatever the
 * code above believes.
 */
export async function noteRefund(
  ctx: Context,
  saleId: string,
  lines: readonly LineQuantity[],
  { due, tip = 0 }: { due: number; tip?: number }
): Promise<void> {
  await Promise.all([
    addLines([
      ctx.tenantId,
      saleId,
      lines.map(l => l.lineNo),
      lines.map(l => formatQuantity(l.quantityMilli))
    ]),
    addRefund([ctx.tenantId, saleId, due, tip])
  ])
}

/** Notes that the whole sale was taken back. */
export const noteVoid = (ctx: Context, saleId: string): Promise<unknown> =>
  setVoided([ctx.tenantId, saleId])
