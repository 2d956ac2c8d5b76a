import { statement } from '../../database/statement.ts'
import { defineJob, handleJob } from '../../jobs/define-job.ts'

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
export const purgeEndedSessions = defineJob({
  name: 'access.purge-ended-sessions',
  summary: 'Forgets logins and refresh tokens that ended long ago.',
  every: '1 day'
})

export const purgeEndedSessionsHandler = handleJob(purgeEndedSessions, ctx =>
  ctx.unitOfWork(async () => {
    await Promise.all([purgeTokens([ctx.tenantId]), purgeSessions([ctx.tenantId])])
  })
)
