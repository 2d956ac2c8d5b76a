import { defineUseCase, Id, Input } from 'stoa/plugin'
import { commissionRules } from './store.ts'

/** @throws stoa.not-found */
export const getCommissionRule = defineUseCase({
  name: 'agents.get-commission-rule',
  summary: 'One commission rule',
  permission: 'commission-rule.read',
  reads: true,
  input: Input({ commissionRuleId: Id }),
  run: (ctx, { commissionRuleId }) => commissionRules.get(ctx, commissionRuleId)
})
