import { statement } from 'stoa/plugin'
import type { Remark } from './rules/row.ts'

export interface ImportRecord {
  id: string
  jobId: string | null
  dryRun: boolean
  state: 'queued' | 'running' | 'done' | 'stopped'
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
  'id, job_id AS "jobId", dry_run AS "dryRun", state, total, done, created, changed, unchanged, failed, warnings, created_at AS "createdAt", finished_at AS "finishedAt", user_id AS "userId", profile'

export const insertImport = statement(
  'catalog.insert-import',
  `
  INSERT INTO catalog_import (tenant_id, company_id, id, job_id, dry_run, csv, total, user_id, request_key, request_hash, columns, profile) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`
)
export const importByKey = statement<{ id: string; requestHash: string }>(
  'catalog.import-by-key',
  `
  SELECT id, request_hash AS "requestHash" FROM catalog_import WHERE tenant_id = $1 AND company_id = $2 AND request_key = $3`
)
export const importById = statement<ImportRecord>(
  'catalog.import',
  `SELECT ${COLUMNS} FROM catalog_import WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
/** Newest first, behind an id; null for the first page. */
export const importsOf = statement<ImportRecord>(
  'catalog.imports',
  `SELECT ${COLUMNS} FROM catalog_import WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`
)
export const fileOfImport = statement<{ csv: string | null; columns: string | null }>(
  'catalog.import-file',
  'SELECT csv, columns FROM catalog_import WHERE tenant_id = $1 AND company_id = $2 AND id = $3'
)
export const lockImport = statement<{ state: string; done: number; dryRun: boolean }>(
  'catalog.lock-import',
  `
  SELECT state, done, dry_run AS "dryRun" FROM catalog_import WHERE tenant_id = $1 AND company_id = $2 AND id = $3 FOR UPDATE`
)

/** What a batch added up to. Returns the sums so far. */
export const advanceImport = statement<ImportRecord>(
  'catalog.advance-import',
  `
  UPDATE catalog_import SET done = done + $4, created = created + $5, changed = changed + $6, unchanged = unchanged + $7, failed = failed + $8, warnings = warnings + $9,
    state = CASE WHEN done + $4 >= total THEN 'done' ELSE 'running' END, finished_at = CASE WHEN done + $4 >= total THEN now() END, csv = CASE WHEN done + $4 < total THEN csv END
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING ${COLUMNS}`
)

/** Ends an import where it stands. Returns how far it was; nothing when it had ended. */
export const stopImport = statement<Pick<ImportRecord, 'id' | 'done' | 'total'>>(
  'catalog.stop-import',
  `
  UPDATE catalog_import SET state = 'stopped', finished_at = now(), csv = NULL
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state IN ('queued', 'running') RETURNING id, done, total`
)

export const insertRemarks = statement(
  'catalog.insert-import-errors',
  `
  INSERT INTO catalog_import_error (tenant_id, company_id, import_id, line, n, severity, field, code, message)
  SELECT $1, $2, $3, r.line, r.n, r.severity, r.field, r.code, r.message
  FROM jsonb_to_recordset($4::jsonb) AS r (line integer, n integer, severity text, field text, code text, message text)`
)

export const remarksOfImport = statement<Remark & { n: number }>(
  'catalog.import-errors',
  `
  SELECT line, n, severity, field, code, message FROM catalog_import_error
  WHERE tenant_id = $1 AND company_id = $2 AND import_id = $3 AND (line, n) > ($4, $5) ORDER BY line, n LIMIT $6`
)
