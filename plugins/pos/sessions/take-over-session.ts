import { defineUseCase, Id, Input, statement, Type } from 'stoa/plugin'
import { DrawerReassigned } from '../contract.ts'
import { assertForeignAmounts } from './currencies/counts.ts'
import { ForeignAmount, foreignCounts } from './currencies/view.ts'
import { beginShift, endShift } from './shifts.ts'
import { drawerSums, lockOpenSession, SESSION_COLUMNS, type SessionRow } from './store.ts'
import { viewOf } from './view.ts'

const take = statement<SessionRow>(
  'pos.take-over-session',
  `UPDATE pos_session s SET held_by = $3 WHERE s.tenant_id = $1 AND s.id = $2 RETURNING ${SESSION_COLUMNS}`
)

/**
 * Who holds the drawer already begins a new shift of their own, e.g. to count in between.
 * @throws stoa.not-found, pos.session-closed
 */
export const takeOverSession = defineUseCase({
  name: 'pos.take-over-session',
  summary: 'Takes over the drawer of an open session from the cashier who held it',
  permission: 'session.open',
  heldFor: 'shop',
  input: Input({
    sessionId: Id,
    countedMinor: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 10_000_000_000_000,
        description: 'The cash counted when it was handed over, in minor units; may be left out.'
      })
    ),
    foreign: foreignCounts(ForeignAmount, 'The same of other currencies; may be left out.')
  }),
  async run(ctx, { sessionId, countedMinor, foreign = [] }) {
    assertForeignAmounts(ctx, foreign)
    const session = await lockOpenSession(ctx, sessionId)
    const sums = await drawerSums(ctx, session)
    const [, , [taken]] = await Promise.all([
      endShift(ctx, session, sums, countedMinor ?? null, foreign),
      beginShift(ctx, session),
      take([ctx.tenantId, sessionId, ctx.userId])
    ])
    await ctx.emit(DrawerReassigned, {
      companyId: session.company_id,
      shopId: session.shop_id,
      registerId: session.register_id,
      sessionId,
      userId: ctx.userId
    })
    ctx.audited(sessionId, { from: session.held_by, countedMinor: countedMinor ?? null, foreign })
    return viewOf(ctx, taken as SessionRow)
  }
})
