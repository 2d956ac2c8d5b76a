import type { Context } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../../contracts/catalogue.ts'
import { agentNames } from '../agents/store.ts'
import type { CommissionRuleView, NamedRuleView } from './view.ts'

/** Rules with the names of what they are about. */
export async function namedRules(
  ctx: Context,
  rules: CommissionRuleView[]
): Promise<NamedRuleView[]> {
  const variantIds = rules.map(rule => rule.variantId).filter(id => id !== null)
  const [agents, variants, categories] = await Promise.all([
    agentNames(
      ctx,
      rules.map(rule => rule.agentId)
    ),
    variantIds.length === 0 ? [] : ctx.ask(Catalog).names(variantIds),
    rules.some(rule => rule.categoryId !== null) ? ctx.ask(PublishedProducts).categories() : []
  ])
  return rules.map(rule => ({
    ...rule,
    agentName: agents.get(rule.agentId ?? '')?.name ?? null,
    categoryName: categories.find(({ id }) => id === rule.categoryId)?.name ?? null,
    variantName: variants.find(({ variantId }) => variantId === rule.variantId)?.name ?? null
  }))
}
