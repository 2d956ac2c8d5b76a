import type { Context } from '../context/context.ts'
import { statement } from '../database/statement.ts'

const purgeTokens = statement(
  'access.forget-tokens',
  'DELETE FROM refresh_token WHERE tenant_id = $1 AND expires_at < now()'
)
const purgeSessions = statement(
  'access.forget-sessions',
  "DELETE FROM login_session WHERE tenant_id = $1 AND least(revoked_at, expires_at) < now() - interval '30 days'"
)

/**
 * Logins that ended 30 days ago and tokens that expired are of no use any more: an expired token is
 * refused as an unknown one is.
 */
export const purgeEndedSessions = (ctx: Context): Promise<void> =>
  ctx.unitOfWork(async () => {
    await Promise.all([purgeTokens([ctx.tenantId]), purgeSessions([ctx.tenantId])])
  })
