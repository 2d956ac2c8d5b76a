import { ActingContext } from '../context/acting-context.ts'
import type { Context } from '../context/context.ts'
import { reach, type Ability } from './ability.ts'
import { accessErrors } from './errors.ts'
import { abilityAt } from './acting-scope.ts'
import { narrowed } from './narrowed.ts'

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

/** Who asked for something, where they stood, and through which key: null, through none. */
export interface Asker {
  userId: string
  shopId: string | null
  keyScopes: string[] | null
}

/**
 * What whoever asked for something may do there by now; null when they may not act at all any more.
 * For what is read with their rights, row by row, and not with those of the system.
 */
export async function abilityOfAsker(
  ctx: Context,
  { userId, shopId, keyScopes }: Asker
): Promise<Ability | null> {
  const { instance, tenant } = ActingContext.of(ctx)
  const principal = await instance.directory.principal(tenant, userId)
  if (principal?.status !== 'active') return null
  const grants = keyScopes === null ? principal.grants : narrowed(principal.grants, keyScopes)
  return abilityAt(grants, ctx.companyId, shopId)
}
