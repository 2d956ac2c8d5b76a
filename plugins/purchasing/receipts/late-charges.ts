import { type Context, statement, type UnitContext } from 'stoa/plugin'
import type { SpreadBy } from './rules/landed.ts'
import type { LateChargeRow } from './view.ts'

const ofReceipt = statement<LateChargeRow>(
  'purchasing.late-charges',
  `
  SELECT id, kind, spread_by, amount_minor, reference, posted_at, user_id FROM purchasing_late_charge WHERE tenant_id = $1 AND company_id = $2 AND receipt_id = $3 ORDER BY id`
)
const insert = statement(
  'purchasing.add-late-charge',
  `
  INSERT INTO purchasing_late_charge (tenant_id, company_id, id, receipt_id, kind, spread_by, amount_minor, reference, posted_at, user_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
)

export const lateCharges = (ctx: Context, receiptId: string): Promise<LateChargeRow[]> =>
  ofReceipt([ctx.tenantId, ctx.company().id, receiptId])

export interface NewLateCharge {
  id: string
  receiptId: string
  kind: string
  spreadBy: SpreadBy
  amountMinor: number
  reference: string | null
}
export const addLateCharge = (ctx: UnitContext, of: NewLateCharge): Promise<unknown> =>
  insert([
    ctx.tenantId,
    ctx.company().id,
    of.id,
    of.receiptId,
    of.kind,
    of.spreadBy,
    of.amountMinor,
    of.reference,
    ctx.now,
    ctx.userId
  ])
