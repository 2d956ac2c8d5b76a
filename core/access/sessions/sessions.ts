import { randomBytes } from 'node:crypto'
import { statement } from '../../database/statement.ts'
import { isId, newId } from '../../primitives/ids.ts'
import { hashOfToken } from '../../security/refresh-tokens.ts'

/**
 * A login session and its refresh tokens (rule 24; RFC 9700, 4.14). A refresh token is
 * opaque: 16 bytes that say whose tenant it is and 256 random bits; only its SHA-256 is stored. All
 * of a session's tokens are one family.
 */
const SECRET_BYTES = 32
const TENANT_BYTES = 16

const insertSession = statement(
  'access.insert-session',
  "INSERT INTO login_session (tenant_id, id, user_id, user_agent, expires_at) VALUES ($1, $2, $3, $4, now() + interval '90 days')"
)
const insertToken = statement(
  'access.insert-refresh-token',
  `
  INSERT INTO refresh_token (tenant_id, id, session_id, parent_id, token_hash, expires_at) VALUES ($1, $2, $3, $4, $5, now() + interval '30 days')`
)
const endSession = statement<{ id: string }>(
  'access.end-session',
  'UPDATE login_session SET revoked_at = now() WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id'
)
const endSessions = statement<{ id: string }>(
  'access.end-sessions',
  `
  UPDATE login_session SET revoked_at = now() WHERE tenant_id = $1 AND user_id = $2 AND revoked_at IS NULL AND expires_at > now() AND ($3::uuid IS NULL OR id <> $3) RETURNING id`
)

/** The tenant a refresh token claims to be of; null when it is none of ours. */
export function tenantOfToken(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== TENANT_BYTES + SECRET_BYTES) return null
  const hex = bytes.toString('hex', 0, TENANT_BYTES)
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return isId(id) ? id : null
}

/**
 * Makes one more refresh token of a session in the open unit of work. @param parentId the token it
 * follows, if any
 */
export async function issueRefreshToken(
  tenantId: string,
  sessionId: string,
  parentId: string | null
): Promise<string> {
  const token = Buffer.concat([
    Buffer.from(tenantId.replaceAll('-', ''), 'hex'),
    randomBytes(SECRET_BYTES)
  ]).toString('base64url')
  await insertToken([tenantId, newId(), sessionId, parentId, hashOfToken(token)])
  return token
}

/**
 * Opens a session of at most 90 days in the open unit of work. @param userAgent what the device says
 * of itself @returns its first refresh token
 */
export async function beginSession(
  tenantId: string,
  sessionId: string,
  userId: string,
  userAgent: string | undefined
): Promise<string> {
  const session = insertSession([tenantId, sessionId, userId, userAgent ?? null])
  const [token] = await Promise.all([issueRefreshToken(tenantId, sessionId, null), session])
  return token
}

/**
 * Ends one session. Say tenantChanged(ctx) with it, so that its access tokens die everywhere.
 * @returns how many were ended
 */
export const endOneSession = async (tenantId: string, sessionId: string): Promise<number> =>
  (await endSession([tenantId, sessionId])).length

/**
 * Ends all sessions of a user but one. Say tenantChanged(ctx) with it. @returns how many were ended
 */
export const endAllSessions = async (
  tenantId: string,
  userId: string,
  butId: string | null = null
): Promise<number> => (await endSessions([tenantId, userId, butId])).length
