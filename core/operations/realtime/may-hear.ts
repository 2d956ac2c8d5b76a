import { reach } from '../../access/ability.ts'
import { visibleScope } from '../../access/authority.ts'
import { toCondition } from '../../access/conditions/judge-rows.ts'
import type { ActingContext } from '../../context/acting-context.ts'
import { dynamicStatement } from '../../database/statement.ts'
import { unitOfWork } from '../../database/unit-of-work.ts'
import { aboutOf, placeOfEvent } from './topics.ts'
import type { EventRow } from '../events/stored-events.ts'

/**
 * Of some events those that a caller may hear of as they happen: where they act, what they hold the
 * event's permission for, and of rows under conditions those the conditions let through. The
 * database is asked only where conditions are.
 */
export async function mayHear(ctx: ActingContext, rows: EventRow[]): Promise<EventRow[]> {
  const [companyId, shopId] = visibleScope(ctx)
  const judged = rows
    .filter(row => {
      const place = placeOfEvent(row)
      return (
        companyId === null ||
        (place.companyId === companyId && (shopId === null || place.shopId === shopId))
      )
    })
    .map(row => {
      const about = aboutOf(ctx.instance.registry, row.name)
      const permission = about?.permission ?? 'event.read'
      const id = about?.id == null ? null : String(row.data[about.id])
      return { row, permission, id, held: reach(ctx.acting.ability, permission) }
    })
    .filter(({ held, id }) => held === 'every' || (held === 'some' && id !== null))
  const conditional = judged.filter(({ held }) => held === 'some')
  if (conditional.length === 0) return judged.map(({ row }) => row)

  const permissions = [...new Set(conditional.map(({ permission }) => permission))]
  const allowed = new Map(
    await unitOfWork(
      ctx.instance.pool,
      ctx.scope,
      () =>
        Promise.all(
          permissions.map(async permission => {
            const ids = conditional.flatMap(one =>
              one.permission === permission && one.id !== null ? [one.id] : []
            )
            return [permission, await heldRows(ctx, permission, ids)] as const
          })
        ),
      { reads: true }
    )
  )
  return judged
    .filter(
      ({ held, permission, id }) => held === 'every' || allowed.get(permission)?.has(id ?? '')
    )
    .map(({ row }) => row)
}

async function heldRows(
  ctx: ActingContext,
  permission: string,
  ids: string[]
): Promise<Set<string>> {
  const kind = ctx.instance.registry.permissions.get(permission)?.rows
  if (!kind) return new Set()
  const only = toCondition(ctx, permission, 3)
  const rows = await dynamicStatement<{ id: string }>(
    `SELECT ${kind.alias}.id FROM ${kind.from} WHERE ${kind.alias}.tenant_id = $1 AND ${kind.alias}.id = ANY ($2) AND ${only.sql}`,
    [ctx.tenantId, ids, ...only.values]
  )
  return new Set(rows.map(({ id }) => id))
}
