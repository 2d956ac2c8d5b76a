import { defineUseCase, Id, Input, Line, newId, statement, Type } from 'stoa/plugin'
import { CashMoved } from '../contract.ts'
import { posErrors } from '../errors.ts'
import { drawerSums, lockOpenSession } from './store.ts'
import { MovementKind, type MovementView } from './view.ts'
import { movementsOf } from './movements.ts'

const insert = statement(
  'pos.move-cash',
  'INSERT INTO pos_cash_movement (tenant_id, id, company_id, shop_id, session_id, kind, amount_minor, reason, occurred_at, user_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)'
)

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
    const id = newId()
    await insert([
      ctx.tenantId,
      id,
      session.company_id,
      session.shop_id,
      sessionId,
      kind,
      amountMinor,
      reason,
      ctx.now,
      ctx.userId
    ])
    await ctx.emit(CashMoved, {
      companyId: session.company_id,
      shopId: session.shop_id,
      registerId: session.register_id,
      sessionId,
      movementId: id,
      kind,
      amountMinor,
      userId: ctx.userId
    })
    const [moved] = await movementsOf(ctx, [
      {
        id,
        session_id: sessionId,
        kind,
        amount_minor: amountMinor,
        reason,
        occurred_at: ctx.now,
        user_id: ctx.userId
      }
    ])
    return moved as MovementView
  }
})
