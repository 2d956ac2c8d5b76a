import { statement } from 'stoa/plugin'
import { SESSION_COLUMNS, type SessionRow } from './store.ts'

/** What was expected and counted, by tender. */
export const insertTenders = statement(
  'pos.close-session-tenders',
  `
  INSERT INTO pos_session_tender (tenant_id, session_id, company_id, shop_id, type, taken_minor, returned_minor, expected_minor, counted_minor, pieces)
  SELECT $1, $2, $3, $4, t, a, r, e, c, p FROM json_to_recordset($5) AS d (t text, a bigint, r bigint, e bigint, c bigint, p jsonb)`
)
export const close = statement<SessionRow>(
  'pos.close-session',
  `
  UPDATE pos_session s SET closed_at = $3, closed_by = $4, in_minor = $5, out_minor = $6, drop_minor = $7, expected_minor = $8, counted_minor = $9, left_minor = $10, note = $11,
    approval = $12, approved_at = $13, approved_by = $14, approval_note = $15, tips_minor = $16
  WHERE s.tenant_id = $1 AND s.id = $2 RETURNING ${SESSION_COLUMNS}`
)
