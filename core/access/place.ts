import { abilityOf, type Ability } from './ability.ts'
import { accessErrors } from './errors.ts'
import { coreErrors } from '../errors.ts'
import type { Grant, Principal, Tenant } from '../directory.ts'

/** Where a request acts, and what its caller may do there. */
export interface Place { companyId: string | null, shopId: string | null, ability: Ability }

/**
 * A request acts in one company and at most one shop; the rules in force are those of the grants that cover that place.
 * X-Company-Id and X-Shop-Id only choose among what the caller already may use; without them the one possible place is
 * taken. A place the caller may not use is "not found", like one that does not exist.
 * @throws stoa.not-found, access.company-required, access.shop-required
 */
export function choosePlace (tenant: Tenant, principal: Principal, wanted: { companyId?: string, shopId?: string }): Place {
  const key = `place ${principal.userId} ${principal.epoch} ${wanted.companyId ?? ''} ${wanted.shopId ?? ''}`
  const known = tenant.derived.get(key) as Place | undefined
  if (known) return known
  const { companyId, shopId } = locate(tenant, principal.grants, wanted)
  const rules = principal.grants.filter(g => covers(g, companyId, shopId)).flatMap(g => g.rules)
  const place = { companyId, shopId, ability: abilityOf(rules) }
  tenant.derived.set(key, place)
  return place
}

const covers = (grant: Grant, companyId: string | null, shopId: string | null): boolean =>
  grant.companyId === null || (grant.companyId === companyId && (grant.shopId === null || grant.shopId === shopId))

function locate (tenant: Tenant, grants: Grant[], wanted: { companyId?: string, shopId?: string }): { companyId: string | null, shopId: string | null } {
  if (wanted.shopId !== undefined) {
    const shop = tenant.shops.get(wanted.shopId)
    if (!shop || !grants.some(g => covers(g, shop.companyId, shop.id))) throw coreErrors['not-found']({ what: 'shop' })
    if (wanted.companyId !== undefined && wanted.companyId !== shop.companyId) throw coreErrors['not-found']({ what: 'company' })
    return { companyId: shop.companyId, shopId: shop.id }
  }
  const wholeTenant = grants.some(g => g.companyId === null)
  const companyId = wanted.companyId ?? only(wholeTenant ? [...tenant.companies.keys()] : grants.map(g => g.companyId))
  if (companyId === null) {
    if (wholeTenant) return { companyId: null, shopId: null }
    throw accessErrors['company-required']()
  }
  const ofCompany = grants.filter(g => g.companyId === null || g.companyId === companyId)
  if (!tenant.companies.has(companyId) || ofCompany.length === 0) throw coreErrors['not-found']({ what: 'company' })
  if (ofCompany.some(g => g.shopId === null)) return { companyId, shopId: null }
  const shopId = only(ofCompany.map(g => g.shopId))
  if (shopId === null) throw accessErrors['shop-required']()
  return { companyId, shopId }
}

function only (ids: Array<string | null>): string | null {
  const distinct = new Set(ids)
  return distinct.size === 1 ? [...distinct][0] ?? null : null
}
