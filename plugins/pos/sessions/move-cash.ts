import { defineUseCase, Id, Input, Line, Type } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { drawerSums, lockOpenSession } from './store.ts'
import { MovementKind, type MovementView } from './view.ts'
import { movementsOf } from './movements.ts'
import { recordMovement } from './record-movement.ts'

/** @throws stoa.not-found, pos.session-closed, pos.drawer-short */
export const moveCash = defineUseCase({
  name: 'pos.move-cash',
  summary: 'Puts cash into the drawer or takes some out, other than by a sale',
  permission: 'session.move-cash',
  heldFor: 'shop',
  audit: 'document',
  input: Input({
    sessionId: Id,
    kind: MovementKind,
    amountMinor: Type.Integer({ minimum: 1, maximum: 10_000_000_000_000 }),
    reason: Line(200, 'What for, e.g. change from the bank, or the window cleaner.')
  }),
  async run(ctx, { sessionId, kind, amountMinor, reason }): Promise<MovementView> {
    const session = await lockOpenSession(ctx, sessionId)
    if (kind !== 'in') {
      const { expectedMinor } = await drawerSums(ctx, session)
      if (amountMinor > expectedMinor) throw posErrors['drawer-short']({ amountMinor })
    }
    const row = await recordMovement(ctx, session, { kind, amountMinor, reason })
    const [moved] = await movementsOf(ctx, [row])
    return moved as MovementView
  }
})
