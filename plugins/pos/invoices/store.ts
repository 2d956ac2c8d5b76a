import { type Context, coreErrors, rowStatement, statement } from 'stoa/plugin'
import type { InvoiceContent } from './content.ts'
import type { SeriesRow } from './series/store.ts'
import type { InvoiceKind } from './view.ts'

export interface InvoiceRow {
  id: string
  company_id: string
  shop_id: string
  register_id: string
  kind: InvoiceKind
  series_id: string
  position: number
  year: number
  serial: number
  number: string
  document_id: string
  edition: number
  original_id: string | null
  customer_id: string | null
  user_id: string | null
  issued_at: Date
  issued_on: string
  buyer_tax_key: string | null
  currency: string
  net_minor: number
  tax_minor: number
  total_minor: number
  content: InvoiceContent
  previous_hash: string | null
  hash: string | null
}

const COLUMNS = [
  'id',
  'company_id',
  'shop_id',
  'register_id',
  'kind',
  'series_id',
  'position',
  'year',
  'serial',
  'number',
  'document_id',
  'edition',
  'original_id',
  'customer_id',
  'user_id',
  'issued_at',
  'issued_on',
  'buyer_tax_key',
  'currency',
  'net_minor',
  'tax_minor',
  'total_minor',
  'content',
  'previous_hash',
  'hash'
] as const satisfies Array<keyof InvoiceRow>
const SELECTED = COLUMNS.map(column => `i.${column}`).join(', ')

const insert = statement(
  'pos.insert-invoice',
  `
  WITH counted AS (
    UPDATE pos_invoice_series SET year = $9, next_number = $10::bigint + 1, issued = $8, last_hash = $26
    WHERE tenant_id = $1 AND id = $7
  )
  INSERT INTO pos_invoice (tenant_id, ${COLUMNS.join(', ')})
  VALUES ($1, ${COLUMNS.map((_, i) => `$${i + 2}`).join(', ')})`
)
const byId = statement<InvoiceRow>(
  'pos.invoice',
  `SELECT ${SELECTED} FROM pos_invoice i WHERE i.tenant_id = $1 AND i.company_id = $2 AND i.id = $3`
)
const ofOriginal = statement<InvoiceRow>(
  'pos.credit-notes',
  `SELECT ${SELECTED} FROM pos_invoice i WHERE i.tenant_id = $1 AND i.original_id = $2 ORDER BY i.issued_at, i.id`
)
const ofDocument = statement<InvoiceRow>(
  'pos.invoices-of-document',
  `SELECT ${SELECTED} FROM pos_invoice i WHERE i.tenant_id = $1 AND i.document_id = $2 ORDER BY i.issued_at, i.id`
)
const ofSeries = statement<InvoiceRow>(
  'pos.invoices-of-series',
  `SELECT ${SELECTED} FROM pos_invoice i WHERE i.tenant_id = $1 AND i.series_id = $2 AND i.position >= $3 ORDER BY i.position LIMIT $4`
)
const backOf = statement<{ id: string }>(
  'pos.returns-of-sale',
  "SELECT id FROM pos_document WHERE tenant_id = $1 AND original_id = $2 AND kind IN ('refund', 'void') ORDER BY posted_at, id"
)

/** Writes it, and counts it in its series, which is locked. Send it last. */
export async function insertInvoice(ctx: Context, row: InvoiceRow): Promise<void> {
  await insert([
    ctx.tenantId,
    ...COLUMNS.map(column => (column === 'content' ? JSON.stringify(row.content) : row[column]))
  ])
}

/** @throws stoa.not-found */
export async function invoiceOf(ctx: Context, id: string): Promise<InvoiceRow> {
  const [row] = await byId([ctx.tenantId, ctx.company().id, id])
  if (!row) throw coreErrors['not-found']({ what: 'invoice' })
  return row
}

/** The credit notes that take an invoice back, oldest first. */
export const creditNotesOf = (ctx: Context, invoiceId: string): Promise<InvoiceRow[]> =>
  ofOriginal([ctx.tenantId, invoiceId])

/** All that was issued for a sale, refund or void, oldest first. */
export const issuedFor = (ctx: Context, documentId: string): Promise<InvoiceRow[]> =>
  ofDocument([ctx.tenantId, documentId])

/**
 * The invoice in force among all that was issued for a sale: the last one, unless a credit note
 * corrected it.
 */
export function openInvoice(issued: readonly InvoiceRow[]): InvoiceRow | null {
  const last = issued.findLast(({ kind }) => kind === 'invoice')
  if (last === undefined) return null
  return issued.some(({ original_id: id }) => id === last.id) ? null : last
}

/** Ids of the refunds and the void of a sale, oldest first. */
export const returnsOf = async (ctx: Context, saleId: string): Promise<string[]> =>
  (await backOf([ctx.tenantId, saleId])).map(({ id }) => id)

/** Invoices of a series from a position on, in the order they were issued. */
export const issuedIn = (
  ctx: Context,
  series: Pick<SeriesRow, 'id'>,
  from: number,
  most: number
): Promise<InvoiceRow[]> => ofSeries([ctx.tenantId, series.id, from, most])

export const listed = rowStatement<InvoiceRow>(
  'pos.invoices',
  14,
  only => `
  SELECT ${SELECTED} FROM pos_invoice i
  WHERE i.tenant_id = $1 AND i.company_id = $2 AND ($3::uuid IS NULL OR i.shop_id = $3) AND ($4::date IS NULL OR i.issued_on >= $4) AND ($5::date IS NULL OR i.issued_on <= $5)
    AND ($6::text IS NULL OR i.number = $6) AND ($7::uuid[] IS NULL OR i.customer_id = ANY ($7)) AND ($8::text IS NULL OR i.buyer_tax_key = $8)
    AND ($9::uuid IS NULL OR i.series_id = $9) AND ($10::text IS NULL OR i.kind = $10) AND ($11::uuid[] IS NULL OR i.document_id = ANY ($11))
    AND ($12::date IS NULL OR (i.issued_on, i.id) < ($12, $13::uuid)) AND ${only}
  ORDER BY i.issued_on DESC, i.id DESC LIMIT $14`
)
