import { defineUseCase, statement, Type } from 'stoa/plugin'
import { ShopWindow } from '../../visitors/entrances.ts'
import { storefrontErrors } from '../../errors.ts'
import { continueSession, endOneSession, hashOfToken } from './store.ts'
import { type TokensView } from './view.ts'

interface Found {
  id: string
  parentId: string | null
  unused: boolean
  retry: boolean
  alive: boolean
  sessionId: string
  shopperId: string
}

const find = statement<Found>(
  'storefront.find-refresh-token',
  `
  SELECT t.id, t.parent_id AS "parentId", t.used_at IS NULL AS unused, t.used_at > now() - interval '30 seconds' AS retry,
         t.expires_at > now() AND s.expires_at > now() AND s.revoked_at IS NULL AND p.state = 'active' AS alive, s.id AS "sessionId", s.visitor_id AS "shopperId"
  FROM storefront_refresh_token t
  JOIN storefront_session s ON s.tenant_id = t.tenant_id AND s.id = t.session_id
  JOIN storefront_shopper p ON p.tenant_id = s.tenant_id AND p.id = s.visitor_id
  WHERE t.tenant_id = $1 AND t.company_id = $2 AND t.token_hash = $3 FOR UPDATE OF t, s`
)
const use = statement(
  'storefront.use-refresh-token',
  'UPDATE storefront_refresh_token SET used_at = now() WHERE tenant_id = $1 AND id = $2'
)
/**
 * Asked when the session is locked: of two successors used at once the later one finds the other.
 */
const successorUsed = statement<{ used: boolean }>(
  'storefront.successor-used',
  `
  SELECT EXISTS (SELECT 1 FROM storefront_refresh_token WHERE tenant_id = $1 AND session_id = $2 AND parent_id = $3 AND used_at IS NOT NULL) AS used`
)

/**
 * A refresh token is used once and followed by another. Used again within 30 seconds it gives one
 * more successor, since the first answer may have been lost, but only while no successor has been
 * used. Every other second use, and the use of a second successor, means that somebody has a copy:
 * the whole family ends.
 */
export const refreshSession = defineUseCase({
  name: 'storefront.refresh-session',
  summary:
    'Gives a shopper a new access token and a new refresh token for a refresh token, which is used up by it',
  entrance: ShopWindow,
  scope: 'shop',
  transaction: false,
  peopleOnly: 'it takes and gives tokens',
  input: Type.Object(
    { refreshToken: Type.String({ minLength: 1, maxLength: 200 }) },
    { additionalProperties: false }
  ),
  async run(ctx, { refreshToken }): Promise<TokensView> {
    const tokens = await ctx.unitOfWork(
      async inside => {
        const [token] = await find([inside.tenantId, inside.companyId, hashOfToken(refreshToken)])
        if (!token?.alive) return null
        const followed = token.unused ? token.parentId : token.id
        const [answer] =
          followed === null
            ? [{ used: false }]
            : token.unused || token.retry
              ? await successorUsed([inside.tenantId, token.sessionId, followed])
              : [{ used: true }]
        if (answer?.used === false) {
          const [next] = await Promise.all([
            continueSession(inside, token, token.id),
            ...(token.unused ? [use([inside.tenantId, token.id])] : [])
          ])
          return next
        }
        await endOneSession(inside, token)
        inside.audited(token.shopperId, {
          sessionId: token.sessionId,
          reason: 'a refresh token was used twice'
        })
        return null // and the end is committed
      },
      { everyVisitor: true }
    )
    if (tokens === null) throw storefrontErrors['refresh-token-invalid']()
    return tokens
  }
})
