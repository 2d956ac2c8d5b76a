import { Type } from '@sinclair/typebox'
import type { ActingContext } from '../acting-context.ts'
import { systemIn } from '../anonymous.ts'
import { statement } from '../database/statement.ts'
import { tenantChanged } from '../pending.ts'
import { defineUseCase } from '../use-case.ts'
import { accessErrors } from './errors.ts'
import { endOneSession, hashOfToken, issueRefreshToken, tenantOfToken } from './sessions.ts'

interface Found {
  id: string
  parent_id: string | null
  unused: boolean
  retry: boolean
  alive: boolean
  session_id: string
  user_id: string
  epoch: number
}

const find = statement<Found>(
  'access.find-refresh-token',
  `
  SELECT t.id, t.parent_id, t.used_at IS NULL AS unused, t.used_at > now() - interval '30 seconds' AS retry,
         t.expires_at > now() AND s.expires_at > now() AND s.revoked_at IS NULL AND u.status = 'active' AS alive, s.id AS session_id, s.user_id, u.epoch
  FROM refresh_token t
  JOIN login_session s ON s.tenant_id = t.tenant_id AND s.id = t.session_id
  JOIN staff_user u ON u.tenant_id = s.tenant_id AND u.id = s.user_id
  WHERE t.tenant_id = $1 AND t.token_hash = $2 FOR UPDATE OF t, s`
)
const use = statement(
  'access.use-refresh-token',
  'UPDATE refresh_token SET used_at = now() WHERE tenant_id = $1 AND id = $2'
)
/**
 * Asked when the session is locked: of two successors used at once the later one finds the other.
 */
const successorUsed = statement<{ used: boolean }>(
  'access.successor-used',
  `
  SELECT EXISTS (SELECT 1 FROM refresh_token WHERE tenant_id = $1 AND session_id = $2 AND parent_id = $3 AND used_at IS NOT NULL) AS used`
)

/**
 * A refresh token is used once and followed by another. Used again within 30 seconds it gives one
 * more successor, since the first answer may have been lost (the stored hash cannot give the same
 * one again), but only while no successor has been used. Every other second use, and the use of a
 * second successor, means that somebody has a copy: the whole family ends.
 */
export const refreshSession = defineUseCase({
  name: 'access.refresh-session',
  summary:
    'Gives a new access token and a new refresh token for a refresh token, which is used up by it',
  public: 'the refresh token itself proves who calls',
  scope: 'instance',
  transaction: false,
  input: Type.Object(
    { refreshToken: Type.String({ minLength: 1, maxLength: 200 }) },
    { additionalProperties: false }
  ),
  async run(anyone, { refreshToken }) {
    const { instance } = anyone as ActingContext
    const tenantId = tenantOfToken(refreshToken)
    const tenant = tenantId === null ? null : await instance.directory.tenant(tenantId)
    if (!tenant) throw accessErrors['refresh-token-invalid']()
    if (tenant.status !== 'active') throw accessErrors['tenant-suspended']()
    const ctx = systemIn(instance, tenant, 'access.refresh-session', {
      requestId: anyone.requestId
    })
    const given = await ctx.unitOfWork(async inside => {
      const [token] = await find([tenant.id, hashOfToken(refreshToken)])
      if (!token?.alive) return null
      const followed = token.unused ? token.parent_id : token.id
      const [answer] =
        followed === null
          ? [{ used: false }]
          : token.unused || token.retry
            ? await successorUsed([tenant.id, token.session_id, followed])
            : [{ used: true }]
      if (answer?.used === false) {
        const [successor] = await Promise.all([
          issueRefreshToken(tenant.id, token.session_id, token.id),
          ...(token.unused ? [use([tenant.id, token.id])] : [])
        ])
        return { token, successor }
      }
      await endOneSession(tenant.id, token.session_id)
      tenantChanged(inside)
      inside.audited(token.user_id, {
        sessionId: token.session_id,
        reason: 'a refresh token was used twice'
      })
      return null // and the end is committed
    })
    if (!given) throw accessErrors['refresh-token-invalid']()
    const { token, successor } = given
    return {
      ...instance.signToken({
        sub: token.user_id,
        tid: tenant.id,
        sid: token.session_id,
        uver: token.epoch
      }),
      refreshToken: successor,
      tenantId: tenant.id,
      userId: token.user_id
    }
  }
})
