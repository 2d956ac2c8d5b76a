import {
  type Context,
  coreErrors,
  formatQuantity,
  idCursor,
  nextDocumentNumber,
  parseQuantity,
  statement
} from 'stoa/plugin'
import { productionErrors } from '../errors.ts'
import type { OrderLineRow, OrderRow, OrderState } from './view.ts'

const COLUMNS = `o.id, o.company_id, o.shop_id, o.number, o.variant_id, o.bom_id, b.unit, o.state, o.planned, o.made, o.scrapped, o.due_on::text AS due_on, o.note, o.reason, o.version,
  o.created_at, o.created_by, o.started_at, o.started_by, o.finished_at, o.finished_by, o.ended_at, o.ended_by`
const FROM = 'FROM production_order o JOIN production_bom b ON b.tenant_id = $1 AND b.id = o.bom_id'
const MINE = 'o.tenant_id = $1 AND o.company_id = $2 AND ($3::uuid IS NULL OR o.shop_id = $3)'

const byId = statement<OrderRow>(
  'production.order',
  `SELECT ${COLUMNS} ${FROM} WHERE ${MINE} AND o.id = $4`
)
const lock = statement(
  'production.lock-order',
  `SELECT o.id FROM production_order o WHERE ${MINE} AND o.id = $4 FOR NO KEY UPDATE`
)
const list = statement<OrderRow>(
  'production.orders',
  `
  SELECT ${COLUMNS} ${FROM} WHERE ${MINE} AND ($4::text[] IS NULL OR o.state = ANY ($4)) AND ($5::uuid IS NULL OR o.variant_id = $5) AND ($6::uuid IS NULL OR o.id < $6)
    AND ($7::text IS NULL OR o.number = upper($7) OR o.variant_id = ANY ($8::uuid[]))
  ORDER BY o.id DESC LIMIT $9`
)
const linesOf = statement<OrderLineRow>(
  'production.order-lines',
  'SELECT part_id, planned, consumed, wasted FROM production_order_line WHERE tenant_id = $1 AND order_id = $2 ORDER BY part_id'
)
const insert = statement(
  'production.add-order',
  `
  WITH counted AS (
    ${nextDocumentNumber({ tenantId: '$1', companyId: '$2', series: "'MO'", year: '$5' })}
  )
  INSERT INTO production_order (tenant_id, company_id, shop_id, id, series, year, serial, number, variant_id, bom_id, planned, due_on, note, created_at, created_by, updated_at)
  SELECT $1, $2, $3, $4, 'MO', $5, last_number, number, $6, $7, $8, $9, $10, $11, $12, $11 FROM counted`
)
const removeLines = statement(
  'production.remove-order-lines',
  'DELETE FROM production_order_line WHERE tenant_id = $1 AND order_id = $2'
)
const addLines = statement(
  'production.add-order-lines',
  `
  INSERT INTO production_order_line (tenant_id, company_id, shop_id, order_id, part_id, planned)
  SELECT $1, $2, $3, $4, w.part_id, w.planned FROM unnest($5::uuid[], $6::numeric[]) AS w (part_id, planned)`
)
const change = statement(
  'production.change-order',
  `
  UPDATE production_order SET planned = $3, bom_id = $4, due_on = $5, note = $6, updated_at = $7, version = version + 1 WHERE tenant_id = $1 AND id = $2`
)
const useUp = statement(
  'production.use-up-order-lines',
  `
  INSERT INTO production_order_line AS l (tenant_id, company_id, shop_id, order_id, part_id, planned, consumed, wasted)
  SELECT $1, $2, $3, $4, w.part_id, 0, w.consumed, w.wasted FROM unnest($5::uuid[], $6::numeric[], $7::numeric[]) AS w (part_id, consumed, wasted)
  ON CONFLICT (tenant_id, order_id, part_id) DO UPDATE SET consumed = excluded.consumed, wasted = excluded.wasted`
)
const move = statement(
  'production.move-order',
  `
  UPDATE production_order SET state = $3, reason = coalesce($4, reason), updated_at = $5, version = version + 1,
    started_at = CASE WHEN $3 IN ('in-progress', 'done') THEN coalesce(started_at, $5) ELSE started_at END,
    started_by = CASE WHEN $3 IN ('in-progress', 'done') AND started_at IS NULL THEN $6::uuid ELSE started_by END,
    finished_at = CASE WHEN $3 = 'done' THEN $5 ELSE finished_at END, finished_by = CASE WHEN $3 = 'done' THEN $6::uuid ELSE finished_by END,
    ended_at = CASE WHEN $3 IN ('cancelled', 'reversed') THEN $5 END, ended_by = CASE WHEN $3 IN ('cancelled', 'reversed') THEN $6::uuid END,
    made = coalesce($7::numeric, made), scrapped = coalesce($8::numeric, scrapped)
  WHERE tenant_id = $1 AND id = $2`
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]

/** @throws stoa.not-found */
export async function orderRow(ctx: Context, id: string): Promise<OrderRow> {
  const [row] = await byId([...place(ctx), id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'production order' })
  return row
}

/**
 * One that must stand so, locked until the transaction ends, ahead of the stock.
 * @throws stoa.not-found, production.order-not-so
 */
export async function lockOrder(
  ctx: Context,
  id: string,
  when: readonly OrderState[]
): Promise<OrderRow> {
  await lock([...place(ctx), id])
  const row = await orderRow(ctx, id)
  if (when.includes(row.state)) return row
  throw productionErrors['order-not-so']({ number: row.number, state: row.state })
}

export const orderRows = (
  ctx: Context,
  question: {
    shopId?: string
    states?: readonly OrderState[]
    variantId?: string
    number?: string
    variantIds?: readonly string[]
    after?: string
    limit: number
  }
): Promise<OrderRow[]> =>
  list([
    ctx.tenantId,
    ctx.company().id,
    question.shopId ?? ctx.shopId,
    question.states ?? null,
    question.variantId ?? null,
    ...idCursor.behind(question.after),
    question.number ?? null,
    question.variantIds ?? null,
    question.limit + 1
  ])

export const orderLines = (ctx: Context, id: string): Promise<OrderLineRow[]> =>
  linesOf([ctx.tenantId, id])

export interface OrderFacts {
  plannedMilli: number
  bomId: string
  dueOn: string | null
  note: string | null
}

/** With the next number, which is taken here. */
export async function addOrder(
  ctx: Context,
  of: OrderFacts & { id: string; shopId: string; year: number; variantId: string },
  parts: ReadonlyMap<string, number>
): Promise<void> {
  await insert([
    ctx.tenantId,
    ctx.company().id,
    of.shopId,
    of.id,
    of.year,
    of.variantId,
    of.bomId,
    formatQuantity(of.plannedMilli),
    of.dueOn,
    of.note,
    ctx.now,
    ctx.userId
  ])
  await writeParts(ctx, of, parts)
}

/** Of one that is locked: what it is to make, and of what; its lines are written new. */
export async function changeOrderRow(
  ctx: Context,
  row: OrderRow,
  of: OrderFacts,
  parts: ReadonlyMap<string, number>
): Promise<void> {
  await removeLines([ctx.tenantId, row.id])
  await change([
    ctx.tenantId,
    row.id,
    formatQuantity(of.plannedMilli),
    of.bomId,
    of.dueOn,
    of.note,
    ctx.now
  ])
  await writeParts(ctx, { id: row.id, shopId: row.shop_id }, parts)
}

const writeParts = (
  ctx: Context,
  { id, shopId }: { id: string; shopId: string },
  parts: ReadonlyMap<string, number>
): Promise<unknown> =>
  addLines([
    ctx.tenantId,
    ctx.company().id,
    shopId,
    id,
    [...parts.keys()],
    Array.from(parts.values(), formatQuantity)
  ])

export interface UsedPart {
  partId: string
  consumedMilli: number
  wastedMilli: number
}

/** What was used up, of one that is locked. */
export const keepUsed = (
  ctx: Context,
  row: OrderRow,
  used: readonly UsedPart[]
): Promise<unknown> =>
  useUp([
    ctx.tenantId,
    row.company_id,
    row.shop_id,
    row.id,
    used.map(line => line.partId),
    used.map(line => formatQuantity(line.consumedMilli)),
    used.map(line => formatQuantity(line.wastedMilli))
  ])

/** How one that is locked goes on; what is not said of it stays. */
export const moveOrder = (
  ctx: Context,
  id: string,
  state: OrderState,
  said: { reason?: string | null; madeMilli?: number; scrappedMilli?: number } = {}
): Promise<unknown> =>
  move([
    ctx.tenantId,
    id,
    state,
    said.reason ?? null,
    ctx.now,
    ctx.userId,
    said.madeMilli === undefined ? null : formatQuantity(said.madeMilli),
    said.scrappedMilli === undefined ? null : formatQuantity(said.scrappedMilli)
  ])

export const usedOf = (lines: readonly OrderLineRow[]): UsedPart[] =>
  lines.map(line => ({
    partId: line.part_id,
    consumedMilli: parseQuantity(line.consumed ?? '0'),
    wastedMilli: parseQuantity(line.wasted ?? '0')
  }))
