import { get, patch, post } from 'stoa/plugin'
import { changeCommissionRule } from './change-commission-rule.ts'
import { createCommissionRule } from './create-commission-rule.ts'
import { getCommissionRule } from './get-commission-rule.ts'
import { CommissionRulePage, listCommissionRules } from './list-commission-rules.ts'
import { CommissionRuleView } from './view.ts'

export const commissionRuleRoutes = [
  get('', listCommissionRules, CommissionRulePage),
  post('', createCommissionRule, CommissionRuleView, { status: 201 }),
  get('/:commissionRuleId', getCommissionRule, CommissionRuleView),
  patch('/:commissionRuleId', changeCommissionRule, CommissionRuleView, { ifMatch: true })
]
