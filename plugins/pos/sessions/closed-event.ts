import type { UnitContext } from 'stoa/plugin'
import { SessionClosed } from '../contract.ts'
import type { SessionRow } from './store.ts'

/** Tells that a session was closed, and with what. */
export const emitClosed = (ctx: UnitContext, session: SessionRow): Promise<void> =>
  ctx.emit(SessionClosed, {
    companyId: session.company_id,
    shopId: session.shop_id,
    registerId: session.register_id,
    sessionId: session.id,
    businessDay: session.business_day,
    expectedMinor: session.expected_minor as number,
    countedMinor: session.counted_minor as number,
    approval: session.approval,
    userId: ctx.userId
  })
