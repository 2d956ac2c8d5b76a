import { defineUseCase, Id, idCursor, Input, PageInput, rowStatement, Type } from 'stoa/plugin'
import { MovementReason } from '../../../contracts/stock.ts'
import { factsOf } from '../levels/view.ts'
import { type MovementRow, viewOfMovement } from './view.ts'

const COLUMNS =
  'id, shop_id, variant_id, quantity, balance, reason, document_type, document_id, occurred_at, user_id'

// Of the ledger a piece is read at a time: a reason that is rare would otherwise be looked for through
// all of it.
const PIECE = 10_000
const behind = (only: string): string => `
  FROM inventory_movement s
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($4::uuid IS NULL OR id < $4) AND ${only}`
function pieceOf(name: string, isOfVariant: boolean) {
  const first = isOfVariant ? 5 : 4
  const which = isOfVariant ? 'AND variant_id = $5' : ''
  return {
    rows: rowStatement<MovementRow>(
      name,
      first + 2,
      only => `
  SELECT ${COLUMNS} FROM (SELECT ${COLUMNS} ${behind(only)} ${which} ORDER BY id DESC LIMIT ${PIECE}) s
  WHERE $${first + 1}::text IS NULL OR reason = $${first + 1} ORDER BY id DESC LIMIT $${first + 2}`
    ),
    /** The last row of a piece that is full. */
    end: rowStatement<{ id: string }>(
      `${name}-end`,
      first,
      only => `SELECT id ${behind(only)} ${which} ORDER BY id DESC OFFSET ${PIECE - 1} LIMIT 1`
    )
  }
}
const all = pieceOf('inventory.movements', false)
const ofVariant = pieceOf('inventory.movements-of-variant', true)

export const listMovements = defineUseCase({
  name: 'inventory.list-movements',
  summary: 'The stock ledger, newest first',
  permission: 'stock.read',
  reads: true,
  input: Input({
    variantId: Type.Optional(Id),
    shopId: Type.Optional(Id),
    reason: Type.Optional(MovementReason),
    ...PageInput
  }),
  async run(ctx, { variantId, shopId, reason, limit, after }) {
    const scope = shopId ?? ctx.shopId
    if (scope !== null) ctx.shop(scope)
    const values = [
      ctx.tenantId,
      ctx.company().id,
      scope,
      ...idCursor.behind(after),
      ...(variantId === undefined ? [] : [variantId])
    ]
    const piece = variantId === undefined ? all : ofVariant
    const rows = await piece.rows(ctx, 'stock.read', [...values, reason ?? null, limit + 1])
    const facts = await factsOf(
      ctx,
      rows.map(r => r.variant_id)
    )
    const page = idCursor.page(rows, limit, r => viewOfMovement(r, facts.get(r.variant_id)))
    if (reason === undefined || page.next !== null) return page
    const [end] = await piece.end(ctx, 'stock.read', values)
    return end === undefined ? page : { ...page, next: idCursor.at(end) }
  }
})
