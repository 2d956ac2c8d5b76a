import {
  Ability as CaslAbility,
  subject,
  type MatchConditions,
  type RawRuleOf
} from '@casl/ability'
import type { Rule } from '../instance/directory.ts'
import { judge, testsOf, valueOf, type Test } from './conditions/conditions.ts'

/**
 * Conditions as CASL keeps them for us: the tests, and what holds for a row that cannot be judged
 * by them.
 */
export interface RowConditions {
  tests: Test[] | null
  ifUnknown: boolean
}
export type Ability = CaslAbility<[string, string | object], RowConditions>

const ANY = '*'
const EVERYTHING: Rule = { permission: ANY, inverted: false, conditions: null }

/** 'sale.post' → noun sale, verb post; '*' → any noun, any verb. */
export function partsOf(permission: string): { noun: string; verb: string } {
  if (permission === ANY) return { noun: ANY, verb: ANY }
  const dot = permission.indexOf('.')
  return { noun: permission.slice(0, dot), verb: permission.slice(dot + 1) }
}

function toCasl({ permission, inverted, conditions }: Rule): RawRuleOf<Ability> {
  const { noun, verb } = partsOf(permission)
  // What cannot be judged (a field the row does not show) is not allowed, and stays forbidden.
  return {
    subject: noun,
    action: verb,
    inverted,
    ...(conditions === null
      ? {}
      : { conditions: { tests: testsOf(conditions), ifUnknown: inverted } })
  }
}

const matcher = ({ tests, ifUnknown }: RowConditions): MatchConditions =>
  ((row: Record<string, unknown>) => {
    if (tests === null || tests.some(test => valueOf(row, test.field) === undefined)) {
      return ifUnknown
    }
    return tests.every(test => judge(valueOf(row, test.field), test))
  }) as MatchConditions

/**
 * Builds the CASL ability of some rules; what no rule allows is denied, and an inverted rule wins
 * over every other.
 */
export function abilityOf(rules: Rule[]): Ability {
  const denialsLast = [...rules.filter(r => !r.inverted), ...rules.filter(r => r.inverted)]
  return new CaslAbility<[string, string | object], RowConditions>(denialsLast.map(toCasl), {
    conditionsMatcher: matcher,
    anyAction: ANY,
    anySubjectType: ANY
  })
}

/** The ability of the system acting for a tenant. */
export const systemAbility: Ability = abilityOf([EVERYTHING])

/** For which rows an ability holds a permission, before any row is looked at. */
export type Reach = 'every' | 'some' | 'no'
const reaches = new WeakMap<Ability, Map<string, Reach>>()

export function reach(ability: Ability, permission: string): Reach {
  let known = reaches.get(ability)
  if (known === undefined) reaches.set(ability, (known = new Map()))
  let found = known.get(permission)
  if (found === undefined) known.set(permission, (found = computeReach(ability, permission)))
  return found
}

function computeReach(ability: Ability, permission: string): Reach {
  const { noun, verb } = partsOf(permission)
  const rules = ability.rulesFor(verb, noun) // the weightiest first
  const deciding = rules.findIndex(rule => rule.conditions === undefined)
  const [whole, before] = [rules[deciding], deciding === -1 ? rules : rules.slice(0, deciding)]
  if (whole !== undefined && !whole.inverted) return before.length === 0 ? 'every' : 'some'
  return before.some(rule => !rule.inverted) ? 'some' : 'no'
}

/** An ability with one permission more, for every row; nothing that forbids it stands against it. */
export function lendTo(ability: Ability, permission: string): Ability {
  const lent = toCasl({ permission, inverted: false, conditions: null })
  return new CaslAbility<[string, string | object], RowConditions>([...ability.rules, lent], {
    conditionsMatcher: matcher,
    anyAction: ANY,
    anySubjectType: ANY
  })
}

const written = new WeakMap<Ability, string>()

/** What an ability allows, as text: two with the same text allow the same. */
export function rightsOf(ability: Ability): string {
  let text = written.get(ability)
  if (text === undefined) written.set(ability, (text = JSON.stringify(ability.rules)))
  return text
}

/** Whether no rule, neither one that allows nor one that forbids, is about a permission. */
export function isUnheardOf(ability: Ability, permission: string): boolean {
  const { noun, verb } = partsOf(permission)
  return ability.rulesFor(verb, noun).length === 0
}

/**
 * Whether the ability holds a permission. Without a row it answers whether it holds for some row:
 * enough to enter a use case, never enough to touch a row that conditions are about.
 */
export function holds(ability: Ability, permission: string, row?: object): boolean {
  if (row === undefined) return reach(ability, permission) !== 'no'
  const { noun, verb } = partsOf(permission)
  return ability.can(verb, subject(noun, { ...row }))
}
