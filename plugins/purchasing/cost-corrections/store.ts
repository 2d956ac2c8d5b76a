import { type Context, idCursor, newId, statement, type UnitContext } from 'stoa/plugin'
import { valueText } from '../costs/rules/value.ts'

export interface CorrectionRow {
  id: string
  kind: 'bill-difference' | 'late-charge'
  document_id: string
  receipt_id: string
  receipt_number: string
  shop_id: string
  variant_id: string
  /** What came by the receipt. */
  quantity: string
  value_minor: number
  posted_at: Date
  booked_at: Date | null
  stock_value: string | null
  sold_value: string | null
}

const COLUMNS = `c.id, c.kind, c.document_id, c.receipt_id, r.number AS receipt_number, r.shop_id, c.variant_id, y.quantity, c.value_minor, c.posted_at, c.booked_at, c.stock_value, c.sold_value`
const FROM = `purchasing_cost_correction c
  JOIN purchasing_receipt r ON r.tenant_id = $1 AND r.id = c.receipt_id
  JOIN purchasing_cost_layer y ON y.tenant_id = $1 AND y.document_id = c.receipt_id AND y.variant_id = c.variant_id`
const AT = 'c.tenant_id = $1 AND c.company_id = $2'

const waiting = statement<CorrectionRow>(
  'purchasing.waiting-corrections',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE ${AT} AND c.booked_at IS NULL ORDER BY c.id LIMIT $3`
)
const booked = statement(
  'purchasing.book-corrections',
  `
  UPDATE purchasing_cost_correction c SET booked_at = $3, stock_value = w.stays, sold_value = w.sold FROM unnest($4::uuid[], $5::numeric[], $6::numeric[]) AS w (id, stays, sold)
  WHERE ${AT} AND c.id = w.id`
)
const insert = statement(
  'purchasing.add-corrections',
  `
  INSERT INTO purchasing_cost_correction (tenant_id, company_id, id, kind, document_id, receipt_id, variant_id, value_minor, posted_at)
  SELECT $1, $2, w.id, $3, $4, w.receipt_id, w.variant_id, w.value, $5 FROM unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::bigint[]) AS w (id, receipt_id, variant_id, value)`
)
const ofDocument = statement<{ receipt_id: string; variant_id: string; value_minor: number }>(
  'purchasing.corrections-of-document',
  `
  SELECT c.receipt_id, c.variant_id, sum(c.value_minor)::bigint AS value_minor FROM purchasing_cost_correction c
  WHERE ${AT} AND c.document_id = $3 GROUP BY c.receipt_id, c.variant_id HAVING sum(c.value_minor) <> 0 ORDER BY c.receipt_id, c.variant_id`
)
// By what is asked for, so that each goes along an index of its own.
const page = (name: string, only: string) =>
  statement<CorrectionRow>(
    name,
    `
  SELECT ${COLUMNS} FROM ${FROM} WHERE ${AT} AND ($3::uuid IS NULL OR c.id < $3) AND ($5::uuid IS NULL OR r.shop_id = $5) ${only} ORDER BY c.id DESC LIMIT $4`
  )
const all = page('purchasing.corrections', '')
const byReceipt = page('purchasing.corrections-of-receipt', 'AND c.receipt_id = $6')
const byDocument = page('purchasing.corrections-by-document', 'AND c.document_id = $6')

const at = (ctx: Context): [string, string] => [ctx.tenantId, ctx.company().id]
const AT_ONCE = 500

/** Those that are not in the book of costs yet, in the order in which they were posted. */
export const waitingCorrections = (ctx: Context): Promise<CorrectionRow[]> =>
  waiting([...at(ctx), AT_ONCE])

/** They are in the book. Values in ten-thousandths of the minor unit. */
export const markBooked = (
  ctx: Context,
  of: ReadonlyArray<{ id: string; stays: bigint; sold: bigint }>
): Promise<unknown> =>
  booked([
    ...at(ctx),
    ctx.now,
    of.map(({ id }) => id),
    of.map(({ stays }) => valueText(stays)),
    of.map(({ sold }) => valueText(sold))
  ])

export interface Correction {
  receiptId: string
  variantId: string
  /** Minor units of the company's currency; below zero: less. */
  valueMinor: number
}

/** What goods cost otherwise by a document; those of one receipt and variant together. */
export async function addCorrections(
  ctx: UnitContext,
  document: { kind: CorrectionRow['kind']; id: string },
  corrections: readonly Correction[]
): Promise<number> {
  const sums = new Map<string, Correction>()
  for (const of of corrections) {
    const key = `${of.receiptId} ${of.variantId}`
    sums.set(key, { ...of, valueMinor: of.valueMinor + (sums.get(key)?.valueMinor ?? 0) })
  }
  const some = [...sums.values()].filter(({ valueMinor }) => valueMinor !== 0)
  if (some.length === 0) return 0
  await insert([
    ...at(ctx),
    document.kind,
    document.id,
    ctx.now,
    some.map(() => newId()),
    some.map(({ receiptId }) => receiptId),
    some.map(({ variantId }) => variantId),
    some.map(({ valueMinor }) => valueMinor)
  ])
  return some.length
}

/** What they come to by a document, of each receipt and variant. */
export const correctionsOf = async (ctx: Context, documentId: string): Promise<Correction[]> =>
  (await ofDocument([...at(ctx), documentId])).map(row => ({
    receiptId: row.receipt_id,
    variantId: row.variant_id,
    valueMinor: row.value_minor
  }))

interface CorrectionsQuestion {
  receiptId?: string | undefined
  documentId?: string | undefined
  limit: number
  after?: string | undefined
}
/** One more than asked for, where there is one. */
export const correctionRows = (
  ctx: Context,
  { receiptId, documentId, limit, after }: CorrectionsQuestion
): Promise<CorrectionRow[]> => {
  const asked = [...at(ctx), ...idCursor.behind(after), limit + 1, ctx.shopId]
  if (receiptId !== undefined) return byReceipt([...asked, receiptId])
  return documentId === undefined ? all(asked) : byDocument([...asked, documentId])
}
