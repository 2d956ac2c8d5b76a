import { ActingContext } from './acting-context.ts'
import type { Context } from './context.ts'

/**
 * All shops of the company acted in, by name: those the caller may not act in too. For whoever sends
 * something to another shop.
 */
export function shopsOfCompany(ctx: Context): Array<{ id: string; name: string }> {
  const company = ctx.company().id
  return [...ActingContext.of(ctx).tenant.shops.values()]
    .filter(({ companyId }) => companyId === company)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}
