import {
  defineUseCase,
  Input,
  type RefreshToken,
  type RefreshTokenStore,
  rotateRefreshToken,
  statement,
  Type,
  type UnitContext
} from 'stoa/plugin'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { storefrontErrors } from '../../errors.ts'
import { continueSession, endOneSession } from './store.ts'
import { type TokensView } from './view.ts'

interface Found extends RefreshToken {
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
const successorUsed = statement<{ used: boolean }>(
  'storefront.successor-used',
  `
  SELECT EXISTS (SELECT 1 FROM storefront_refresh_token WHERE tenant_id = $1 AND session_id = $2 AND parent_id = $3 AND used_at IS NOT NULL) AS used`
)

/** What one company's shoppers have, in the open unit of work. */
const storeOf = (ctx: UnitContext): RefreshTokenStore<Found, TokensView> => ({
  find: async hash => (await find([ctx.tenantId, ctx.companyId, hash]))[0],
  successorUsed: async ({ sessionId }, followedId) =>
    (await successorUsed([ctx.tenantId, sessionId, followedId]))[0]?.used === true,
  markUsed: ({ id }) => use([ctx.tenantId, id]),
  issue: token => continueSession(ctx, token, token.id),
  async endFamily(token) {
    await endOneSession(ctx, token)
    ctx.audited(token.shopperId, {
      sessionId: token.sessionId,
      reason: 'a refresh token was used twice'
    })
  }
})

/** Rotation as rotateRefreshToken() has it. */
export const refreshSession = defineUseCase({
  name: 'storefront.refresh-session',
  summary: "Exchanges a shopper's refresh token for a new access token and a new refresh token",
  authStrategy: StorefrontAuth,
  scope: 'shop',
  transaction: false,
  humanOnly: 'it takes and gives tokens',
  input: Input({ refreshToken: Type.String({ minLength: 1, maxLength: 200 }) }),
  async run(ctx, { refreshToken }): Promise<TokensView> {
    const given = await ctx.unitOfWork(
      inside => rotateRefreshToken(storeOf(inside), refreshToken),
      { bypassVisitorScope: true }
    )
    if (given === null) throw storefrontErrors['refresh-token-invalid']()
    return given.issued
  }
})
