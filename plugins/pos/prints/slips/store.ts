import { statement, type Context, type UnitContext } from 'stoa/plugin'
import {
  SlipEnded,
  type Lettering,
  type PaperWidth,
  type SlipProgress,
  type SlipRow
} from '../../../../contracts/slips.ts'
import type { PrintState } from '../store.ts'

interface Slip {
  shop_id: string
  printer_host: string
  printer_port: number
  printer_width: PaperWidth
  printer_lettering: Lettering
  rows: SlipRow[]
  state: PrintState
  queued_at: Date
}

const insert = statement<{ id: string }>(
  'pos.queue-slip',
  `
  INSERT INTO pos_slip (tenant_id, company_id, shop_id, id, printer_host, printer_port, printer_width, printer_lettering, rows, queued_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (tenant_id, id) DO NOTHING RETURNING id`
)
const byId = statement<Slip>(
  'pos.slip',
  'SELECT shop_id, printer_host, printer_port, printer_width, printer_lettering, rows, state, queued_at FROM pos_slip WHERE tenant_id = $1 AND id = $2'
)
const progressTo = statement<{ shop_id: string }>(
  'pos.progress-slip',
  `
  UPDATE pos_slip SET state = $4, fault = $5, ended_at = CASE WHEN $4 = 'sending' THEN NULL ELSE $6::timestamptz END
  WHERE tenant_id = $1 AND id = $2 AND state = $3 RETURNING shop_id`
)
const progressOf = statement<{ id: string } & SlipProgress>(
  'pos.progress-of-slips',
  'SELECT id, state, fault FROM pos_slip WHERE tenant_id = $1 AND id = ANY ($2)'
)

export interface NewSlip {
  slipId: string
  shopId: string
  host: string
  port: number
  width: PaperWidth
  lettering: Lettering
  rows: readonly SlipRow[]
}

/** @returns false when it was requested before */
export const insertSlip = async (ctx: UnitContext, slip: NewSlip): Promise<boolean> =>
  (
    await insert([
      ctx.tenantId,
      ctx.company().id,
      slip.shopId,
      slip.slipId,
      slip.host,
      slip.port,
      slip.width,
      slip.lettering,
      JSON.stringify(slip.rows),
      ctx.now
    ])
  ).length > 0

export const slipOf = async (ctx: Context, slipId: string): Promise<Slip | null> =>
  (await byId([ctx.tenantId, slipId]))[0] ?? null

/** @returns false when it was no longer where it is said to come from */
export async function moveSlip(
  ctx: UnitContext,
  slipId: string,
  from: PrintState,
  to: { state: PrintState; fault?: string }
): Promise<boolean> {
  const [row] = await progressTo([ctx.tenantId, slipId, from, to.state, to.fault ?? null, ctx.now])
  if (row === undefined) return false
  if (to.state !== 'sending') {
    const { shop_id: shopId } = row
    await ctx.emit(SlipEnded, { companyId: ctx.company().id, shopId, slipId, state: to.state })
  }
  return true
}

/** How far slips are, by their ids. */
export async function progressOfSlips(
  ctx: Context,
  slipIds: readonly string[]
): Promise<Map<string, SlipProgress>> {
  if (slipIds.length === 0) return new Map()
  const rows = await progressOf([ctx.tenantId, slipIds])
  return new Map(rows.map(({ id, state, fault }) => [id, { state, fault }]))
}
