import { newId, statement, type UnitContext } from 'stoa/plugin'
import { CashMoved } from '../contract.ts'
import type { MovementRow } from './movements.ts'
import type { SessionRow } from './store.ts'
import type { MovementKind } from './view.ts'

const insert = statement(
  'pos.move-cash',
  'INSERT INTO pos_cash_movement (tenant_id, id, company_id, shop_id, session_id, kind, amount_minor, reason, occurred_at, user_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)'
)

/** Writes down what went into or out of a drawer, whose session is locked. */
export async function recordMovement(
  ctx: UnitContext,
  session: SessionRow,
  { kind, amountMinor, reason }: { kind: MovementKind; amountMinor: number; reason: string }
): Promise<MovementRow> {
  const id = newId()
  await insert([
    ctx.tenantId,
    id,
    session.company_id,
    session.shop_id,
    session.id,
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
    sessionId: session.id,
    movementId: id,
    kind,
    amountMinor,
    userId: ctx.userId
  })
  return {
    id,
    session_id: session.id,
    kind,
    amount_minor: amountMinor,
    reason,
    occurred_at: ctx.now,
    user_id: ctx.userId
  }
}
