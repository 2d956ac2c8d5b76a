import {
  type Context,
  coreErrors,
  idCursor,
  nextDocumentNumber,
  statement,
  type UnitContext
} from 'stoa/plugin'
import { StockCountChanged } from '../../../contracts/stock.ts'
import { inventoryErrors } from '../errors.ts'
import type { CountRow, CountState } from './view.ts'

// Of one that is finished the figures are kept; of one that is counted they are counted.
const COLUMNS = `c.id, c.company_id, c.shop_id, c.number, c.scope, c.category_id, c.blind, c.note, c.state, c.uncounted, coalesce(c.line_count, f.lines) AS line_count,
  coalesce(c.counted_count, f.counted) AS counted_count, c.differing_count, c.gain_minor, c.loss_minor, c.created_at, c.created_by, c.started_at, c.approved_at, c.approved_by,
  c.approval_note, c.approved_uncounted, c.finished_at, c.finished_by, c.version`
const FIGURES = `LEFT JOIN LATERAL (
    SELECT count(*)::int AS lines, count(l.counted)::int AS counted FROM inventory_count_line l WHERE l.tenant_id = $1 AND l.count_id = c.id AND c.line_count IS NULL) f ON true`
const HERE =
  'c.tenant_id = $1 AND c.company_id = $2 AND ($3::uuid IS NULL OR c.shop_id = $3) AND c.id = $4'

const byId = statement<CountRow>(
  'inventory.stock-count',
  `SELECT ${COLUMNS} FROM inventory_count c ${FIGURES} WHERE ${HERE}`
)
const lock = (name: string, how: string) =>
  statement<{ id: string }>(name, `SELECT id FROM inventory_count c WHERE ${HERE} FOR ${how}`)
const lockToChange = lock('inventory.lock-stock-count', 'NO KEY UPDATE')
const lockToCount = lock('inventory.share-stock-count', 'SHARE')
const list = statement<CountRow>(
  'inventory.stock-counts',
  `
  SELECT ${COLUMNS} FROM (
    SELECT * FROM inventory_count c WHERE c.tenant_id = $1 AND c.company_id = $2 AND ($3::uuid IS NULL OR c.shop_id = $3) AND ($4::text IS NULL OR c.state = $4)
      AND ($5::uuid IS NULL OR c.id < $5) ORDER BY c.id DESC LIMIT $6) c ${FIGURES} ORDER BY c.id DESC`
)
const insert = statement(
  'inventory.add-stock-count',
  `
  WITH counted AS (
    ${nextDocumentNumber({ tenantId: '$1', companyId: '$2', series: "'SC'", year: '$5' })}
  )
  INSERT INTO inventory_count (tenant_id, company_id, shop_id, id, series, year, serial, number, scope, category_id, blind, note, created_at, created_by, updated_at)
  SELECT $1, $2, $3, $4, 'SC', $5, last_number, number, $6, $7, $8, $9, $10, $11, $10 FROM counted`
)
const addLines = statement(
  'inventory.add-stock-count-lines',
  `
  INSERT INTO inventory_count_line (tenant_id, company_id, shop_id, count_id, variant_id)
  SELECT $1, $2, $3, $4, v FROM unnest($5::uuid[]) AS v ORDER BY v ON CONFLICT (tenant_id, count_id, variant_id) DO NOTHING`
)
const addStocked = statement(
  'inventory.add-stocked-lines',
  `
  INSERT INTO inventory_count_line (tenant_id, company_id, shop_id, count_id, variant_id)
  SELECT $1, $2, $3, $4, l.variant_id FROM inventory_level l WHERE l.tenant_id = $1 AND l.company_id = $2 AND l.shop_id = $3 AND l.quantity <> 0
  ON CONFLICT (tenant_id, count_id, variant_id) DO NOTHING`
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]

/** @throws stoa.not-found */
export async function stockCount(ctx: Context, id: string): Promise<CountRow> {
  const [row] = await byId([...place(ctx), id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'stock count' })
  return row
}

/**
 * One that must stand so, locked until the transaction ends, ahead of its lines and of the stock.
 * `to: 'count'`: others may count beside, and nobody finishes it.
 * @throws stoa.not-found, inventory.count-not-so
 */
export async function lockCount(
  ctx: Context,
  id: string,
  { to, when }: { to: 'change' | 'count'; when: readonly CountState[] }
): Promise<CountRow> {
  await (to === 'count' ? lockToCount : lockToChange)([...place(ctx), id])
  const row = await stockCount(ctx, id)
  if (when.includes(row.state)) return row
  throw inventoryErrors['count-not-so']({ number: row.number, state: row.state })
}

interface CountsQuestion {
  shopId: string | null
  state?: CountState | undefined
  limit: number
  after?: string | undefined
}

/** One more than asked for, where there is one. */
export const countRows = (
  ctx: Context,
  { shopId, state, limit, after }: CountsQuestion
): Promise<CountRow[]> =>
  list([
    ctx.tenantId,
    ctx.company().id,
    shopId,
    state ?? null,
    ...idCursor.behind(after),
    limit + 1
  ])

export interface NewCount {
  id: string
  shopId: string
  year: number
  scope: CountRow['scope']
  categoryId: string | null
  blind: boolean
  note: string | null
}

/** Writes a new one; it takes the next number of its company. */
export const addCount = (ctx: UnitContext, count: NewCount): Promise<unknown> =>
  insert([
    ctx.tenantId,
    ctx.company().id,
    count.shopId,
    count.id,
    count.year,
    count.scope,
    count.categoryId,
    count.blind,
    count.note,
    ctx.now,
    ctx.userId
  ])

type Place = Pick<CountRow, 'id' | 'company_id' | 'shop_id'>
const ofCount = (ctx: Context, { company_id, shop_id, id }: Place): unknown[] => [
  ctx.tenantId,
  company_id,
  shop_id,
  id
]

/** Goods that are to be counted; those that are already among them stay as they are. */
export const addGoods = (ctx: Context, of: Place, variantIds: string[]): Promise<unknown> =>
  addLines([...ofCount(ctx, of), variantIds])

/** All that the books say is there now. */
export const addAllStocked = (ctx: Context, of: Place): Promise<unknown> =>
  addStocked(ofCount(ctx, of))

export const announceCount = (
  ctx: UnitContext,
  { company_id: companyId, shop_id: shopId, id: countId }: Place
): Promise<void> => ctx.emit(StockCountChanged, { companyId, shopId, countId })
