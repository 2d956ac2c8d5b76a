import { type Context, newId, statement, type UnitContext } from 'stoa/plugin'
import type { CostingChangeRow, CostingMethod } from './view.ts'

const COLUMNS = 'id, method, from_on::text AS from_on, from_at, decided_at, user_id, applied_at'
const AT = 'tenant_id = $1 AND company_id = $2'

const ofBook = statement<{ method: CostingMethod }>(
  'purchasing.costing-method',
  `SELECT method FROM purchasing_cost_book WHERE ${AT}`
)
const waiting = statement<CostingChangeRow>(
  'purchasing.waiting-costing-change',
  `SELECT ${COLUMNS} FROM purchasing_costing_change WHERE ${AT} AND applied_at IS NULL`
)
const applied = statement<CostingChangeRow>(
  'purchasing.costing-changes',
  `
  SELECT ${COLUMNS} FROM purchasing_costing_change WHERE ${AT} AND applied_at IS NOT NULL AND ($3::timestamptz IS NULL OR from_at < $3)
  ORDER BY from_at DESC, id DESC LIMIT $4`
)
const withdraw = statement(
  'purchasing.withdraw-costing-change',
  `DELETE FROM purchasing_costing_change WHERE ${AT} AND applied_at IS NULL`
)
const insert = statement(
  'purchasing.add-costing-change',
  `
  INSERT INTO purchasing_costing_change (tenant_id, company_id, id, method, from_on, from_at, decided_at, user_id) VALUES ($1, $2, $3, $4, $5::date, $6, $7, $8)`
)
const markApplied = statement(
  'purchasing.apply-costing-change',
  `UPDATE purchasing_costing_change SET applied_at = $4 WHERE ${AT} AND id = $3`
)
const setMethod = statement(
  'purchasing.set-costing-method',
  `UPDATE purchasing_cost_book SET method = $3 WHERE ${AT}`
)

const at = (ctx: Context): [string, string] => [ctx.tenantId, ctx.company().id]
const MOST = 100

/** By which the book is kept now. */
export const methodNow = async (ctx: Context): Promise<CostingMethod> =>
  (await ofBook(at(ctx)))[0]?.method ?? 'average'

/** By which it was kept then. @param before null: now */
export const methodBefore = async (ctx: Context, before: Date | null): Promise<CostingMethod> =>
  before === null
    ? methodNow(ctx)
    : ((await applied([...at(ctx), before, 1]))[0]?.method ?? 'average')

export const waitingChange = async (ctx: Context): Promise<CostingChangeRow | null> =>
  (await waiting(at(ctx)))[0] ?? null

/** Those that were applied, the newest first. */
export const appliedChanges = (ctx: Context): Promise<CostingChangeRow[]> =>
  applied([...at(ctx), null, MOST])

/** In place of one that waits; null: none waits any more. The book is locked. */
export async function replaceWaiting(
  ctx: UnitContext,
  of: { method: CostingMethod; fromOn: string; fromAt: Date } | null
): Promise<string | null> {
  await withdraw(at(ctx))
  if (of === null) return null
  const id = newId()
  await insert([...at(ctx), id, of.method, of.fromOn, of.fromAt, ctx.now, ctx.userId])
  return id
}

/** The book is kept by it from now on. */
export const applyChange = async (
  ctx: Context,
  { id, method }: CostingChangeRow
): Promise<void> => {
  await Promise.all([markApplied([...at(ctx), id, ctx.now]), setMethod([...at(ctx), method])])
}
