import { defineUseCase, Input, toCreate } from 'stoa/plugin'
import { demandRule } from './demand-rule.ts'
import { commissionRules } from './store.ts'
import { commissionRuleFields } from './view.ts'

/**
 * @throws agents.rule-incomplete, agents.rule-of-both, agents.days-reversed, stoa.not-found
 */
export const createCommissionRule = defineUseCase({
  name: 'agents.create-commission-rule',
  summary: 'Says what agents get of what they sell from a business day on',
  permission: 'commission-rule.edit',
  input: Input(toCreate(commissionRuleFields)),
  async run(ctx, facts) {
    const rule = {
      base: facts.base,
      fromDay: facts.fromDay,
      toDay: facts.toDay ?? null,
      ratePpm: facts.ratePpm ?? null,
      pieceMinor: facts.pieceMinor ?? null,
      agentId: facts.agentId ?? null,
      categoryId: facts.categoryId ?? null,
      variantId: facts.variantId ?? null
    }
    await demandRule(ctx, rule)
    return commissionRules.create(ctx, { ...rule, active: true })
  }
})
