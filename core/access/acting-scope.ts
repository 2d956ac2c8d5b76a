import { abilityOf, type Ability } from './ability.ts'
import { accessErrors } from './errors.ts'
import { coreErrors, Problem } from '../primitives/errors.ts'
import type { Grant, Principal, Rule, Tenant } from '../instance/directory.ts'

/** Where a request acts, and what its caller may do there. */
export interface ActingScope {
  companyId: string | null
  shopId: string | null
  ability: Ability
  /** What they may do in the company as a whole. */
  inCompany: Ability
}

/** Ids a caller sent to choose the place. */
export interface Requested {
  companyId?: string
  shopId?: string
}

/** Everyone may see who they are, change their own password and log out. */
const OWN_PROFILE: Rule = { permission: 'profile.*', inverted: false, conditions: null }
const SCOPELESS = new Set([
  accessErrors['company-required'].code,
  accessErrors['shop-required'].code,
  accessErrors['no-role'].code
])
const NOT_THE_TENANT: Rule = { permission: 'tenant.manage', inverted: true, conditions: null }

/**
 * A request acts in one company and at most one shop; the rules in force are those of the grants
 * that cover that place. X-Company-Id and X-Shop-Id only choose among what the caller already may
 * use; without them the one possible place is taken. A place the caller may not use is "not found",
 * like one that does not exist.
 * @throws stoa.not-found, access.company-required, access.shop-required, access.no-role
 */
export function chooseActingScope(
  tenant: Tenant,
  principal: Principal,
  requested: Requested
): ActingScope {
  const key = `place ${principal.userId} ${principal.through ?? ''} ${principal.epoch} ${requested.companyId ?? ''} ${requested.shopId ?? ''}`
  const known = tenant.derived.get(key) as ActingScope | undefined
  if (known) return known
  const { companyId, shopId } = locate(tenant, principal.grants, requested)
  const ability = abilityAt(principal.grants, companyId, shopId)
  const place = {
    companyId,
    shopId,
    ability,
    inCompany: shopId === null ? ability : abilityAt(principal.grants, companyId, null)
  }
  tenant.derived.set(key, place)
  return place
}

/**
 * The same for what concerns the caller alone (scope 'self'): whoever has no place, or several and
 * has chosen none, stands nowhere and may do nothing but that.
 * @throws stoa.not-found
 */
export function chooseOwnScope(
  tenant: Tenant,
  principal: Principal,
  requested: Requested
): ActingScope {
  try {
    return chooseActingScope(tenant, principal, requested)
  } catch (error) {
    if (!(error instanceof Problem) || !SCOPELESS.has(error.code)) throw error
    const ability = abilityOf([OWN_PROFILE])
    return { companyId: null, shopId: null, ability, inCompany: ability }
  }
}

/**
 * What someone with these grants may do at a place. What is held for less than the whole tenant
 * does not manage the tenant.
 */
export function abilityAt(
  grants: Grant[],
  companyId: string | null,
  shopId: string | null
): Ability {
  const rulesOf = (some: Grant[]): Rule[] => some.flatMap(g => g.rules)
  const ofTenant = abilityOf(rulesOf(grants.filter(g => g.companyId === null)))
  return abilityOf([
    OWN_PROFILE,
    ...rulesOf(grants.filter(g => covers(g, companyId, shopId))),
    ...(ofTenant.can('manage', 'tenant') ? [] : [NOT_THE_TENANT])
  ])
}

/** Whether a grant holds for the whole of a place: null and null = the tenant. */
export const covers = (
  grant: Pick<Grant, 'companyId' | 'shopId'>,
  companyId: string | null,
  shopId: string | null
): boolean =>
  grant.companyId === null ||
  (grant.companyId === companyId && (grant.shopId === null || grant.shopId === shopId))

function locate(
  tenant: Tenant,
  grants: Grant[],
  requested: Requested
): { companyId: string | null; shopId: string | null } {
  if (requested.shopId !== undefined) {
    const shop = tenant.shops.get(requested.shopId)
    if (!shop || !grants.some(g => covers(g, shop.companyId, shop.id))) {
      throw coreErrors['not-found']({ what: 'shop' })
    }
    if (requested.companyId !== undefined && requested.companyId !== shop.companyId) {
      throw coreErrors['not-found']({ what: 'company' })
    }
    return { companyId: shop.companyId, shopId: shop.id }
  }
  const wholeTenant = grants.some(g => g.companyId === null)
  const companyId =
    requested.companyId ??
    only(wholeTenant ? [...tenant.companies.keys()] : grants.map(g => g.companyId))
  if (companyId === null) {
    if (wholeTenant) return { companyId: null, shopId: null }
    if (grants.length === 0) throw accessErrors['no-role']()
    throw accessErrors['company-required']()
  }
  const ofCompany = grants.filter(g => g.companyId === null || g.companyId === companyId)
  if (!tenant.companies.has(companyId) || ofCompany.length === 0) {
    throw coreErrors['not-found']({ what: 'company' })
  }
  if (ofCompany.some(g => g.shopId === null)) return { companyId, shopId: null }
  const shopId = only(ofCompany.map(g => g.shopId))
  if (shopId === null) throw accessErrors['shop-required']()
  return { companyId, shopId }
}

function only(ids: Array<string | null>): string | null {
  const distinct = new Set(ids)
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null
}
