import { coreErrors, defineUseCase, Id, Input, rowStatement, statement } from 'stoa/plugin'
import { HEADER_COLUMNS, LINE_COLUMNS } from './store.ts'
import { type HeaderRow, type LineRow, viewOfAdjustment } from './view.ts'

const byId = statement<HeaderRow>(
  'inventory.adjustment',
  `SELECT ${HEADER_COLUMNS} FROM inventory_adjustment a WHERE a.tenant_id = $1 AND a.company_id = $2 AND a.id = $3`
)
const linesOf = rowStatement<LineRow>(
  'inventory.adjustment-lines',
  2,
  only =>
    `SELECT ${LINE_COLUMNS} FROM inventory_adjustment_line s WHERE s.tenant_id = $1 AND s.adjustment_id = $2 AND ${only}`
)

export const getAdjustment = defineUseCase({
  name: 'inventory.get-adjustment',
  summary: 'A stock adjustment',
  permission: 'stock.read',
  reads: true,
  input: Input({ adjustmentId: Id }),
  async run(ctx, { adjustmentId }) {
    const [[header], lines] = await Promise.all([
      byId([ctx.tenantId, ctx.company().id, adjustmentId]),
      linesOf(ctx, 'stock.read', [ctx.tenantId, adjustmentId])
    ])
    if (!header || lines.length === 0) throw coreErrors['not-found']({ what: 'adjustment' })
    return viewOfAdjustment(ctx, header, lines)
  }
})
