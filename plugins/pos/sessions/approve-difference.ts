import { defineUseCase, Id, Input, statement, Type } from 'stoa/plugin'
import { DifferenceApproved } from '../contract.ts'
import { posErrors } from '../errors.ts'
import { lockSession, SESSION_COLUMNS, type SessionRow } from './store.ts'
import { viewOf } from './view.ts'

const approve = statement<SessionRow>(
  'pos.approve-difference',
  `UPDATE pos_session s SET approval = 'given', approved_at = $3, approved_by = $4, approval_note = $5 WHERE s.tenant_id = $1 AND s.id = $2 RETURNING ${SESSION_COLUMNS}`
)

/** @throws stoa.not-found, pos.session-not-closed, pos.difference-not-awaiting */
export const approveDifference = defineUseCase({
  name: 'pos.approve-difference',
  summary: 'Approves the difference that a session was closed with',
  permission: 'session.approve',
  heldFor: 'shop',
  input: Input({ sessionId: Id, note: Type.Optional(Type.String({ maxLength: 500 })) }),
  async run(ctx, { sessionId, note }) {
    const session = await lockSession(ctx, sessionId)
    const { serial } = session
    if (session.closed_at === null) throw posErrors['session-not-closed']({ serial })
    if (session.approval !== 'awaited') throw posErrors['difference-not-awaiting']({ serial })
    const [approved] = await approve([ctx.tenantId, sessionId, ctx.now, ctx.userId, note ?? null])
    await ctx.emit(DifferenceApproved, {
      companyId: session.company_id,
      shopId: session.shop_id,
      registerId: session.register_id,
      sessionId,
      userId: ctx.userId
    })
    ctx.audited(sessionId, { differenceMinor: session.difference_minor })
    return viewOf(ctx, approved as SessionRow)
  }
})
