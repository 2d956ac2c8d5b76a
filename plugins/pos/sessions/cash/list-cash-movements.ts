import { defineUseCase, Id, idCursor, Input, Page, PageInput, statement } from 'stoa/plugin'
import { movementsOf, type MovementRow } from './movements.ts'
import { sessionOf } from '../store.ts'
import { MovementView } from '../view.ts'

export const MovementPage = Page(MovementView)

const list = statement<MovementRow>(
  'pos.cash-movements',
  `
  SELECT id, session_id, kind, currency, amount_minor, reason, occurred_at, user_id FROM pos_cash_movement
  WHERE tenant_id = $1 AND session_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`
)

export const listCashMovements = defineUseCase({
  name: 'pos.list-cash-movements',
  summary: 'Cash put into the drawer of a session or taken out of it, newest first',
  permission: 'session.read',
  reads: true,
  input: Input({ sessionId: Id, ...PageInput }),
  async run(ctx, { sessionId, limit, after }) {
    const values = [ctx.tenantId, sessionId, ...idCursor.behind(after), limit + 1]
    const [, rows] = await Promise.all([sessionOf(ctx, sessionId), list(values)])
    const { next } = idCursor.page(rows, limit, row => row.id)
    return { items: await movementsOf(ctx, rows.slice(0, limit)), next }
  }
})
