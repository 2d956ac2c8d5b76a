import { ActingContext } from '../context/acting-context.ts'
import type { Context } from '../context/context.ts'
import { reach } from './ability.ts'
import { accessErrors } from './errors.ts'
import { abilityAt } from './acting-scope.ts'

/**
 * For long jobs, before each of their steps: a job acts as the system, but only as long as whoever
 * asked for it may still do so in the company or shop it stands in. Nothing is asked of a job that
 * no one of the staff asked for.
 * @param ctx the job's, outside a unit of work
 * @throws access.asker-may-not when they were disabled or lost the role; access.tenant-suspended,
 * which may end again
 */
export async function demandOfAsker(ctx: Context, permission: string): Promise<void> {
  if (ctx.userId === null) return
  const { instance } = ActingContext.of(ctx)
  const tenant = await instance.directory.tenant(ctx.tenantId)
  if (tenant?.status !== 'active') throw accessErrors['tenant-suspended']()
  const principal = await instance.directory.principal(tenant, ctx.userId)
  const may =
    principal?.status === 'active' &&
    reach(abilityAt(principal.grants, ctx.companyId, ctx.shopId), permission) === 'every'
  if (!may) throw accessErrors['asker-may-not']({ permission })
}
