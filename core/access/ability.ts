import { createMongoAbility, subject, type MongoAbility, type RawRuleOf } from '@casl/ability'
import type { Rule } from '../directory.ts'

export type Ability = MongoAbility<[string, string | object]>

const EVERYTHING: Rule = { permission: '*', inverted: false, conditions: null }

/** 'sale.post' → post sale; 'sale.*' → every action on sale; '*' → everything. */
function toCasl ({ permission, inverted, conditions }: Rule): RawRuleOf<Ability> {
  const [noun = 'all', verb = 'manage'] = permission === '*' ? [] : permission.split('.')
  return { subject: noun, action: verb === '*' ? 'manage' : verb, inverted, ...(conditions === null ? {} : { conditions }) } as RawRuleOf<Ability>
}

/** Builds the CASL ability of some rules; what no rule allows is denied. Later rules win over earlier ones. */
export const abilityOf = (rules: Rule[]): Ability => createMongoAbility<Ability>(rules.map(toCasl))

/** The ability of the system acting for a tenant. */
export const systemAbility: Ability = abilityOf([EVERYTHING])

/**
 * Whether the ability holds a permission. Without a row it answers whether it holds for some row: enough to enter a use
 * case, never enough to touch a row that conditions are about.
 */
export function holds (ability: Ability, permission: string, row?: object): boolean {
  const dot = permission.indexOf('.')
  const noun = permission.slice(0, dot)
  const verb = permission.slice(dot + 1)
  return ability.can(verb, row === undefined ? noun : subject(noun, { ...row }))
}
