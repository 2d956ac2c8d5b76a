import { statement } from '../../database/statement.ts'

/** How long one is waited for, and how long it may be used once it is given. */
export const WAITS = '15 minutes'
const GOOD_FOR = '10 minutes'

export interface ApprovalRow {
  id: string
  shop_id: string
  operation: string
  permission: string
  input: Record<string, unknown>
  state: 'waiting' | 'approved' | 'declined'
  requested_by: string
  requested_by_name: string
  requested_at: Date
  expires_at: Date
  expired: boolean
  decided_by: string | null
  decided_by_name: string | null
  used_at: Date | null
}

const COLUMNS = `a.id, a.shop_id, a.operation, a.permission, a.input, a.state, a.requested_by, r.name AS requested_by_name,
  a.requested_at, a.expires_at, a.expires_at <= now() AS expired, a.decided_by, d.name AS decided_by_name, a.used_at`
const FROM = `approval a JOIN staff_user r ON r.tenant_id = a.tenant_id AND r.id = a.requested_by
  LEFT JOIN staff_user d ON d.tenant_id = a.tenant_id AND d.id = a.decided_by`

/** tenant, id, company, shop, operation, permission, input, hash, user, now */
export const insertApproval = statement(
  'access.request-approval',
  `
  INSERT INTO approval (tenant_id, id, company_id, shop_id, operation, permission, input, input_hash, requested_by, requested_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10::timestamptz, now() + interval '${WAITS}')`
)
export const approvalById = statement<ApprovalRow>(
  'access.approval-by-id',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE a.tenant_id = $1 AND a.company_id = $2 AND ($3::uuid IS NULL OR a.shop_id = $3) AND a.id = $4`
)
/** Those that wait, the oldest first. */
export const waitingApprovals = statement<ApprovalRow>(
  'access.waiting-approvals',
  `
  SELECT ${COLUMNS} FROM ${FROM} WHERE a.tenant_id = $1 AND a.company_id = $2 AND ($3::uuid IS NULL OR a.shop_id = $3)
    AND a.state = 'waiting' AND a.expires_at > now() AND a.requested_by <> $4 AND a.permission = ANY ($5) ORDER BY a.id LIMIT 50`
)
/** tenant, id, state, who, device; none when someone else was first, or its time is over. */
export const decideApproval = statement<{ id: string }>(
  'access.decide-approval',
  `
  UPDATE approval SET state = $3, decided_by = $4, decided_at = now(), device_id = $5, expires_at = now() + interval '${GOOD_FOR}'
  WHERE tenant_id = $1 AND id = $2 AND state = 'waiting' AND expires_at > now() RETURNING id`
)
export interface ApprovalToUse {
  id: string
  shop_id: string
  operation: string
  permission: string
  input_hash: Buffer
  requested_by: string
  decided_by: string | null
  state: string
  expired: boolean
  used: boolean
}
/** In whatever shop they are: the one they were asked in is the one they are used in. In the order they lock in. */
export const approvalsToUse = statement<ApprovalToUse>(
  'access.approvals-to-use',
  `
  SELECT id, shop_id, operation, permission, input_hash, requested_by, decided_by, state, expires_at <= now() AS expired, used_at IS NOT NULL AS used
  FROM approval WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3::uuid[]) ORDER BY id`
)
/** Of two at once the second waits for the first, and finds it used. */
export const useApproval = statement<{ id: string }>(
  'access.use-approval',
  `
  UPDATE approval SET used_at = now() WHERE tenant_id = $1 AND id = $2 AND state = 'approved' AND used_at IS NULL AND expires_at > now() RETURNING id`
)
export const noteMade = statement(
  'access.note-made-with-approval',
  'UPDATE approval SET made_id = $3 WHERE tenant_id = $1 AND id = ANY ($2::uuid[])'
)
export const purgeExpired = statement(
  'access.purge-approvals',
  "DELETE FROM approval WHERE tenant_id = $1 AND expires_at < now() - interval '1 day'"
)
