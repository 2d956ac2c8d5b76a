import { defineJob, handleJob, statement } from 'stoa/plugin'

const purgeTokens = statement(
  'storefront.forget-tokens',
  'DELETE FROM storefront_refresh_token WHERE tenant_id = $1 AND expires_at < now()'
)
const purgeSessions = statement(
  'storefront.forget-sessions',
  "DELETE FROM storefront_session WHERE tenant_id = $1 AND least(revoked_at, expires_at) < now() - interval '30 days'"
)
const purgeChallenges = statement(
  'storefront.forget-challenges',
  "DELETE FROM storefront_challenge WHERE tenant_id = $1 AND created_at < now() - interval '2 days'"
)

/**
 * Of no use any more: an expired token is refused as an unknown one is. Proofs that no one took
 * hold names and hashes of passwords.
 */
export const purgeEndedLogins = defineJob({
  name: 'storefront.purge-ended-logins',
  summary:
    "Forgets shoppers' logins that ended a month ago, expired tokens, and mailed proofs of the day before",
  every: '1 day'
})

export const purgeEndedLoginsHandler = handleJob(purgeEndedLogins, ctx =>
  ctx.unitOfWork(async () => {
    await Promise.all([
      purgeTokens([ctx.tenantId]),
      purgeSessions([ctx.tenantId]),
      purgeChallenges([ctx.tenantId])
    ])
  })
)
