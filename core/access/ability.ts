import { Ability as CaslAbility, subject, type MatchConditions, type RawRuleOf } from '@casl/ability'
import type { Rule } from '../directory.ts'
import { judge, testsOf, valueOf, type Test } from './conditions.ts'

/** Conditions as CASL keeps them for us: the tests, and what holds for a row that cannot be judged by them. */
export interface RowConditions { tests: Test[] | null, ifUnknown: boolean }
export type Ability = CaslAbility<[string, string | object], RowConditions>

const ANY = '*'
const EVERYTHING: Rule = { permission: ANY, inverted: false, conditions: null }

/** 'sale.post' → noun sale, verb post; '*' → any noun, any verb. */
export function partsOf (permission: string): { noun: string, verb: string } {
  if (permission === ANY) return { noun: ANY, verb: ANY }
  const dot = permission.indexOf('.')
  return { noun: permission.slice(0, dot), verb: permission.slice(dot + 1) }
}

function toCasl ({ permission, inverted, conditions }: Rule): RawRuleOf<Ability> {
  const { noun, verb } = partsOf(permission)
  // What cannot be judged (a field the row does not show) is not allowed, and stays forbidden.
  return { subject: noun, action: verb, inverted, ...(conditions === null ? {} : { conditions: { tests: testsOf(conditions), ifUnknown: inverted } }) }
}

const matcher = ({ tests, ifUnknown }: RowConditions): MatchConditions => ((row: Record<string, unknown>) => {
  if (tests === null || tests.some(test => valueOf(row, test.field) === undefined)) return ifUnknown
  return tests.every(test => judge(valueOf(row, test.field), test))
}) as MatchConditions

/** Builds the CASL ability of some rules; what no rule allows is denied, and an inverted rule wins over every other. */
export function abilityOf (rules: Rule[]): Ability {
  const denialsLast = [...rules.filter(r => !r.inverted), ...rules.filter(r => r.inverted)]
  return new CaslAbility<[string, string | object], RowConditions>(denialsLast.map(toCasl), { conditionsMatcher: matcher, anyAction: ANY, anySubjectType: ANY })
}

/** The ability of the system acting for a tenant. */
export const systemAbility: Ability = abilityOf([EVERYTHING])

/**
 * Whether the ability holds a permission. Without a row it answers whether it holds for some row: enough to enter a use
 * case, never enough to touch a row that conditions are about.
 */
export function holds (ability: Ability, permission: string, row?: object): boolean {
  const { noun, verb } = partsOf(permission)
  return ability.can(verb, row === undefined ? noun : subject(noun, { ...row }))
}
