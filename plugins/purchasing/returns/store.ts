import {
  type Context,
  coreErrors,
  formatQuantity,
  idCursor,
  nextDocumentNumber,
  statement,
  sum,
  type UnitContext
} from 'stoa/plugin'
import type { ReturnLineRow, ReturnRow } from './view.ts'

const COLUMNS = `r.id, r.number, r.shop_id, r.supplier_id, r.receipt_id, r.reason, r.posted_at, r.user_id, r.credit_minor, c.id AS credit_note_id, c.supplier_number AS credit_note_number,
  (SELECT s.name FROM purchasing_supplier s WHERE s.tenant_id = $1 AND s.id = r.supplier_id) AS supplier_name,
  (SELECT g.number FROM purchasing_receipt g WHERE g.tenant_id = $1 AND g.id = r.receipt_id) AS receipt_number,
  (SELECT count(*)::int FROM purchasing_return_line l WHERE l.tenant_id = $1 AND l.return_id = r.id) AS line_count`
const MINE = 'r.tenant_id = $1 AND r.company_id = $2 AND ($3::uuid IS NULL OR r.shop_id = $3)'
const CREDIT = `LEFT JOIN LATERAL (
    SELECT b.id, b.supplier_number FROM purchasing_bill b WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.return_id = r.id AND b.state <> 'cancelled' ORDER BY b.id LIMIT 1) c ON true`

const byId = statement<ReturnRow>(
  'purchasing.return',
  `SELECT ${COLUMNS} FROM purchasing_return r ${CREDIT} WHERE ${MINE} AND r.id = $4`
)
const list = statement<ReturnRow>(
  'purchasing.returns',
  `
  SELECT ${COLUMNS} FROM purchasing_return r ${CREDIT}
  WHERE ${MINE} AND ($4::uuid IS NULL OR r.supplier_id = $4) AND ($5::uuid IS NULL OR r.shop_id = $5) AND ($6::uuid IS NULL OR r.receipt_id = $6)
    AND ($7::boolean IS NULL OR (c.id IS NULL) = $7) AND ($8::uuid IS NULL OR r.id < $8) ORDER BY r.id DESC LIMIT $9`
)
const linesOf = statement<ReturnLineRow>(
  'purchasing.return-lines',
  'SELECT line_no, receipt_line_no, variant_id, quantity, credit_minor FROM purchasing_return_line WHERE tenant_id = $1 AND return_id = $2 ORDER BY line_no'
)
interface ReceivedRow {
  line_no: number
  variant_id: string
  quantity: string
  cost_minor: number
  landed_minor: number
  returned: string
}
const received = statement<ReceivedRow>(
  'purchasing.returnable',
  `
  SELECT l.line_no, l.variant_id, l.quantity, l.cost_minor, l.landed_minor,
    (SELECT coalesce(sum(x.quantity), 0) FROM purchasing_return_line x WHERE x.tenant_id = $1 AND x.receipt_id = $2 AND x.receipt_line_no = l.line_no) AS returned
  FROM purchasing_receipt_line l WHERE l.tenant_id = $1 AND l.receipt_id = $2 ORDER BY l.line_no`
)
const insert = statement(
  'purchasing.add-return',
  `
  WITH counted AS (
    ${nextDocumentNumber({ tenantId: '$1', companyId: '$2', series: "'PR'", year: '$4' })}
  )
  INSERT INTO purchasing_return (tenant_id, company_id, id, series, year, serial, number, shop_id, supplier_id, receipt_id, reason, posted_at, user_id, credit_minor)
  SELECT $1, $2, $3, 'PR', $4, last_number, number, $5, $6, $7, $8, $9, $10, $11 FROM counted`
)
const insertLines = statement(
  'purchasing.add-return-lines',
  `
  INSERT INTO purchasing_return_line (tenant_id, company_id, return_id, line_no, receipt_id, receipt_line_no, variant_id, quantity, cost_minor, credit_minor)
  SELECT $1, $2, $3, w.* FROM unnest($4::int[], $5::uuid[], $6::int[], $7::uuid[], $8::numeric[], $9::bigint[], $10::bigint[]) AS w`
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]

/** @throws stoa.not-found */
export async function returnRow(ctx: Context, id: string): Promise<ReturnRow> {
  const [row] = await byId([...place(ctx), id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'return to a supplier' })
  return row
}

export const returnLines = (ctx: Context, id: string): Promise<ReturnLineRow[]> =>
  linesOf([ctx.tenantId, id])

/** What came by a receipt, and what of it went back already. */
export const returnable = (ctx: Context, receiptId: string): Promise<ReceivedRow[]> =>
  received([ctx.tenantId, receiptId])

export interface ReturnsQuestion {
  supplierId?: string | undefined
  shopId?: string | undefined
  receiptId?: string | undefined
  awaiting?: boolean | undefined
  limit: number
  after?: string | undefined
}
/** One more than asked for, where there is one. */
export const returnRows = (ctx: Context, asked: ReturnsQuestion): Promise<ReturnRow[]> =>
  list([
    ...place(ctx),
    asked.supplierId ?? null,
    asked.shopId ?? null,
    asked.receiptId ?? null,
    asked.awaiting ?? null,
    ...idCursor.behind(asked.after),
    asked.limit + 1
  ])

export interface ReturnLine {
  receiptLineNo: number | null
  variantId: string
  /** Thousandths. */
  milli: number
  costMinor: number | null
  creditMinor: number
}
interface NewReturn {
  id: string
  year: number
  shopId: string
  supplierId: string
  receiptId: string | null
  reason: string
  lines: readonly ReturnLine[]
}

/** Writes it; it takes the next number of its company. */
export async function addReturn(ctx: UnitContext, of: NewReturn): Promise<void> {
  const { lines, receiptId } = of
  const one = [ctx.tenantId, ctx.company().id, of.id]
  await Promise.all([
    insert([
      ...one,
      of.year,
      of.shopId,
      of.supplierId,
      receiptId,
      of.reason,
      ctx.now,
      ctx.userId,
      sum(lines.map(line => line.creditMinor))
    ]),
    insertLines([
      ...one,
      lines.map((_, i) => i + 1),
      lines.map(line => (line.receiptLineNo === null ? null : receiptId)),
      lines.map(line => line.receiptLineNo),
      lines.map(line => line.variantId),
      lines.map(line => formatQuantity(line.milli)),
      lines.map(line => line.costMinor),
      lines.map(line => line.creditMinor)
    ])
  ])
}
