import {
  type Context,
  coreErrors,
  defineRepository,
  formatQuantity,
  nextDocumentNumber,
  parseQuantity,
  statement,
  type UnitContext
} from 'stoa/plugin'
import type { Agreed } from '../../../contracts/pricing.ts'
import { LayawayChanged } from '../contract.ts'
import { layawayErrors } from '../errors.ts'
import { LayawayModel } from './model.ts'
import { LayawayRecord, type LayawayState, type WholeLayaway } from './view.ts'

/** The layaways of the shops the caller acts in; the newest first. */
export const layaways = defineRepository({
  name: 'layaways.layaway',
  model: LayawayModel,
  view: LayawayRecord,
  sorts: {
    '-number': { by: ['id'], descending: true },
    number: { by: ['id'] },
    dueOn: { by: ['dueOn', 'id'] },
    '-dueOn': { by: ['dueOn', 'id'], descending: true }
  },
  filters: ['state', 'customerId', 'overdue'],
  refusesChange: ({ state, number }) =>
    state === 'open' ? null : layawayErrors['not-open']({ number, state }),
  events: { changed: LayawayChanged },
  audited: ['dueOn']
})

/** Who the goods of a layaway are reserved for. */
export const holderOf = (id: string) => ({ type: 'layaways.layaway', id })

export interface LayawayRow {
  id: string
  company_id: string
  shop_id: string
  number: string
  customer_id: string
  state: LayawayState
  currency: string
  tax_mode: Agreed['taxMode']
  tax_rounding: Agreed['taxRounding']
  total_minor: number
  due_on: string
  overdue: boolean
  balance_minor: number
}
export interface LineRow {
  line_no: number
  variant_id: string
  sku: string
  name: string
  stocked: boolean
  quantity: string
  unit_price_minor: number
  discount_minor: number
  total_minor: number
  taxes: Array<{ code: string; ratePpm: number }>
}

const COLUMNS =
  'id, company_id, shop_id, number, customer_id, state, currency, tax_mode, tax_rounding, total_minor, due_on, overdue, balance_minor'
const HERE = 'tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND id = $4'
const byId = statement<LayawayRow>(
  'layaways.row',
  `SELECT ${COLUMNS} FROM layaways_layaway WHERE ${HERE}`
)
const locked = statement<LayawayRow>(
  'layaways.lock',
  `SELECT ${COLUMNS} FROM layaways_layaway WHERE ${HERE} FOR NO KEY UPDATE`
)
const linesOf = statement<LineRow>(
  'layaways.lines',
  `
  SELECT line_no, variant_id, sku, name, stocked, quantity, unit_price_minor, discount_minor, total_minor, taxes
  FROM layaways_line WHERE tenant_id = $1 AND layaway_id = $2 ORDER BY line_no`
)
const insert = statement<{ number: string }>(
  'layaways.add',
  `
  WITH counted AS (
    ${nextDocumentNumber({ tenantId: '$1', companyId: '$2', series: "'L'", year: '$5' })}
  )
  INSERT INTO layaways_layaway (tenant_id, company_id, shop_id, id, series, year, serial, number, customer_id, currency, tax_mode, tax_rounding, total_minor, due_on, note, created_by, created_at, updated_at)
  SELECT $1, $2, $3, $4, 'L', $5, last_number, number, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14 FROM counted RETURNING number`
)
const insertLines = statement(
  'layaways.add-lines',
  `
  INSERT INTO layaways_line (tenant_id, company_id, shop_id, layaway_id, line_no, variant_id, sku, name, stocked, quantity, unit_price_minor, discount_minor, total_minor, taxes)
  SELECT $1, $2, $3, $4, l."lineNo", l."variantId", l.sku, l.name, l.stocked, l.quantity, l."unitPriceMinor", l."discountMinor", l."totalMinor", l.taxes
  FROM jsonb_to_recordset($5) AS l ("lineNo" integer, "variantId" uuid, sku text, name text, stocked boolean, quantity numeric, "unitPriceMinor" bigint, "discountMinor" bigint, "totalMinor" bigint, taxes jsonb)`
)
const close = statement(
  'layaways.close',
  `
  UPDATE layaways_layaway SET state = $3, sale_id = $4, closed_at = $5, overdue = false, version = version + 1, updated_at = $5
  WHERE tenant_id = $1 AND id = $2 AND state = 'open'`
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]

/** @throws stoa.not-found */
export async function layawayRow(ctx: Context, id: string): Promise<LayawayRow> {
  const [row] = await byId([...place(ctx), id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'layaway' })
  return row
}

/**
 * The same, locked until the transaction ends: behind the drawer, ahead of the stock.
 * @throws stoa.not-found
 */
export async function lockLayaway(ctx: Context, id: string): Promise<LayawayRow> {
  const [row] = await locked([...place(ctx), id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'layaway' })
  return row
}

/** @throws layaways.not-open */
export function assertOpen({ state, number }: LayawayRow): void {
  if (state !== 'open') throw layawayErrors['not-open']({ number, state })
}

/**
 * Locks one that was read before, with the balance money was counted by meanwhile.
 * @throws stoa.not-found, layaways.not-open, layaways.changed-meanwhile
 */
export async function lockAsRead(ctx: Context, read: LayawayRow): Promise<LayawayRow> {
  const row = await lockLayaway(ctx, read.id)
  if (row.state !== read.state) {
    throw layawayErrors['not-open']({ number: row.number, state: row.state })
  }
  if (row.balance_minor !== read.balance_minor) throw changedMeanwhile(row)
  return row
}

export const changedMeanwhile = ({ number }: LayawayRow) =>
  layawayErrors['changed-meanwhile']({ number })

export const layawayLines = (ctx: Context, id: string): Promise<LineRow[]> =>
  linesOf([ctx.tenantId, id])

export const linesShown = (rows: readonly LineRow[]): WholeLayaway['lines'] =>
  rows.map(row => ({
    lineNo: row.line_no,
    variantId: row.variant_id,
    sku: row.sku,
    name: row.name,
    quantity: formatQuantity(parseQuantity(row.quantity)),
    unitPriceMinor: row.unit_price_minor,
    discountMinor: row.discount_minor,
    totalMinor: row.total_minor
  }))

/** Writes a new one with what was agreed on, its number last. @returns the number */
export async function addLayaway(
  ctx: UnitContext,
  agreed: Agreed,
  { id, dueOn, year, note }: { id: string; dueOn: string; year: number; note: string | null }
): Promise<string> {
  const of = [ctx.tenantId, ctx.company().id, agreed.shopId, id]
  const lines = agreed.lines.map((line, i) => ({ ...line, lineNo: i + 1 }))
  const [[row]] = await Promise.all([
    insert([
      ...of,
      year,
      agreed.customerId,
      agreed.currency,
      agreed.taxMode,
      agreed.taxRounding,
      agreed.totalMinor,
      dueOn,
      note,
      ctx.userId,
      ctx.now
    ]),
    insertLines([...of, JSON.stringify(lines)])
  ])
  return row?.number ?? ''
}

/** It is over: collected by a sale, or given up. */
export const closeLayaway = (
  ctx: UnitContext,
  { id }: LayawayRow,
  state: Exclude<LayawayState, 'open'>,
  saleId: string | null = null
): Promise<unknown> => close([ctx.tenantId, id, state, saleId, ctx.now])

export const announce = (
  ctx: UnitContext,
  { id, shop_id: shopId }: Pick<LayawayRow, 'id' | 'shop_id'>
): Promise<void> => ctx.emit(LayawayChanged, { companyId: ctx.company().id, shopId, layawayId: id })
