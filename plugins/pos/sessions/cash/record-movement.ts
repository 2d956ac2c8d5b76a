import { newId, statement, type UnitContext } from 'stoa/plugin'
import { CashMoved } from '../../contract.ts'
import type { MovementRow } from './movements.ts'
import type { SessionRow } from '../store.ts'
import type { MovementKind } from '../view.ts'

const insert = statement(
  'pos.move-cash',
  'INSERT INTO pos_cash_movement (tenant_id, id, company_id, shop_id, session_id, kind, amount_minor, reason, occurred_at, user_id, currency) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)'
)

/** Writes down what went into or out of a drawer, whose session is locked. */
export async function recordMovement(
  ctx: UnitContext,
  session: SessionRow,
  {
    kind,
    amountMinor,
    currency = null,
    reason
  }: { kind: MovementKind; amountMinor: number; currency?: string | null; reason: string }
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
    ctx.userId,
    currency
  ])
  await ctx.emit(CashMoved, {
    companyId: session.company_id,
    shopId: session.shop_id,
    registerId: session.register_id,
    sessionId: session.id,
    movementId: id,
    kind,
    amountMinor,
    ...(currency !== null && { currency }),
    userId: ctx.userId
  })
  return {
    id,
    session_id: session.id,
    kind,
    currency,
    amount_minor: amountMinor,
    reason,
    occurred_at: ctx.now,
    user_id: ctx.userId
  }
}
