import type { ActingContext } from '../../context/acting-context.ts'
import { reach } from '../ability.ts'
import { abilityAt } from '../acting-scope.ts'
import { pinHolders, type PinHolder } from './pin-rows.ts'

/**
 * Who may log in by PIN in the shop a context stands in: active staff with a PIN and one of the
 * permissions that the plugins switched on name for it. In a unit of work.
 * @param userId this one alone
 * @param all permissions they hold, every one of them
 */
export async function staffAtDevice(
  ctx: ActingContext,
  userId: string | null = null,
  all: readonly string[] = []
): Promise<PinHolder[]> {
  const { tenant, companyId, shopId } = ctx
  const permissions = ctx.instance.registry.plugins
    .filter(plugin => tenant.plugins.has(plugin.name))
    .flatMap(plugin => plugin.pinLogIn ?? [])
  const holders = await pinHolders([tenant.id, companyId, shopId, userId])
  return holders.filter(({ rules }) => {
    const ability = abilityAt([{ companyId, shopId, rules }], companyId, shopId)
    const holds = (permission: string): boolean => reach(ability, permission) !== 'no'
    return permissions.some(holds) && all.every(holds)
  })
}
