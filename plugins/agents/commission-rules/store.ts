import { type Context, defineRepository, statement } from 'stoa/plugin'
import { CommissionRuleChanged } from '../contract.ts'
import { CommissionRuleModel } from './model.ts'
import type { Rule } from './rules/choose-rule.ts'
import { CommissionRuleView } from './view.ts'

/** The commission rules of the company acted in, the latest first. */
export const commissionRules = defineRepository({
  name: 'agents.commission-rule',
  model: CommissionRuleModel,
  view: CommissionRuleView,
  sorts: { '-id': { by: ['id'], descending: true } },
  filters: ['active', 'agentId', 'categoryId', 'variantId'],
  events: { created: CommissionRuleChanged, changed: CommissionRuleChanged },
  audited: [
    'base',
    'ratePpm',
    'pieceMinor',
    'agentId',
    'categoryId',
    'variantId',
    'fromDay',
    'toDay',
    'active'
  ]
})

const inForce = statement<Rule>(
  'agents.rules-in-force',
  `SELECT id, base, rate_ppm AS "ratePpm", piece_minor AS "pieceMinor", agent_id AS "agentId", category_id AS "categoryId", variant_id AS "variantId"
   FROM agents_commission_rule
   WHERE tenant_id = $1 AND company_id = $2 AND active AND from_day <= $3 AND (to_day IS NULL OR to_day >= $3) AND (agent_id IS NULL OR agent_id = $4)`
)

/** The rules that may be applied to what this agent sold on that business day. */
export const rulesInForce = (ctx: Context, day: string, agentId: string): Promise<Rule[]> =>
  inForce([ctx.tenantId, ctx.company().id, day, agentId])
