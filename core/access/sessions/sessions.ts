import { randomBytes } from 'node:crypto'
import { statement } from '../../database/statement.ts'
import { isId, newId } from '../../primitives/ids.ts'
import { hashOfToken } from '../../security/refresh-tokens.ts'
import { unlockPin } from '../pins/pin-rows.ts'

/**
 * A login session and its refresh tokens (rule 24; RFC 9700, 4.14). A refresh token is
 * opaque: 16 bytes that say whose tenant it is and 256 random bits; only its SHA-256 is stored. All
 * of a session's tokens are one family.
 */
const SECRET_BYTES = 32
const TENANT_BYTES = 16

const insertSession = statement(
  'access.insert-session',
  `
  INSERT INTO login_session (tenant_id, id, user_id, user_agent, device_id, expires_at)
  VALUES ($1, $2, $3, $4, $5, now() + CASE WHEN $5::uuid IS NULL THEN interval '90 days' ELSE interval '16 hours' END)`
)
const insertToken = statement(
  'access.insert-refresh-token',
  `
  INSERT INTO refresh_token (tenant_id, id, session_id, parent_id, token_hash, expires_at) VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))`
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

const endSessionsOfDevice = statement<{ id: string }>(
  'access.end-sessions-of-device',
  'UPDATE login_session SET revoked_at = now() WHERE tenant_id = $1 AND device_id = $2 AND revoked_at IS NULL AND expires_at > now() RETURNING id'
)

/** How long a refresh token is good for. */
const USUAL_SECONDS = 30 * 24 * 60 * 60

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
  parentId: string | null,
  seconds = USUAL_SECONDS
): Promise<string> {
  const token = Buffer.concat([
    Buffer.from(tenantId.replaceAll('-', ''), 'hex'),
    randomBytes(SECRET_BYTES)
  ]).toString('base64url')
  await insertToken([tenantId, newId(), sessionId, parentId, hashOfToken(token), seconds])
  return token
}

/**
 * Opens a session in the open unit of work: of at most 90 days by password, which unlocks the PIN as
 * well; of at most a working day by PIN at a device.
 * @param userAgent what the device says of itself
 * @returns its first refresh token
 */
export async function beginSession(
  tenantId: string,
  sessionId: string,
  userId: string,
  userAgent: string | undefined,
  device?: { id: string; seconds: number }
): Promise<string> {
  const session = insertSession([
    tenantId,
    sessionId,
    userId,
    userAgent ?? null,
    device?.id ?? null
  ])
  const [token] = await Promise.all([
    issueRefreshToken(tenantId, sessionId, null, device?.seconds),
    session,
    ...(device === undefined ? [unlockPin([tenantId, userId])] : [])
  ])
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

/** Ends whatever was begun by PIN at a device. Say tenantChanged(ctx) with it. */
export const endSessionsAt = async (tenantId: string, deviceId: string): Promise<number> =>
  (await endSessionsOfDevice([tenantId, deviceId])).length
