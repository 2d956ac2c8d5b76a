import type { EventData, UnitContext } from 'stoa/plugin'
import type { CashGiven } from '../../../../contracts/drawer.ts'
import { posErrors } from '../../errors.ts'
import { registerOf } from '../../registers/store.ts'
import { recordMovement } from '../cash/record-movement.ts'
import { drawerSums, lockOpenSession, needsSession, openSessionOf } from '../store.ts'

/**
 * Cash that another plugin gives out is taken from the open drawer of the register. Where none has to
 * be open and none is, no one counts it.
 * @throws pos.session-needed, pos.drawer-short, stoa.not-found
 */
export async function takeOutCash(
  ctx: UnitContext,
  { registerId, amountMinor, reason }: EventData<typeof CashGiven>
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
  const { expectedMinor } = await drawerSums(ctx, session)
  if (amountMinor > expectedMinor) throw posErrors['drawer-short']({ amountMinor })
  await recordMovement(ctx, session, { kind: 'out', amountMinor, reason })
}
