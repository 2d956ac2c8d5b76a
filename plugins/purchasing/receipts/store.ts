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
import type { SpreadBy } from './rules/landed.ts'
import type { ReceiptChargeRow, ReceiptLineRow, ReceiptRow } from './view.ts'

const COLUMNS = `r.id, r.number, r.shop_id, r.supplier_id, r.order_id, r.reference, r.note, r.received_at, r.posted_at, r.user_id, r.goods_minor, r.landed_minor,
  (SELECT s.name FROM purchasing_supplier s WHERE s.tenant_id = $1 AND s.id = r.supplier_id) AS supplier_name,
  (SELECT o.number FROM purchasing_order o WHERE o.tenant_id = $1 AND o.id = r.order_id) AS order_number,
  (SELECT count(*)::int FROM purchasing_receipt_line l WHERE l.tenant_id = $1 AND l.receipt_id = r.id) AS line_count`
const MINE = 'r.tenant_id = $1 AND r.company_id = $2 AND ($3::uuid IS NULL OR r.shop_id = $3)'

const byId = statement<ReceiptRow>(
  'purchasing.receipt',
  `SELECT ${COLUMNS} FROM purchasing_receipt r WHERE ${MINE} AND r.id = $4`
)
const ASKED = `($4::uuid IS NULL OR r.supplier_id = $4) AND ($5::uuid IS NULL OR r.order_id = $5) AND ($6::uuid IS NULL OR r.shop_id = $6)`
const list = statement<ReceiptRow>(
  'purchasing.receipts',
  `
  SELECT ${COLUMNS} FROM (
    SELECT * FROM purchasing_receipt r
    WHERE ${MINE} AND ${ASKED} AND ($7::uuid IS NULL OR r.id < $7) ORDER BY r.id DESC LIMIT $8) r ORDER BY r.id DESC`
)
// Along the lines of the variant, the latest first, however many receipts there are of others.
const listOfVariant = statement<ReceiptRow>(
  'purchasing.receipts-of-variant',
  `
  SELECT ${COLUMNS} FROM (
    SELECT r.* FROM (
      SELECT DISTINCT ON (receipt_id) receipt_id FROM purchasing_receipt_line
      WHERE tenant_id = $1 AND variant_id = $9 AND ($7::uuid IS NULL OR receipt_id < $7) ORDER BY receipt_id DESC) l
    CROSS JOIN LATERAL (SELECT * FROM purchasing_receipt r WHERE ${MINE} AND r.id = l.receipt_id AND ${ASKED} OFFSET 0) r
    ORDER BY l.receipt_id DESC LIMIT $8) r ORDER BY r.id DESC`
)
const linesOf = statement<ReceiptLineRow>(
  'purchasing.receipt-lines',
  'SELECT line_no, order_line_no, variant_id, quantity, cost_minor, landed_minor FROM purchasing_receipt_line WHERE tenant_id = $1 AND receipt_id = $2 ORDER BY line_no'
)
const chargesOf = statement<ReceiptChargeRow>(
  'purchasing.receipt-charges',
  'SELECT kind, spread_by, amount_minor FROM purchasing_receipt_charge WHERE tenant_id = $1 AND receipt_id = $2 ORDER BY charge_no'
)
const numbers = statement<{ id: string; number: string }>(
  'purchasing.receipt-numbers',
  'SELECT id, number FROM purchasing_receipt WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3)'
)
const insert = statement(
  'purchasing.add-receipt',
  `
  WITH counted AS (
    ${nextDocumentNumber({ tenantId: '$1', companyId: '$2', series: "'GR'", year: '$4' })}
  )
  INSERT INTO purchasing_receipt (tenant_id, company_id, id, series, year, serial, number, shop_id, supplier_id, order_id, reference, note, received_at, posted_at, user_id, goods_minor, landed_minor)
  SELECT $1, $2, $3, 'GR', $4, last_number, number, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 FROM counted`
)
const insertLines = statement(
  'purchasing.add-receipt-lines',
  `
  INSERT INTO purchasing_receipt_line (tenant_id, company_id, receipt_id, line_no, order_line_no, variant_id, quantity, cost_minor, landed_minor)
  SELECT $1, $2, $3, w.* FROM unnest($4::int[], $5::int[], $6::uuid[], $7::numeric[], $8::bigint[], $9::bigint[]) AS w`
)
// One layer a variant: what the ledger says of a document it says by variant.
const insertLayers = statement(
  'purchasing.add-cost-layers',
  `
  INSERT INTO purchasing_cost_layer (tenant_id, company_id, document_id, variant_id, quantity, value_minor, received_at)
  SELECT $1, $2, $3, w.variant_id, sum(w.quantity), sum(w.value), $7 FROM unnest($4::uuid[], $5::numeric[], $6::bigint[]) AS w (variant_id, quantity, value) GROUP BY w.variant_id`
)
const insertCharges = statement(
  'purchasing.add-receipt-charges',
  `
  INSERT INTO purchasing_receipt_charge (tenant_id, company_id, receipt_id, charge_no, kind, spread_by, amount_minor)
  SELECT $1, $2, $3, w.* FROM unnest($4::int[], $5::text[], $6::text[], $7::bigint[]) AS w`
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]

/** @throws stoa.not-found */
export async function receiptRow(ctx: Context, id: string): Promise<ReceiptRow> {
  const [row] = await byId([...place(ctx), id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'goods receipt' })
  return row
}

export const receiptLines = (ctx: Context, id: string): Promise<ReceiptLineRow[]> =>
  linesOf([ctx.tenantId, id])
export const receiptCharges = (ctx: Context, id: string): Promise<ReceiptChargeRow[]> =>
  chargesOf([ctx.tenantId, id])

/** Numbers of those that are receipts, by their ids. */
export const receiptNumbers = async (
  ctx: Context,
  ids: readonly string[]
): Promise<Map<string, string>> =>
  new Map(
    (await numbers([ctx.tenantId, ctx.company().id, [...new Set(ids)]])).map(row => [
      row.id,
      row.number
    ])
  )

export interface ReceiptsQuestion {
  supplierId?: string | undefined
  orderId?: string | undefined
  shopId?: string | undefined
  variantId?: string | undefined
  limit: number
  after?: string | undefined
}

/** One more than asked for, where there is one. */
export function receiptRows(ctx: Context, asked: ReceiptsQuestion): Promise<ReceiptRow[]> {
  const values = [
    ...place(ctx),
    asked.supplierId ?? null,
    asked.orderId ?? null,
    asked.shopId ?? null,
    ...idCursor.behind(asked.after),
    asked.limit + 1
  ]
  return asked.variantId === undefined ? list(values) : listOfVariant([...values, asked.variantId])
}

export interface ReceiptLine {
  orderLineNo: number | null
  variantId: string
  /** Thousandths. */
  milli: number
  costMinor: number
  landedMinor: number
}
export interface NewReceipt {
  id: string
  year: number
  shopId: string
  supplierId: string | null
  orderId: string | null
  reference: string | null
  note: string | null
  receivedAt: Date
  lines: readonly ReceiptLine[]
  charges: ReadonlyArray<{ kind: string; spreadBy: SpreadBy; amountMinor: number }>
}

/** Writes it, with the layers its goods make; it takes the next number of its company. */
export async function addReceipt(ctx: UnitContext, of: NewReceipt): Promise<void> {
  const { lines, charges } = of
  const one = [ctx.tenantId, ctx.company().id, of.id]
  await Promise.all([
    insert([
      ...one,
      of.year,
      of.shopId,
      of.supplierId,
      of.orderId,
      of.reference,
      of.note,
      of.receivedAt,
      ctx.now,
      ctx.userId,
      sum(lines.map(line => line.costMinor)),
      sum(lines.map(line => line.landedMinor))
    ]),
    insertLines([
      ...one,
      lines.map((_, i) => i + 1),
      lines.map(line => line.orderLineNo),
      lines.map(line => line.variantId),
      lines.map(line => formatQuantity(line.milli)),
      lines.map(line => line.costMinor),
      lines.map(line => line.landedMinor)
    ]),
    insertLayers([
      ...one,
      lines.map(line => line.variantId),
      lines.map(line => formatQuantity(line.milli)),
      lines.map(line => sum([line.costMinor, line.landedMinor])),
      of.receivedAt
    ]),
    insertCharges([
      ...one,
      charges.map((_, i) => i + 1),
      charges.map(charge => charge.kind),
      charges.map(charge => charge.spreadBy),
      charges.map(charge => charge.amountMinor)
    ])
  ])
}
