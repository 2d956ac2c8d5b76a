import { Type } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { endAllSessions, endOneSession } from './sessions.ts'
import { Input } from '../../primitives/schema.ts'

export const EndedView = Type.Object({ ended: Type.Integer({ description: 'Logins ended.' }) })

export const logOut = defineUseCase({
  name: 'access.log-out',
  summary:
    'Ends this session, or all sessions of the caller; their access and refresh tokens stop working at once',
  permission: 'profile.edit',
  scope: 'self',
  input: Input({
    everywhere: Type.Optional(
      Type.Boolean({ description: 'All logins of mine, not this one only.' })
    )
  }),
  async run(anyCtx, { everywhere = false }) {
    const {
      tenantId,
      userId,
      acting: { sessionId }
    } = ActingContext.of(anyCtx)
    const ended =
      everywhere && userId !== null
        ? await endAllSessions(tenantId, userId)
        : sessionId === undefined
          ? 0
          : await endOneSession(tenantId, sessionId)
    tenantChanged(anyCtx)
    if (userId !== null) anyCtx.audited(userId, { everywhere })
    return { ended }
  }
})
