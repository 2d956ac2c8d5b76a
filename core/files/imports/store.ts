import { statement } from '../../database/statement.ts'
import type { Cells, Remark } from '../file-kind.ts'
import type { Said } from '../profile.ts'

export interface ImportRecord {
  id: string
  kind: string
  jobId: string | null
  dryRun: boolean
  state: 'reading' | 'queued' | 'running' | 'done' | 'stopped'
  total: number
  done: number
  created: number
  changed: number
  unchanged: number
  failed: number
  warnings: number
  createdAt: Date
  finishedAt: Date | null
  /** Who asked for it. */
  userId: string | null
  /** Whose export the file is; null: its columns are named. */
  profile: string | null
}

const COLUMNS =
  'id, kind, job_id AS "jobId", dry_run AS "dryRun", state, total, done, created, changed, unchanged, failed, warnings, created_at AS "createdAt", finished_at AS "finishedAt", user_id AS "userId", profile'

export const insertImport = statement(
  'files.insert-import',
  'INSERT INTO file_import (tenant_id, company_id, id, kind, dry_run, columns, decimal_comma, profile, user_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)'
)
/** All its rows are there: from now on it can be found by its key, and placed. */
export const openImport = statement(
  'files.open-import',
  `
  UPDATE file_import SET state = CASE WHEN $4 = 0 THEN 'done' ELSE 'queued' END, finished_at = CASE WHEN $4 = 0 THEN now() END, total = $4, warnings = $5, permissions = $6, job_id = $7, request_key = $8, request_hash = $9, columns = $10
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
export const importByKey = statement<{ id: string; requestHash: string }>(
  'files.import-by-key',
  `
  SELECT id, request_hash AS "requestHash" FROM file_import WHERE tenant_id = $1 AND company_id = $2 AND request_key = $3`
)
export const importById = statement<ImportRecord>(
  'files.import',
  `SELECT ${COLUMNS} FROM file_import WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
/** Of these kinds, newest first, behind an id; null for the first page. */
export const importsOf = statement<ImportRecord>(
  'files.imports',
  `SELECT ${COLUMNS} FROM file_import WHERE tenant_id = $1 AND company_id = $2 AND kind = ANY ($5) AND state <> 'reading' AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`
)

/** How the rows of an import are read, and who may go on with it. */
export interface ImportFacts {
  kind: string
  state: ImportRecord['state']
  done: number
  dryRun: boolean
  decimalComma: boolean
  columns: string[]
  permissions: string[]
}
const FACTS =
  'kind, state, done, dry_run AS "dryRun", decimal_comma AS "decimalComma", columns, permissions'
export const factsOfImport = statement<ImportFacts>(
  'files.import-facts',
  `SELECT ${FACTS} FROM file_import WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
export const lockImport = statement<ImportFacts>(
  'files.lock-import',
  `SELECT ${FACTS} FROM file_import WHERE tenant_id = $1 AND company_id = $2 AND id = $3 FOR UPDATE`
)

/** A line as it waits: its cells by column, and what was said of it when it was read. */
export type WaitingRow = [cells: Cells | null, said: Array<Said & { severity: Remark['severity'] }>]
export interface Piece {
  n: number
  lines: number[]
  rows: WaitingRow[] | null
  /** line → the line further down that counts instead. */
  later: Record<string, number>
}
export const insertPiece = statement(
  'files.insert-piece',
  'INSERT INTO file_import_piece (tenant_id, company_id, import_id, n, lines, keys, rows) VALUES ($1, $2, $3, $4, $5, $6, $7)'
)
/** The piece that holds the row of this place, from 0. */
export const pieceAt = statement<Piece>(
  'files.piece',
  `
  SELECT n, lines, rows, later FROM file_import_piece
  WHERE tenant_id = $1 AND company_id = $2 AND import_id = $3 AND n <= $4 ORDER BY n DESC LIMIT 1`
)
// A sort of all keys, which the database does on its disk: no process holds them all.
export const noteRepeated = statement(
  'files.note-repeated',
  `
  UPDATE file_import_piece p SET later = r.later FROM (
    SELECT n, jsonb_object_agg(line, last) AS later FROM (
      SELECT q.n, k.line, k.key, max(k.line) OVER (PARTITION BY k.key) AS last
      FROM file_import_piece q CROSS JOIN LATERAL unnest(q.lines, q.keys) AS k (line, key)
      WHERE q.tenant_id = $1 AND q.company_id = $2 AND q.import_id = $3 AND k.key IS NOT NULL) every
    WHERE line < last GROUP BY n) r
  WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.import_id = $3 AND p.n = r.n`
)
/** What became of some rows; what the piece said is forgotten behind its last one. */
export const keepResults = statement(
  'files.keep-results',
  `
  UPDATE file_import_piece SET results = results || $5::jsonb, rows = CASE WHEN $6 THEN NULL ELSE rows END
  WHERE tenant_id = $1 AND company_id = $2 AND import_id = $3 AND n = $4`
)
const forget = (table: string, key: string) =>
  statement(
    `files.forget-${table.replaceAll('_', '-')}`,
    `DELETE FROM ${table} WHERE tenant_id = $1 AND company_id = $2 AND ${key} = $3`
  )
const forgetPieces = forget('file_import_piece', 'import_id')
const forgetImport = forget('file_import', 'id')
/** As if it had never been sent; nothing of it may be placed by then. */
export async function dropImport(scope: unknown[]): Promise<void> {
  await Promise.all([forgetPieces(scope), forgetImport(scope)])
}

/** What a batch added up to. Returns the sums so far. */
export const advanceImport = statement<ImportRecord>(
  'files.advance-import',
  `
  UPDATE file_import SET done = done + $4, created = created + $5, changed = changed + $6, unchanged = unchanged + $7, failed = failed + $8, warnings = warnings + $9,
    state = CASE WHEN done + $4 >= total THEN 'done' ELSE 'running' END, finished_at = CASE WHEN done + $4 >= total THEN now() END
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING ${COLUMNS}`
)
const blankPieces = statement(
  'files.blank-pieces',
  'UPDATE file_import_piece SET rows = NULL WHERE tenant_id = $1 AND company_id = $2 AND import_id = $3 AND rows IS NOT NULL'
)
const stop = statement<Pick<ImportRecord, 'id' | 'done' | 'total'>>(
  'files.stop-import',
  `
  UPDATE file_import SET state = 'stopped', finished_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state IN ('queued', 'running') RETURNING id, done, total`
)
/** Ends an import where it stands. Returns how far it was; nothing when it had ended. */
export async function stopImport(scope: unknown[]): Promise<Awaited<ReturnType<typeof stop>>> {
  const [stopped] = await Promise.all([stop(scope), blankPieces(scope)])
  return stopped
}

export const insertRemarks = statement(
  'files.insert-remarks',
  `
  INSERT INTO file_import_remark (tenant_id, company_id, import_id, line, n, severity, field, code, message, cells)
  SELECT $1, $2, $3, r.line, r.n, r.severity, r.field, r.code, r.message, r.cells
  FROM jsonb_to_recordset($4::jsonb) AS r (line integer, n integer, severity text, field text, code text, message text, cells jsonb)`
)
export const remarksOfImport = statement<Remark & { n: number }>(
  'files.import-remarks',
  `
  SELECT line, n, severity, field, code, message FROM file_import_remark
  WHERE tenant_id = $1 AND company_id = $2 AND import_id = $3 AND (line, n) > ($4, $5) ORDER BY line, n LIMIT $6`
)
/** Refused lines behind one, with their cells and all that was wrong. */
export const refusedLines = statement<{ line: number; cells: Cells; reasons: string }>(
  'files.refused-lines',
  `
  SELECT line, (array_agg(cells) FILTER (WHERE cells IS NOT NULL))[1] AS cells, string_agg(CASE WHEN field IN ('', '/') THEN message ELSE field || ': ' || message END, '; ' ORDER BY n) AS reasons
  FROM file_import_remark WHERE tenant_id = $1 AND company_id = $2 AND import_id = $3 AND severity = 'error' AND line > $4
  GROUP BY line ORDER BY line LIMIT $5`
)
/** What became of the rows of the pieces from this place on. */
export const resultsOf = statement<{ n: number; results: Array<[number, string, string | null]> }>(
  'files.results',
  `
  SELECT n, results FROM file_import_piece
  WHERE tenant_id = $1 AND company_id = $2 AND import_id = $3 AND n >= $4 ORDER BY n LIMIT $5`
)
