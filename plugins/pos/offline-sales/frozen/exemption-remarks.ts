import type { Context, Shop, StaffRights } from 'stoa/plugin'
import type { Sellable } from '../../../../contracts/catalogue.ts'
import type { CustomerFacts } from '../../../../contracts/customers.ts'
import { holdsOn, isExempt } from '../../pricing/rules/tax/exemption.ts'
import { dayOf, EXEMPTS, type SaleExemption } from '../../pricing/tax-exemption.ts'
import type { FrozenSale } from './content.ts'
import type { Remark } from './remarks.ts'

/** Why a sale was exempt, as the till says; null where no line of it was. */
export const exemptionOfFrozen = ({ taxExemption, lines }: FrozenSale): SaleExemption | null =>
  lines.some(({ exempt }) => exempt === true) ? (taxExemption ?? null) : null

/**
 * Where tax was left off that was owed by what is known here: the customer shows no such certificate,
 * it does not hold on the business day, or not for what was sold; or the cashier may exempt nobody.
 */
export function remarksOnExemption(
  ctx: Context,
  frozen: FrozenSale,
  {
    customer,
    shop,
    at,
    goods,
    rights
  }: {
    customer: CustomerFacts | null
    shop: Shop
    at: Date
    goods: ReadonlyMap<string, Sellable>
    rights: StaffRights | null
  }
): Remark[] {
  const free = frozen.lines.filter(({ exempt }) => exempt === true)
  if (free.length === 0) return []
  const given = exemptionOfFrozen(frozen)
  if (given?.byHand === true) {
    return rights === null || rights.can(EXEMPTS)
      ? []
      : [{ code: 'cashier-without-right', facts: { permission: EXEMPTS } }]
  }
  const kept = customer?.taxExemption ?? null
  const isKept =
    kept !== null &&
    given !== null &&
    kept.kind === given.kind &&
    kept.certificate === given.certificate &&
    holdsOn(kept, dayOf(ctx, shop, at)) &&
    free.every(({ variantId }) => {
      const now = goods.get(variantId)
      return now === undefined || isExempt(kept, now.taxClass)
    })
  return isKept
    ? []
    : [{ code: 'exemption-not-valid', facts: { certificate: given?.certificate ?? null } }]
}
