import { isDeepStrictEqual } from 'node:util'
import { ActingContext } from '../context/acting-context.ts'
import { partsOf, type Ability } from './ability.ts'
import { narrowed } from './narrowed.ts'
import { abilityAt } from './acting-scope.ts'
import { accessErrors } from './errors.ts'
import type { Context } from '../context/context.ts'
import type { Rule } from '../instance/directory.ts'

/** A role held, or to be held, somewhere. null and null = the whole tenant. */
export interface HeldRole {
  role: string
  rules: Rule[]
  companyId: string | null
  shopId: string | null
}

/**
 * No one gives, takes away or oversees more than they hold themselves at that very place; the
 * system may all.
 * @returns the first permission that is missing, with its role; null when the caller holds
 * everything
 */
export async function missingFor(
  anyCtx: Context,
  held: HeldRole[]
): Promise<{ permission: string; role: string } | null> {
  const ctx = ActingContext.of(anyCtx)
  if (ctx.actor.kind === 'system') return null
  const principal =
    ctx.userId === null ? null : await ctx.instance.directory.principal(ctx.tenant, ctx.userId)
  if (!principal) throw accessErrors['not-authenticated']()
  const { keyScopes } = ctx.acting
  // Else a narrow key could make someone, or itself a role, that may do all its maker may.
  const grants = keyScopes === undefined ? principal.grants : narrowed(principal.grants, keyScopes)
  for (const { role, rules, companyId, shopId } of held) {
    const given = abilityAt([{ companyId, shopId, rules }], companyId, shopId)
    const permission = missingIn(
      abilityAt(grants, companyId, shopId),
      given,
      rules,
      ctx.instance.registry.permissions.keys()
    )
    if (permission !== null) return { permission, role }
  }
  return null
}

/**
 * The first permission given that the holder does not hold as widely: on every row, or under the
 * very same conditions. A wildcard is held only by who holds the wildcard, since it will cover what
 * plugins add later.
 */
function missingIn(
  holder: Ability,
  given: Ability,
  rules: Rule[],
  registered: Iterable<string>
): string | null {
  const allowed = rules.filter(r => !r.inverted).map(r => r.permission)
  for (const wildcard of allowed.filter(p => p.endsWith('*'))) {
    if (reachOf(holder, wildcard).length === 0) return wildcard
  }
  for (const permission of new Set([...registered, ...allowed.filter(p => !p.endsWith('*'))])) {
    const requested = reachOf(given, permission)
    if (requested.length === 0) continue
    const own = reachOf(holder, permission)
    const everyRow = own[0] !== undefined && !own[0].inverted && own[0].conditions === undefined
    if (!everyRow && !isDeepStrictEqual(own, requested)) return permission
  }
  return null
}

/**
 * The rules that decide about a permission, the weightiest first, up to the one that decides for
 * every row; empty when none ever allows.
 */
function reachOf(
  ability: Ability,
  permission: string
): Array<{ inverted: boolean; conditions: unknown }> {
  const { noun, verb } = partsOf(permission)
  const rules: Array<{ inverted: boolean; conditions: unknown }> = []
  for (const { inverted, conditions } of ability.rulesFor(verb, noun)) {
    rules.push({ inverted, conditions })
    if (conditions === undefined) break
  }
  return rules.some(r => !r.inverted) ? rules : []
}

/** @throws access.grant-too-wide */
export async function demandAllOf(ctx: Context, held: HeldRole[]): Promise<void> {
  const missing = await missingFor(ctx, held)
  if (missing) throw accessErrors['grant-too-wide'](missing)
}

/**
 * What someone gets back when rules that forbid them something are taken away: what those rules
 * forbade, without conditions, since no one is to give themselves a part of it either.
 */
export const liftedBy = (held: HeldRole, left: Rule[] = []): HeldRole => ({
  ...held,
  rules: held.rules
    .filter(rule => rule.inverted && !left.some(other => isDeepStrictEqual(other, rule)))
    .map(({ permission }) => ({ permission, inverted: false, conditions: null }))
})

/** To act on a user's account takes all that the user holds. @throws access.user-out-of-reach */
export async function demandReach(ctx: Context, held: HeldRole[]): Promise<void> {
  const missing = await missingFor(ctx, held)
  if (missing) throw accessErrors['user-out-of-reach'](missing)
}

/**
 * What a caller sees of what belongs to the tenant as a whole (users, jobs, audit entries, events):
 * everything when they act on the whole tenant, else what lies in their company and shop.
 * @returns [companyId, shopId] for a statement; both null = everything
 */
export function visibleScope(ctx: Context): [string | null, string | null] {
  const whole =
    ctx.shopId === null &&
    (ctx.companyId === null || ActingContext.of(ctx).tenant.companies.size === 1)
  return whole ? [null, null] : [ctx.companyId, ctx.shopId]
}
