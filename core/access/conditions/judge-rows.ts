import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { dynamicStatement, statement } from '../../database/statement.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { isUnheardOf, reach } from '../ability.ts'
import { accessErrors } from '../errors.ts'
import { conditionOf, type RowCondition } from './row-conditions.ts'
import type { RowKind } from './row-kind.ts'

const EVERY: RowCondition = { sql: 'true', values: [] }

const kindOf = (ctx: Context, permission: string): RowKind => {
  const rows = ActingContext.of(ctx).instance.registry.permissions.get(permission)?.rows
  if (!rows) {
    throw new Error(
      `The permission ${permission} judges no rows: name their kind beside it in the manifest.`
    )
  }
  return rows
}

/**
 * The rows for which the caller holds a permission, as SQL: true for exactly those for which
 * `ctx.can(permission, row)` is. Put it into the WHERE of a dynamicStatement: `… AND ${only.sql}`,
 * and its values behind the statement's own.
 * @param permission one whose manifest names the kind of its rows; the statement must use that
 * kind's alias
 * @param first the number of the first parameter, e.g. 4 for `$4`
 * @returns 'false' when the caller holds it for no row, 'true' when for all
 */
export function toCondition(ctx: Context, permission: string, first: number): RowCondition {
  const { acting } = ActingContext.of(ctx)
  if (acting.judging !== undefined) acting.judging.done = true
  return reach(acting.ability, permission) === 'every'
    ? EVERY
    : conditionOf(acting.ability, permission, kindOf(ctx, permission).fields, first)
}

/**
 * The same for what shows rows under another permission (a report, the event feed): rows that the
 * caller is forbidden, or holds under conditions only, are left out there too. Who is neither given
 * nor forbidden any is not limited by it.
 */
export function toLimit(ctx: Context, permission: string, first: number): RowCondition {
  const { ability } = ActingContext.of(ctx).acting
  return isUnheardOf(ability, permission) || reach(ability, permission) === 'every'
    ? EVERY
    : conditionOf(ability, permission, kindOf(ctx, permission).fields, first)
}

/**
 * Runs the statement for the rows a caller holds the permission for (toCondition); `within` for
 * those not kept from them (toLimit).
 */
export interface RowStatement<R extends object> {
  (ctx: Context, permission: string, values: unknown[]): Promise<R[]>
  within(ctx: Context, permission: string, values: unknown[]): Promise<R[]>
}

/**
 * A read of rows that leaves out those for which its caller does not hold the permission. It is one
 * prepared statement for everyone who holds it for every row, which is nearly everyone.
 * @param write the statement; `only` goes into its WHERE and uses the alias of the permission's
 * kind
 * @param parameters how many values the statement itself takes
 */
export function rowStatement<R extends object>(
  name: string,
  parameters: number,
  write: (only: string) => string
): RowStatement<R> {
  const whole = statement<R>(name, write('true'))
  const some = (only: RowCondition, values: unknown[]): Promise<R[]> =>
    only === EVERY
      ? whole(values)
      : dynamicStatement<R>(write(only.sql), [...values, ...only.values])
  return Object.assign(
    (ctx: Context, permission: string, values: unknown[]) =>
      some(toCondition(ctx, permission, parameters + 1), values),
    {
      within: (ctx: Context, permission: string, values: unknown[]) =>
        some(toLimit(ctx, permission, parameters + 1), values)
    }
  )
}

/**
 * Refuses a row for which the caller does not hold the permission; asks the database only when the
 * answer depends on the row.
 * @throws stoa.not-found for what may not be read, or is not there; access.row-forbidden
 */
export async function demandRow(ctx: Context, permission: string, id: string): Promise<void> {
  const only = toCondition(ctx, permission, 3)
  if (only === EVERY) return
  const kind = kindOf(ctx, permission)
  const [row] = await dynamicStatement<{ allowed: boolean }>(
    `SELECT (${only.sql}) IS TRUE AS allowed FROM ${kind.from} WHERE ${kind.alias}.tenant_id = $1 AND ${kind.alias}.id = $2`,
    [ctx.tenantId, id, ...only.values]
  )
  if (row?.allowed) return
  if (!row || permission.endsWith('.read')) throw coreErrors['not-found']({ what: kind.name })
  throw accessErrors['row-forbidden']({ permission, kind: kind.name })
}

/**
 * Of the rows named those a caller is not kept from (toLimit). One statement, and none when nothing
 * is kept from them.
 */
export async function withinLimit(
  ctx: Context,
  permission: string,
  ids: string[]
): Promise<Set<string>> {
  const limit = toLimit(ctx, permission, 3)
  if (limit === EVERY || ids.length === 0) return new Set(ids)
  const kind = kindOf(ctx, permission)
  const rows = await dynamicStatement<{ id: string }>(
    `SELECT ${kind.alias}.id FROM ${kind.from} WHERE ${kind.alias}.tenant_id = $1 AND ${kind.alias}.id = ANY ($2) AND ${limit.sql}`,
    [ctx.tenantId, ids, ...limit.values]
  )
  return new Set(rows.map(({ id }) => id))
}
