import { Type } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import { systemContext } from '../../context/system-context.ts'
import type { OuterContext, UnitContext } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import {
  rotateRefreshToken,
  type RefreshToken,
  type RefreshTokenStore
} from '../../security/refresh-tokens.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { accessErrors } from '../errors.ts'
import { secondsOfPin } from '../pins/idle.ts'
import { endOneSession, issueRefreshToken, tenantOfToken } from './sessions.ts'
import { Input } from '../../primitives/schema.ts'

interface Found extends RefreshToken {
  sessionId: string
  userId: string
  epoch: number
  /** Where it was begun by PIN. */
  deviceId: string | null
  shopId: string | null
}

// A successor whose answer was lost is asked for again when the device is back, which may be after
// a weekend; a copy is found out as soon as one of two successors is used.
export const findRefreshToken = statement<Found>(
  'access.find-refresh-token',
  `
  SELECT t.id, t.parent_id AS "parentId", t.used_at IS NULL AS unused, t.used_at > now() - interval '7 days' AS retry,
         t.expires_at > now() AND s.expires_at > now() AND s.revoked_at IS NULL AND u.status = 'active' AS alive, s.id AS "sessionId", s.user_id AS "userId", u.epoch, d.id AS "deviceId", d.shop_id AS "shopId"
  FROM refresh_token t
  JOIN login_session s ON s.tenant_id = t.tenant_id AND s.id = t.session_id
  JOIN staff_user u ON u.tenant_id = s.tenant_id AND u.id = s.user_id
  LEFT JOIN device d ON d.tenant_id = s.tenant_id AND d.id = s.device_id
  WHERE t.tenant_id = $1 AND t.token_hash = $2 FOR UPDATE OF t, s`
)
const use = statement(
  'access.use-refresh-token',
  'UPDATE refresh_token SET used_at = now() WHERE tenant_id = $1 AND id = $2'
)
const successorUsed = statement<{ used: boolean }>(
  'access.successor-used',
  `
  SELECT EXISTS (SELECT 1 FROM refresh_token WHERE tenant_id = $1 AND session_id = $2 AND parent_id = $3 AND used_at IS NOT NULL) AS used`
)

/** What one tenant's staff have, in the open unit of work of that tenant. */
const storeOf = (ctx: UnitContext): RefreshTokenStore<Found, string> => ({
  find: async hash => (await findRefreshToken([ctx.tenantId, hash]))[0],
  successorUsed: async ({ sessionId }, followedId) =>
    (await successorUsed([ctx.tenantId, sessionId, followedId]))[0]?.used === true,
  markUsed: ({ id }) => use([ctx.tenantId, id]),
  issue: ({ id, sessionId, shopId }) =>
    issueRefreshToken(
      ctx.tenantId,
      sessionId,
      id,
      shopId === null ? undefined : secondsOfPin(ctx, shopId).refreshToken
    ),
  async endFamily({ sessionId, userId }) {
    await endOneSession(ctx.tenantId, sessionId)
    tenantChanged(ctx)
    ctx.audited(userId, { sessionId, reason: 'a refresh token was used twice' })
  }
})

/** Rotation as rotateRefreshToken() has it. */
export const refreshSession = defineUseCase({
  name: 'access.refresh-session',
  summary: 'Exchanges a refresh token for a new access token and a new refresh token',
  public: 'the refresh token itself proves who calls',
  scope: 'instance',
  transaction: false,
  input: Input({ refreshToken: Type.String({ minLength: 1, maxLength: 200 }) }),
  run: (anyone, { refreshToken }) => renewed(anyone, refreshToken)
})

/** @throws access.refresh-token-invalid, tenant-suspended */
export async function renewed(anyone: OuterContext, refreshToken: string) {
  const { instance } = ActingContext.of(anyone)
  const tenantId = tenantOfToken(refreshToken)
  const tenant = tenantId === null ? null : await instance.directory.tenant(tenantId)
  if (!tenant) throw accessErrors['refresh-token-invalid']()
  if (tenant.status !== 'active') throw accessErrors['tenant-suspended']()
  const ctx = systemContext(instance, tenant, 'access.refresh-session', {
    requestId: anyone.requestId
  })
  const given = await ctx.unitOfWork(inside => rotateRefreshToken(storeOf(inside), refreshToken))
  if (!given) throw accessErrors['refresh-token-invalid']()
  const { token, issued } = given
  return {
    ...instance.signToken(
      {
        sub: token.userId,
        tid: tenant.id,
        sid: token.sessionId,
        uver: token.epoch,
        ...(token.deviceId !== null && { did: token.deviceId })
      },
      token.shopId === null ? undefined : secondsOfPin(ctx, token.shopId).accessToken
    ),
    refreshToken: issued,
    tenantId: tenant.id,
    userId: token.userId
  }
}
