import { statement, type Context } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import type { RegisterView } from '../registers/view.ts'
import { needsSession } from './store.ts'

interface OpenSession {
  id: string
  opened_at: Date
}

// Whoever closes it waits for what is posted in it just now, and what comes later finds it closed.
const join = statement<OpenSession>(
  'pos.join-session',
  'SELECT s.id, s.opened_at FROM pos_session s WHERE s.tenant_id = $1 AND s.register_id = $2 AND s.closed_at IS NULL FOR KEY SHARE'
)

/**
 * The open session of a register, which stays open until the transaction ends. null: none is open.
 */
export async function joinSession(ctx: Context, registerId: string): Promise<OpenSession | null> {
  const [row] = await join([ctx.tenantId, registerId])
  return row ?? null
}

/**
 * The session a document belongs to: the open one, unless the document is dated before it began, so
 * that its money never was in this drawer.
 * @param isNeeded whether it must not be posted now without an open one
 * @returns null: to none
 * @throws pos.session-needed
 */
export function sessionOfDocument(
  ctx: Context,
  register: RegisterView,
  open: OpenSession | null,
  { at, isNeeded }: { at: Date; isNeeded: boolean }
): string | null {
  // What is not dated otherwise happens now, even where another process has opened it by a clock
  // that is ahead.
  const isNow = at >= ctx.now
  if (open !== null && (isNow || at >= open.opened_at)) return open.id
  if (isNeeded && isNow && needsSession(ctx, register)) {
    throw posErrors['session-needed']({ name: register.name })
  }
  return null
}
