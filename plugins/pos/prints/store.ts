import { coreErrors, newId, statement, type Context } from 'stoa/plugin'
import type { ReceiptForm } from '../receipts/view.ts'

export type PrintState = 'queued' | 'sending' | 'sent' | 'unconfirmed' | 'failed'

/** A print, and what became of it where the server sends it to a printer. */
export interface PrintRow {
  id: string
  document_id: string
  form: ReceiptForm
  print_no: number
  printed_at: Date
  user_id: string | null
  register_id: string | null
  state: PrintState | null
  fault: string | null
}

const COLUMNS =
  'p.id, p.document_id, p.form, p.print_no, p.printed_at, p.user_id, j.register_id, j.state, j.fault'
const SOURCE =
  'pos_print p LEFT JOIN pos_print_job j ON j.tenant_id = p.tenant_id AND j.print_id = p.id'

// Whoever comes second waits for the first, is given no number, and asks for the next.
const insert = statement<{ print_no: number }>(
  'pos.record-print',
  `
  INSERT INTO pos_print (tenant_id, id, company_id, shop_id, document_id, form, print_no, printed_at, user_id)
  SELECT $1, $2, $3, $4, $5, $6, coalesce(max(before.print_no), 0) + 1, $7, $8 FROM pos_print before WHERE before.tenant_id = $1 AND before.document_id = $5 AND before.form = $6
  ON CONFLICT (tenant_id, document_id, form, print_no) DO NOTHING RETURNING print_no`
)
const byId = statement<PrintRow>(
  'pos.print',
  `SELECT ${COLUMNS} FROM ${SOURCE} WHERE p.tenant_id = $1 AND p.document_id = $2 AND p.id = $3`
)
const latest = statement<PrintRow>(
  'pos.prints',
  `SELECT ${COLUMNS} FROM ${SOURCE} WHERE p.tenant_id = $1 AND p.document_id = $2 ORDER BY p.id DESC LIMIT $3`
)
const anyOf = statement<{ print_no: number }>(
  'pos.any-print',
  'SELECT print_no FROM pos_print WHERE tenant_id = $1 AND document_id = $2 AND form = $3 LIMIT 1'
)

const MOST_TRIES = 100

/** Writes down that a document is printed. @returns the print's id, and the how manieth it is */
export async function recordPrint(
  ctx: Context,
  { documentId, shopId, form }: { documentId: string; shopId: string; form: ReceiptForm }
): Promise<{ id: string; printNo: number }> {
  const id = newId()
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const [row] = await insert([
      ctx.tenantId,
      id,
      ctx.company().id,
      shopId,
      documentId,
      form,
      ctx.now,
      ctx.userId
    ])
    if (row) return { id, printNo: row.print_no }
  }
  throw coreErrors.conflict({ what: 'the receipt is being printed elsewhere, again and again' })
}

/** @throws stoa.not-found */
export async function printOf(
  ctx: Context,
  documentId: string,
  printId: string
): Promise<PrintRow> {
  const [row] = await byId([ctx.tenantId, documentId, printId])
  if (!row) throw coreErrors['not-found']({ what: 'print' })
  return row
}

/** The latest prints of a document, newest first. */
export const printsOf = (ctx: Context, documentId: string, most: number): Promise<PrintRow[]> =>
  latest([ctx.tenantId, documentId, most])

export const isPrinted = async (
  ctx: Context,
  documentId: string,
  form: ReceiptForm
): Promise<boolean> => (await anyOf([ctx.tenantId, documentId, form])).length > 0
