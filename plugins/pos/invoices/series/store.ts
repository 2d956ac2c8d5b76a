import { constraintOf, type Context, coreErrors, newId, type Shop, statement } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import { defaultPrefix } from '../rules/series.ts'
import type { InvoiceKind } from '../view.ts'

export interface SeriesRow {
  id: string
  company_id: string
  shop_id: string | null
  register_id: string | null
  kind: InvoiceKind
  prefix: string
  padding: number
  yearly: boolean
  year: number
  next_number: number
  issued: number
  last_hash: string | null
  closed_at: Date | null
}

const COLUMNS =
  'id, company_id, shop_id, register_id, kind, prefix, padding, yearly, year, next_number, issued, last_hash, closed_at'

const insert = statement<SeriesRow>(
  'pos.insert-invoice-series',
  `
  INSERT INTO pos_invoice_series (tenant_id, id, company_id, shop_id, register_id, kind, prefix, padding, yearly, year, next_number)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${COLUMNS}`
)
const begin = statement(
  'pos.begin-invoice-series',
  `
  INSERT INTO pos_invoice_series (tenant_id, id, company_id, kind, prefix, padding, yearly, year, next_number)
  VALUES ($1, $2, $3, $4, $5, 6, true, $6, 1) ON CONFLICT DO NOTHING`
)
const prefixes = statement<{ prefix: string }>(
  'pos.invoice-prefixes',
  'SELECT prefix FROM pos_invoice_series WHERE tenant_id = $1 AND company_id = $2'
)
// The narrowest that is open: of the register, else of its shop, else of the company.
const lock = statement<SeriesRow>(
  'pos.lock-invoice-series',
  `
  SELECT ${COLUMNS} FROM pos_invoice_series
  WHERE tenant_id = $1 AND company_id = $2 AND kind = $3 AND closed_at IS NULL
    AND (register_id = $5 OR (register_id IS NULL AND (shop_id = $4 OR shop_id IS NULL)))
  ORDER BY register_id NULLS LAST, shop_id NULLS LAST LIMIT 1 FOR UPDATE`
)
const byId = statement<SeriesRow>(
  'pos.invoice-series',
  `SELECT ${COLUMNS} FROM pos_invoice_series WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
const all = statement<SeriesRow>(
  'pos.all-invoice-series',
  `
  SELECT ${COLUMNS} FROM pos_invoice_series
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id IS NULL OR shop_id = $3) AND ($4::uuid IS NULL OR id > $4)
  ORDER BY id LIMIT $5`
)
const close = statement<SeriesRow>(
  'pos.close-invoice-series',
  `UPDATE pos_invoice_series SET closed_at = $4 WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND closed_at IS NULL RETURNING ${COLUMNS}`
)

/** @throws pos.invoice-prefix-taken, pos.invoice-series-open */
export async function addSeries(
  ctx: Context,
  series: Omit<SeriesRow, 'id' | 'company_id' | 'issued' | 'last_hash' | 'closed_at'>
): Promise<SeriesRow> {
  const [row] = await insert([
    ctx.tenantId,
    newId(),
    ctx.company().id,
    series.shop_id,
    series.register_id,
    series.kind,
    series.prefix,
    series.padding,
    series.yearly,
    series.year,
    series.next_number
  ]).catch((error: unknown) => {
    const constraint = constraintOf(error)
    if (constraint === 'pos_invoice_series_prefix') {
      throw posErrors['invoice-prefix-taken']({ prefix: series.prefix }, { cause: error })
    }
    if (constraint === 'pos_invoice_series_place') {
      throw posErrors['invoice-series-open']({}, { cause: error })
    }
    throw error
  })
  return row as SeriesRow
}

/**
 * The series that numbers the next document of a register, locked: whoever else wants a number of
 * it waits for the commit, and what rolls back leaves no gap. A company that has none begins with
 * one of its own.
 * @param day YYYY-MM-DD
 */
export async function takeSeries(
  ctx: Context,
  kind: InvoiceKind,
  { shop, registerId, day }: { shop: Shop; registerId: string; day: string }
): Promise<SeriesRow> {
  const { tenantId } = ctx
  const place = [tenantId, shop.companyId, kind, shop.id, registerId]
  const [open] = await lock(place)
  if (open) return open
  const taken = await prefixes([tenantId, shop.companyId])
  const prefix = defaultPrefix(
    kind,
    taken.map(row => row.prefix)
  )
  await begin([tenantId, newId(), shop.companyId, kind, prefix, Number(day.slice(0, 4))])
  const [begun] = await lock(place)
  if (!begun) throw coreErrors.conflict({ what: 'a series of invoices is being closed' })
  return begun
}

/** @throws stoa.not-found */
export async function seriesOf(ctx: Context, id: string): Promise<SeriesRow> {
  const [row] = await byId([ctx.tenantId, ctx.company().id, id])
  if (!row) throw coreErrors['not-found']({ what: 'invoice series' })
  return row
}

/** Those that number documents of the place acted in, oldest first. */
export const seriesHere = (
  ctx: Context,
  after: string | null,
  most: number
): Promise<SeriesRow[]> => all([ctx.tenantId, ctx.company().id, ctx.shopId, after, most])

/** @throws stoa.not-found, pos.invoice-series-closed */
export async function closeSeries(ctx: Context, id: string): Promise<SeriesRow> {
  const { prefix } = await seriesOf(ctx, id)
  const [row] = await close([ctx.tenantId, ctx.company().id, id, ctx.now])
  if (!row) throw posErrors['invoice-series-closed']({ prefix })
  return row
}
