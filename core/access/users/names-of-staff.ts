import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'

const names = statement<{ id: string; name: string }>(
  'core.names-of-staff',
  'SELECT id, name FROM staff_user WHERE tenant_id = $1 AND id = ANY ($2)'
)

/**
 * What members of the tenant's staff are called, by id: for views that say who did something. It
 * takes no permission, so ask it of people whose doings the caller may see anyway. In a unit of work.
 */
export async function namesOfStaff(
  ctx: Context,
  ids: ReadonlyArray<string | null>
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter(id => id !== null))]
  if (known.length === 0) return new Map()
  const rows = await names([ctx.tenantId, known])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
