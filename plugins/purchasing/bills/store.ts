import {
  type Context,
  coreErrors,
  formatQuantity,
  idCursor,
  statement,
  sum,
  type UnitContext
} from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import type { BillRow, BillState } from './view.ts'

export const BILL_COLUMNS = `b.id, b.kind, b.supplier_id, b.supplier_number, b.state, b.currency, b.rate, b.billed_on::text AS billed_on, b.due_on::text AS due_on, b.note,
  b.net_minor, b.tax_minor, b.paid_minor, b.overdue, b.created_at, b.created_by, b.approved_at, b.approved_by, b.accepted_because, b.cancelled_because, b.return_id, b.version,
  (SELECT s.name FROM purchasing_supplier s WHERE s.tenant_id = $1 AND s.id = b.supplier_id) AS supplier_name`
const MINE = 'b.tenant_id = $1 AND b.company_id = $2'

const byId = statement<BillRow>(
  'purchasing.bill',
  `SELECT ${BILL_COLUMNS} FROM purchasing_bill b WHERE ${MINE} AND b.id = $3`
)
const lock = statement<{ id: string }>(
  'purchasing.lock-bills',
  `SELECT id FROM purchasing_bill b WHERE ${MINE} AND b.id = ANY ($3) ORDER BY b.id FOR NO KEY UPDATE`
)
// Bills of one supplier are approved one after another: two that bill the same goods would not see each other.
const lockSupplier = statement(
  'purchasing.lock-supplier',
  'SELECT id FROM purchasing_supplier WHERE tenant_id = $1 AND company_id = $2 AND id = $3 FOR NO KEY UPDATE'
)
const list = statement<BillRow>(
  'purchasing.bills',
  `
  SELECT ${BILL_COLUMNS} FROM purchasing_bill b
  WHERE ${MINE} AND ($3::uuid IS NULL OR b.supplier_id = $3) AND ($4::text[] IS NULL OR b.state = ANY ($4)) AND ($5::text IS NULL OR b.kind = $5)
    AND ($6::text IS NULL OR b.supplier_number_key = lower($6)) AND ($7::uuid IS NULL OR b.id < $7) ORDER BY b.id DESC LIMIT $8`
)
const insert = statement(
  'purchasing.add-bill',
  `
  INSERT INTO purchasing_bill (tenant_id, company_id, id, kind, supplier_id, supplier_number, currency, rate, billed_on, due_on, note, net_minor, tax_minor, created_at, created_by, updated_at, return_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::date, coalesce($10::date, $9::date + $11::int), $12, $13, $14, $15, $16, $15, $17)`
)
const change = statement<{ id: string }>(
  'purchasing.change-bill',
  `
  UPDATE purchasing_bill SET supplier_number = $4, rate = $5, billed_on = $6::date, due_on = $7::date, note = $8, net_minor = $9, tax_minor = $10, updated_at = $11, version = version + 1
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING id`
)
const removeLines = statement(
  'purchasing.remove-bill-lines',
  'DELETE FROM purchasing_bill_line WHERE tenant_id = $1 AND bill_id = $2'
)
const insertLines = statement(
  'purchasing.add-bill-lines',
  `
  INSERT INTO purchasing_bill_line (tenant_id, company_id, bill_id, line_no, receipt_id, receipt_line_no, quantity, description, net_minor, tax_ppm, tax_minor)
  SELECT $1, $2, $3, w.* FROM unnest($4::int[], $5::uuid[], $6::int[], $7::numeric[], $8::text[], $9::bigint[], $10::int[], $11::bigint[]) AS w`
)
const approve = statement(
  'purchasing.approve-bill',
  `
  UPDATE purchasing_bill SET state = $4, approved_at = $5, approved_by = $6, accepted_because = $7, updated_at = $5, version = version + 1
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const freeze = statement(
  'purchasing.freeze-bill-lines',
  `
  UPDATE purchasing_bill_line l SET difference_minor = w.difference, excess = w.excess FROM unnest($3::int[], $4::bigint[], $5::numeric[]) AS w (line_no, difference, excess)
  WHERE l.tenant_id = $1 AND l.bill_id = $2 AND l.line_no = w.line_no`
)
const cancel = statement(
  'purchasing.cancel-bill',
  `UPDATE purchasing_bill SET state = 'cancelled', cancelled_because = $4, updated_at = $5, version = version + 1 WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)

const place = (ctx: Context): [string, string] => [ctx.tenantId, ctx.company().id]

/** @throws stoa.not-found */
export async function billRow(ctx: Context, id: string): Promise<BillRow> {
  const [row] = await byId([...place(ctx), id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'bill' })
  return row
}

/**
 * One that must stand so, locked until the transaction ends.
 * @throws stoa.not-found, purchasing.bill-not-so
 */
export async function lockBill(
  ctx: Context,
  id: string,
  when: readonly BillState[],
  alsoId?: string
): Promise<BillRow> {
  await lock([...place(ctx), alsoId === undefined ? [id] : [id, alsoId]])
  const row = await billRow(ctx, id)
  if (when.includes(row.state)) return row
  throw purchasingErrors['bill-not-so']({ number: row.supplier_number, state: row.state })
}

/** Nobody else approves a bill of this supplier until the transaction ends. */
export const lockSupplierOf = (ctx: Context, supplierId: string): Promise<unknown> =>
  lockSupplier([...place(ctx), supplierId])

export interface BillsQuestion {
  supplierId?: string | undefined
  states?: readonly BillState[] | undefined
  kind?: string | undefined
  supplierNumber?: string | undefined
  limit: number
  after?: string | undefined
}
/** One more than asked for, where there is one. */
export const billRows = (ctx: Context, asked: BillsQuestion): Promise<BillRow[]> =>
  list([
    ...place(ctx),
    asked.supplierId ?? null,
    asked.states ?? null,
    asked.kind ?? null,
    asked.supplierNumber?.trim() ?? null,
    ...idCursor.behind(asked.after),
    asked.limit + 1
  ])

export interface BillLine {
  receiptId: string | null
  receiptLineNo: number | null
  /** Thousandths. */
  milli: number | null
  description: string | null
  netMinor: number
  taxPpm: number
  taxMinor: number
}
export interface BillFacts {
  supplierNumber: string
  rate: string
  billedOn: string
  note: string | null
}
interface NewBill extends BillFacts {
  id: string
  kind: 'bill' | 'credit-note'
  supplierId: string
  currency: string
  /** null: so many days after it. */
  dueOn: string | null
  termsDays: number
  /** For which return it credits something. */
  returnId: string | null
}

const totals = (lines: readonly BillLine[]): [number, number] => [
  sum(lines.map(line => line.netMinor)),
  sum(lines.map(line => line.taxMinor))
]

export const addBill = async (
  ctx: UnitContext,
  of: NewBill,
  lines: readonly BillLine[]
): Promise<void> => {
  await insert([
    ...place(ctx),
    of.id,
    of.kind,
    of.supplierId,
    of.supplierNumber,
    of.currency,
    of.rate,
    of.billedOn,
    of.dueOn,
    of.termsDays,
    of.note,
    ...totals(lines),
    ctx.now,
    ctx.userId,
    of.returnId
  ])
  await addLines(ctx, of.id, lines)
}

/** Writes it anew, with its lines in place of those before. */
export async function changeBillRow(
  ctx: UnitContext,
  id: string,
  of: BillFacts & { dueOn: string },
  lines: readonly BillLine[]
): Promise<void> {
  await change([
    ...place(ctx),
    id,
    of.supplierNumber,
    of.rate,
    of.billedOn,
    of.dueOn,
    of.note,
    ...totals(lines),
    ctx.now
  ])
  await removeLines([ctx.tenantId, id])
  await addLines(ctx, id, lines)
}

const addLines = (ctx: UnitContext, id: string, lines: readonly BillLine[]): Promise<unknown> =>
  insertLines([
    ...place(ctx),
    id,
    lines.map((_, i) => i + 1),
    lines.map(line => line.receiptId),
    lines.map(line => line.receiptLineNo),
    lines.map(line => (line.milli === null ? null : formatQuantity(line.milli))),
    lines.map(line => line.description),
    lines.map(line => line.netMinor),
    lines.map(line => line.taxPpm),
    lines.map(line => line.taxMinor)
  ])

interface Frozen {
  lineNo: number
  differenceMinor: number | null
  excess: string | null
}
/** Approved as it is; without anything to be paid it is paid. */
export const approveBillRow = (
  ctx: UnitContext,
  { id, net_minor, tax_minor }: BillRow,
  because: string | null,
  lines: readonly Frozen[]
): Promise<unknown> =>
  Promise.all([
    approve([
      ...place(ctx),
      id,
      net_minor + tax_minor === 0 ? 'paid' : 'approved',
      ctx.now,
      ctx.userId,
      because
    ]),
    freeze([
      ctx.tenantId,
      id,
      lines.map(line => line.lineNo),
      lines.map(line => line.differenceMinor),
      lines.map(line => line.excess)
    ])
  ])

export const cancelBillRow = (ctx: UnitContext, id: string, because: string): Promise<unknown> =>
  cancel([...place(ctx), id, because, ctx.now])
