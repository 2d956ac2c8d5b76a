import { defineUseCase, Id, Input, toChange, Type, Version } from 'stoa/plugin'
import { demandRule } from './demand-rule.ts'
import { commissionRules } from './store.ts'
import { commissionRuleFields } from './view.ts'

/**
 * @throws stoa.not-found, stoa.stale-version, agents.rule-incomplete, agents.rule-of-both,
 * agents.days-reversed
 */
export const changeCommissionRule = defineUseCase({
  name: 'agents.change-commission-rule',
  summary: 'Updates a commission rule; what it gave already stays as it was',
  permission: 'commission-rule.edit',
  input: Input({
    commissionRuleId: Id,
    version: Version,
    ...toChange(commissionRuleFields),
    active: Type.Optional(Type.Boolean())
  }),
  run: (ctx, { commissionRuleId, version, ...change }) =>
    commissionRules.change(ctx, commissionRuleId, version, async before => {
      const given = Object.fromEntries(
        Object.entries(change).filter(([, value]) => value !== undefined)
      )
      await demandRule(ctx, { ...before, ...given })
      return change
    })
})
