import { Currency, defineUseCase, Id, Input, Line, Type } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import { assertForeignCurrency, foreignText } from '../../tenders/foreign-cash.ts'
import { type DrawerSums, drawerSums, lockOpenSession } from '../store.ts'
import { MovementKind, type MovementView } from '../view.ts'
import { movementsOf } from './movements.ts'
import { recordMovement } from './record-movement.ts'

/** @throws stoa.not-found, pos.session-closed, pos.drawer-short, pos.foreign-drawer-short, pos.currency-not-known, pos.tips-own-currency */
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
    currency: Type.Optional(
      Type.Unsafe<string>({ ...Currency, description: "Left out: the company's." })
    ),
    reason: Line(200, 'What for, e.g. change from the bank, or the window cleaner.')
  }),
  async run(ctx, { sessionId, kind, amountMinor, currency, reason }): Promise<MovementView> {
    const foreign = currency === ctx.company().currency ? undefined : currency
    if (foreign !== undefined) assertForeignCurrency(ctx, foreign)
    if (foreign !== undefined && kind === 'tips') throw posErrors['tips-own-currency']()
    const session = await lockOpenSession(ctx, sessionId)
    if (kind !== 'in') {
      assertHolds(await drawerSums(ctx, session), amountMinor, foreign)
    }
    const row = await recordMovement(ctx, session, {
      kind,
      amountMinor,
      currency: foreign ?? null,
      reason
    })
    const [moved] = await movementsOf(ctx, [row])
    return moved as MovementView
  }
})

/** @throws pos.drawer-short, pos.foreign-drawer-short */
function assertHolds(sums: DrawerSums, amountMinor: number, currency: string | undefined): void {
  if (currency === undefined) {
    if (amountMinor > sums.expectedMinor) throw posErrors['drawer-short']({ amountMinor })
    return
  }
  const held = sums.foreign.find(one => one.currency === currency)?.expectedMinor ?? 0
  if (amountMinor > held) {
    throw posErrors['foreign-drawer-short']({ asked: foreignText(amountMinor, currency) })
  }
}
