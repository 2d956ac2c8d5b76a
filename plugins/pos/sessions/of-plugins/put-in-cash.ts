import type { EventData, UnitContext } from 'stoa/plugin'
import type { CashTaken } from '../../../../contracts/drawer.ts'
import { posErrors } from '../../errors.ts'
import { registerOf } from '../../registers/store.ts'
import { recordMovement } from '../cash/record-movement.ts'
import { lockOpenSession, needsSession, openSessionOf } from '../store.ts'

/**
 * Cash that another plugin took goes into the open drawer of the register. Where none has to be open
 * and none is, no one counts it.
 * @throws pos.session-needed, stoa.not-found
 */
export async function putInCash(
  ctx: UnitContext,
  { registerId, amountMinor, reason }: EventData<typeof CashTaken>
): Promise<void> {
  const [register, open] = await Promise.all([
    registerOf(ctx, registerId),
    openSessionOf(ctx, registerId)
  ])
  if (open === null) {
    if (needsSession(ctx, register)) throw posErrors['session-needed']({ name: register.name })
    return
  }
  const session = await lockOpenSession(ctx, open.id)
  await recordMovement(ctx, session, { kind: 'in', amountMinor, reason })
}
