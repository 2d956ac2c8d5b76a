import type { Grant, Rule } from '../instance/directory.ts'

/**
 * What is left of grants under a key's scopes: of each rule the part that a scope covers; what is
 * forbidden stays so.
 */
export const narrowed = (grants: Grant[], scopes: string[]): Grant[] =>
  grants.map(grant => ({
    ...grant,
    rules: grant.rules.flatMap(rule =>
      rule.inverted ? [rule] : scopes.flatMap(scope => common(rule, scope))
    )
  }))

function common(rule: Rule, scope: string): Rule[] {
  if (covers(scope, rule.permission)) return [rule]
  return covers(rule.permission, scope) ? [{ ...rule, permission: scope }] : []
}

const covers = (wide: string, narrow: string): boolean =>
  wide === '*' || wide === narrow || (wide.endsWith('.*') && narrow.startsWith(wide.slice(0, -1)))
