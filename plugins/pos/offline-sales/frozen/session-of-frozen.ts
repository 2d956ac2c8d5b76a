import type { Context } from 'stoa/plugin'
import type { RegisterView } from '../../registers/view.ts'
import type { joinSession } from '../../sessions/session-of-document.ts'
import { needsSession } from '../../sessions/store.ts'
import type { Remark } from './remarks.ts'

/**
 * The session a sale belongs to that was rung up in `named`, as the till says. The Z report of a
 * session that is closed stands: its drawer was counted with this money in it. So the sale joins one
 * that is open, the named one or one that began before it; else it belongs to none.
 */
export function sessionOfFrozen(
  ctx: Context,
  register: RegisterView,
  open: Awaited<ReturnType<typeof joinSession>>,
  { named, at }: { named: string | null; at: Date }
): { sessionId: string | null; remarks: Remark[] } {
  if (open !== null && open.id === named) return { sessionId: named, remarks: [] }
  const sessionId = open !== null && at >= open.opened_at ? open.id : null
  if (named !== null) {
    return { sessionId, remarks: [{ code: 'session-closed', facts: { sessionId: named } }] }
  }
  return {
    sessionId,
    remarks:
      sessionId === null && needsSession(ctx, register) ? [{ code: 'no-session', facts: {} }] : []
  }
}
