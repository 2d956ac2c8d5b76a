import { ActingContext } from '../context/acting-context.ts'
import type { Context, Shop } from '../context/context.ts'
import { holds, reach } from './ability.ts'
import { abilityAt } from './acting-scope.ts'

/** What someone may do in a shop: all rows of a permission, or the row given. */
export interface StaffRights {
  can(permission: string, row?: object): boolean
}

/**
 * What another member of the tenant's staff may do in a shop: to judge what they did, not to act for
 * them. Ask it outside a unit of work. Who is disabled may do nothing.
 * @returns null when there is no such member of staff
 */
export async function rightsOfStaff(
  ctx: Context,
  userId: string,
  { companyId, id }: Pick<Shop, 'companyId' | 'id'>
): Promise<StaffRights | null> {
  const { instance, tenant } = ActingContext.of(ctx)
  const principal = await instance.directory.principal(tenant, userId)
  if (principal === null) return null
  const ability = abilityAt(principal.status === 'active' ? principal.grants : [], companyId, id)
  return {
    can: (permission, row) =>
      row === undefined ? reach(ability, permission) === 'every' : holds(ability, permission, row)
  }
}
