import { statement } from '../../database/statement.ts'
import type { Sheet } from './sheet.ts'

export type ExportFormat = 'csv' | 'xlsx'

export interface ExportRecord {
  id: string
  kind: string
  format: ExportFormat
  state: 'queued' | 'running' | 'done' | 'stopped'
  /** Rows that stand in it so far. */
  done: number
  jobId: string
  stoppedBy: string | null
  createdAt: Date
  finishedAt: Date | null
  expiresAt: Date
}

/** How an export is made, and for whom. */
export interface ExportFacts extends ExportRecord {
  userId: string
  shopId: string | null
  keyScopes: string[] | null
  rights: string
  columns: string[]
  types: Sheet['types']
  after: string | null
  pieces: number
  bytes: number
  folded: number
  checksum: number
}

const COLUMNS =
  'id, kind, format, state, done, job_id AS "jobId", stopped_by AS "stoppedBy", created_at AS "createdAt", finished_at AS "finishedAt", expires_at AS "expiresAt"'
const RETURNED =
  'id, kind, format, state, done, job_id, stopped_by, created_at, finished_at, expires_at'
const FACTS = `${COLUMNS}, user_id AS "userId", at_shop_id AS "shopId", key_scopes AS "keyScopes", rights, columns, types, after, pieces, bytes, folded, checksum`

/** Behind the name of the user, so that of many begun at once no more than so many stay. */
export const lockExportsOf = statement(
  'files.lock-exports',
  'SELECT id FROM staff_user WHERE tenant_id = $1 AND id = $2 FOR UPDATE'
)
export const countExports = statement<{ n: number }>(
  'files.count-exports',
  'SELECT count(*)::integer AS n FROM file_export WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND expires_at > $4'
)
export const insertExport = statement(
  'files.insert-export',
  `
  INSERT INTO file_export (tenant_id, company_id, id, kind, format, user_id, at_shop_id, key_scopes, rights, columns, types, job_id, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`
)
/** Of whoever asked for it, until it expires. */
export const exportOf = statement<ExportFacts>(
  'files.export',
  `SELECT ${FACTS} FROM file_export WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND user_id = $4 AND expires_at > $5`
)
/** Theirs of these kinds, newest first, behind an id; null for the first page. */
export const exportsOf = statement<ExportRecord>(
  'files.exports',
  `
  SELECT ${COLUMNS} FROM file_export
  WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND kind = ANY ($4) AND expires_at > $5 AND ($6::uuid IS NULL OR id < $6)
  ORDER BY id DESC LIMIT $7`
)
export const exportToMake = statement<ExportFacts>(
  'files.export-to-make',
  `SELECT ${FACTS} FROM file_export WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state IN ('queued', 'running')`
)

/** Before the object is there. Nothing is written for an export that ended meanwhile. */
export const insertExportPiece = statement<{ object: string }>(
  'files.insert-export-piece',
  `
  INSERT INTO file_export_piece (tenant_id, company_id, export_id, object)
  SELECT tenant_id, company_id, id, $4 FROM file_export WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state IN ('queued', 'running')
  RETURNING object`
)
/** Counts a piece whose object is kept. Nothing where another process was first. */
export const advanceExport = statement<ExportRecord>(
  'files.advance-export',
  `
  WITH e AS (
    UPDATE file_export SET after = $6, done = done + $7, pieces = pieces + 1, bytes = bytes + $8, folded = folded + $9, checksum = $10,
      state = CASE WHEN $6::text IS NULL THEN 'done' ELSE 'running' END, finished_at = CASE WHEN $6::text IS NULL THEN now() END, expires_at = $11
    WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND pieces = $5 AND state IN ('queued', 'running') RETURNING ${RETURNED}),
  p AS (
    UPDATE file_export_piece SET n = $5
    WHERE tenant_id = $1 AND company_id = $2 AND export_id = $3 AND object = $4 AND EXISTS (SELECT 1 FROM e))
  SELECT ${COLUMNS} FROM e`
)
export const stopExport = statement<ExportRecord>(
  'files.stop-export',
  `
  UPDATE file_export SET state = 'stopped', stopped_by = $4, finished_at = now()
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state IN ('queued', 'running') RETURNING ${COLUMNS}`
)
/** Ends it where it is under way; from now on nobody sees it, and a job clears it away. */
export const expireExport = statement<ExportRecord>(
  'files.expire-export',
  `
  UPDATE file_export SET expires_at = $5, finished_at = coalesce(finished_at, now()),
    state = CASE WHEN state = 'done' THEN state ELSE 'stopped' END, stopped_by = CASE WHEN state = 'done' THEN NULL ELSE coalesce(stopped_by, 'files.removed') END
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND user_id = $4 AND expires_at > $5 RETURNING ${COLUMNS}`
)
export const piecesOfExport = statement<{ object: string }>(
  'files.export-pieces',
  'SELECT object FROM file_export_piece WHERE tenant_id = $1 AND company_id = $2 AND export_id = $3 AND n IS NOT NULL ORDER BY n'
)

/** tenant, before which instant, how many at most. */
export const expiredExports = statement<{ id: string; companyId: string; objects: string[] }>(
  'files.expired-exports',
  `
  SELECT e.id, e.company_id AS "companyId", ARRAY(SELECT object FROM file_export_piece WHERE tenant_id = $1 AND company_id = e.company_id AND export_id = e.id) AS objects
  FROM file_export e WHERE e.tenant_id = $1 AND e.expires_at < $2 ORDER BY e.expires_at LIMIT $3`
)
/** In one statement: the rows that name its objects, and its own. */
export const forgetExport = [
  statement(
    'files.forget-export-pieces',
    'DELETE FROM file_export_piece WHERE tenant_id = $1 AND company_id = $2 AND export_id = $3'
  ),
  statement(
    'files.forget-export',
    'DELETE FROM file_export WHERE tenant_id = $1 AND company_id = $2 AND id = $3'
  )
] as const
