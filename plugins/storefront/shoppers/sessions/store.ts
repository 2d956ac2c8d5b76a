import { randomBytes } from 'node:crypto'
import { type Context, hashOfToken, newId, statement } from 'stoa/plugin'
import { type TokensView } from './view.ts'
import { ACCESS_SECONDS, accessTokenFor } from '../../visitors/tokens.ts'

// The password is still the one that was proved, and no one changes it before this is committed.
const insertSession = statement<{ id: string }>(
  'storefront.insert-session',
  `
  INSERT INTO storefront_session (tenant_id, company_id, id, visitor_id, expires_at)
  SELECT $1, $2, $3, p.id, now() + interval '90 days' FROM (
    SELECT id FROM storefront_shopper WHERE tenant_id = $1 AND company_id = $2 AND id = $4 AND state = 'active' AND password_hash = $5 FOR SHARE) p RETURNING id`
)
const insertToken = statement(
  'storefront.insert-refresh-token',
  `
  INSERT INTO storefront_refresh_token (tenant_id, company_id, id, visitor_id, session_id, parent_id, token_hash, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '30 days')`
)
const endSession = statement<{ id: string }>(
  'storefront.end-session',
  `
  UPDATE storefront_session SET revoked_at = now() WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3 AND id = $4 AND revoked_at IS NULL RETURNING id`
)
const endSessions = statement<{ id: string }>(
  'storefront.end-sessions',
  `
  UPDATE storefront_session SET revoked_at = now() WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3 AND revoked_at IS NULL AND expires_at > now() RETURNING id`
)

/**
 * Shoppers' logins, as those of staff are (rule 24; RFC 9700, 4.14): a refresh token is 256
 * random bits, only its SHA-256 is stored, and all tokens of a session are one family.
 */
interface Session {
  shopperId: string
  sessionId: string
}

const view = (
  ctx: Context,
  { shopperId, sessionId }: Session,
  refreshToken: string
): TokensView => ({
  shopperId,
  accessToken: accessTokenFor(ctx, shopperId, sessionId),
  expiresIn: ACCESS_SECONDS,
  refreshToken
})

/**
 * Adds one more refresh token to a session, in the open unit of work. @param parentId the token it
 * follows
 */
export async function continueSession(
  ctx: Context,
  session: Session,
  parentId: string | null
): Promise<TokensView> {
  const token = randomBytes(32).toString('base64url')
  await insertToken([
    ctx.tenantId,
    ctx.companyId,
    newId(),
    session.shopperId,
    session.sessionId,
    parentId,
    hashOfToken(token)
  ])
  return view(ctx, session, token)
}

/**
 * Opens a session of at most 90 days in the open unit of work.
 * @param passwordHash that of the password proved; null is answered when it is no more in force, or
 * the account is disabled
 */
export async function beginSession(
  ctx: Context,
  shopperId: string,
  passwordHash: string
): Promise<TokensView | null> {
  const sessionId = newId()
  const [begun] = await insertSession([
    ctx.tenantId,
    ctx.companyId,
    sessionId,
    shopperId,
    passwordHash
  ])
  return begun ? continueSession(ctx, { shopperId, sessionId }, null) : null
}

/** @returns how many were ended */
export const endOneSession = async (
  ctx: Context,
  { shopperId, sessionId }: Session
): Promise<number> => (await endSession([ctx.tenantId, ctx.companyId, shopperId, sessionId])).length
/** @returns how many were ended */
export const endAllSessions = async (ctx: Context, shopperId: string): Promise<number> =>
  (await endSessions([ctx.tenantId, ctx.companyId, shopperId])).length
