import { type Context, coreErrors } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../../contracts/catalogue.ts'
import { agentNames } from '../agents/store.ts'
import { assertDays } from '../assignments/days.ts'
import { agentsErrors } from '../errors.ts'
import type { CommissionRuleView } from './view.ts'

type Facts = Omit<CommissionRuleView, 'id' | 'active' | 'version'>

/**
 * That a rule says one thing, about something there is.
 * @throws agents.rule-incomplete, agents.rule-of-both, agents.days-reversed, stoa.not-found
 */
export async function demandRule(ctx: Context, rule: Facts): Promise<void> {
  const { base, ratePpm, pieceMinor, agentId, categoryId, variantId } = rule
  const isPiece = base === 'piece'
  if (isPiece !== (pieceMinor !== null) || isPiece !== (ratePpm === null)) {
    throw agentsErrors['rule-incomplete'](
      {},
      {
        errors: [
          {
            field: isPiece ? '/pieceMinor' : '/ratePpm',
            code: 'required',
            message: isPiece ? 'is what each piece brings' : 'is the share of the line'
          }
        ]
      }
    )
  }
  if (categoryId !== null && variantId !== null) throw agentsErrors['rule-of-both']()
  assertDays(rule.fromDay, rule.toDay)
  const [agents, categories, variants] = await Promise.all([
    agentNames(ctx, [agentId]),
    categoryId === null ? [] : ctx.ask(PublishedProducts).categories(),
    variantId === null ? [] : ctx.ask(Catalog).names([variantId])
  ])
  const missing =
    agentId !== null && !agents.has(agentId)
      ? 'agent'
      : categoryId !== null && !categories.some(({ id }) => id === categoryId)
        ? 'category'
        : variantId !== null && variants.length === 0
          ? 'variant'
          : null
  if (missing !== null) throw coreErrors['not-found']({ what: missing })
}
