import type { Context } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { chooseRule, type Rule } from '../commission-rules/rules/choose-rule.ts'
import { commissionOf } from '../commission-rules/rules/commission.ts'
import { rulesInForce } from '../commission-rules/store.ts'
import type { SaleLine } from './sale-store.ts'

export interface RuledLine extends SaleLine {
  /** null: no rule is about it. */
  rule: Rule | null
}

/**
 * What each line of a sale brings this agent, by the rules in force on its business day.
 * @param agentId null: no one's, so that nothing comes of it
 */
export async function commissionOfSale(
  ctx: Context,
  lines: readonly SaleLine[],
  { agentId, day }: { agentId: string | null; day: string }
): Promise<RuledLine[]> {
  if (agentId === null) return lines.map(line => ({ ...line, commissionMinor: 0, rule: null }))
  const rules = await rulesInForce(ctx, day, agentId)
  const paths = rules.some(rule => rule.categoryId !== null)
    ? await ctx.ask(Catalog).categoryPaths([...new Set(lines.map(({ variantId }) => variantId))])
    : new Map<string, string[]>()
  return lines.map(line => {
    const { variantId } = line
    const categoryIds = paths.get(variantId) ?? []
    const rule = chooseRule(rules, { agentId, variantId, categoryIds })
    return { ...line, rule, commissionMinor: commissionOf(rule, line) }
  })
}
