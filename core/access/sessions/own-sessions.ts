import { Type } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import { Id, Instant } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { accessErrors } from '../errors.ts'
import { endAllSessions } from './sessions.ts'
import { Input, Nullable } from '../../primitives/schema.ts'

export const SessionView = Type.Object({
  id: Id,
  current: Type.Boolean({ description: 'The one this request was sent in.' }),
  userAgent: Nullable(Type.String(), 'What the device said of itself; null: it is not known.'),
  createdAt: Instant,
  lastSeenAt: Type.String({
    format: 'date-time',
    description: 'When it last got a new access token.'
  }),
  expiresAt: Instant
})

interface Row {
  id: string
  user_agent: string | null
  created_at: Date
  last_seen_at: Date
  expires_at: Date
}

const alive = statement<Row>(
  'access.own-sessions',
  `
  SELECT s.id, s.user_agent, s.created_at, s.expires_at, coalesce((
    SELECT max(r.created_at) FROM refresh_token r WHERE r.tenant_id = s.tenant_id AND r.session_id = s.id), s.created_at) AS last_seen_at
  FROM login_session s WHERE s.tenant_id = $1 AND s.user_id = $2 AND s.revoked_at IS NULL AND s.expires_at > now()
  ORDER BY last_seen_at DESC, s.id LIMIT 100`
)
const end = statement<{ id: string }>(
  'access.end-own-session',
  `
  UPDATE login_session SET revoked_at = now() WHERE tenant_id = $1 AND user_id = $2 AND id = $3 AND revoked_at IS NULL AND expires_at > now() RETURNING id`
)

function callerOf(ctx: Context): { userId: string; sessionId: string | undefined } {
  const { userId, acting } = ActingContext.of(ctx)
  if (userId === null) throw accessErrors['not-authenticated']()
  return { userId, sessionId: acting.sessionId }
}

export const listSessions = defineUseCase({
  name: 'access.list-sessions',
  summary: "The caller's own logins that are in force, the last used first",
  permission: 'profile.read',
  scope: 'self',
  reads: true,
  input: Input({}),
  async run(ctx) {
    const { userId, sessionId } = callerOf(ctx)
    const items = (await alive([ctx.tenantId, userId])).map(row => ({
      id: row.id,
      current: row.id === sessionId,
      userAgent: row.user_agent,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString()
    }))
    return { items }
  }
})

export const endSession = defineUseCase({
  name: 'access.end-session',
  summary: 'Ends one login of the caller; its access and refresh tokens stop working at once',
  permission: 'profile.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'self',
  humanOnly: 'it would shut someone out',
  input: Input({ sessionId: Id }),
  async run(ctx, { sessionId }) {
    const { userId } = callerOf(ctx)
    const [ended] = await end([ctx.tenantId, userId, sessionId])
    if (!ended) throw coreErrors['not-found']({ what: 'session' })
    tenantChanged(ctx)
    ctx.audited(userId, { sessionId })
    return { ended: 1 }
  }
})

export const endOtherSessions = defineUseCase({
  name: 'access.end-other-sessions',
  summary: 'Ends all logins of the caller but this one',
  permission: 'profile.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'self',
  humanOnly: 'it would shut someone out',
  inPerson: 'a key has no login of its own that could stay',
  input: Input({}),
  async run(ctx) {
    const { userId, sessionId } = callerOf(ctx)
    if (sessionId === undefined) throw accessErrors['api-key-not-enough']()
    const ended = await endAllSessions(ctx.tenantId, userId, sessionId)
    tenantChanged(ctx)
    ctx.audited(userId, { others: ended })
    return { ended }
  }
})
