import type { Reply } from '../../web-api.ts'

export type Role = Reply<'/api/v1/access/roles'>['items'][number]
export type Permission = Reply<'/api/v1/access/permissions'>['items'][number]
export type Rule = Pick<Role['rules'][number], 'permission' | 'conditions'> & { inverted: boolean }
export type Conditions = Record<string, unknown>

/**
 * What a role says of one permission: always, never, only some rows, or in a way that a cell cannot
 * show (several limits, exceptions), which is kept as it is until it is set anew.
 */
export type Held =
  { kind: 'always' | 'never' | 'otherwise' } | { kind: 'limited'; conditions: Conditions }

const covers = ({ permission: pattern }: Rule, permission: string): boolean =>
  pattern === '*' ||
  pattern === permission ||
  (pattern.endsWith('.*') && permission.startsWith(pattern.slice(0, -1)))

/** Rules that forbid win, as on the server. */
export function heldIn(rules: readonly Rule[], permission: string): Held {
  const own = rules.filter(rule => covers(rule, permission))
  const forbids = own.filter(rule => rule.inverted)
  const allows = own.filter(rule => !rule.inverted)
  if (allows.length === 0 || forbids.some(rule => rule.conditions === null)) {
    return { kind: 'never' }
  }
  if (forbids.length > 0) return { kind: 'otherwise' }
  if (allows.some(rule => rule.conditions === null)) return { kind: 'always' }
  const [only, ...others] = allows
  return only?.conditions == null || others.length > 0
    ? { kind: 'otherwise' }
    : { kind: 'limited', conditions: only.conditions }
}

/**
 * The rules with one permission set anew. A wildcard that covers it is written out, so that all else
 * stays as it was.
 */
export function withHeld(
  rules: readonly Rule[],
  permission: string,
  held: Held,
  all: readonly string[]
): Rule[] {
  const kept = rules.flatMap(rule => {
    if (!covers(rule, permission)) return [rule]
    if (rule.permission === permission) return []
    return all
      .filter(one => one !== permission && covers(rule, one))
      .map(one => ({ ...rule, permission: one }))
  })
  if (held.kind === 'never' || held.kind === 'otherwise') return kept
  const conditions = held.kind === 'limited' ? held.conditions : null
  return [...kept, { permission, inverted: false, conditions }]
}
