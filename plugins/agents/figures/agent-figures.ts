import {
  amountOfSum,
  type Context,
  Day,
  daysInForce,
  defineUseCase,
  Input,
  statement,
  Type
} from 'stoa/plugin'
import { visibleAgent } from '../entries/visible-agent.ts'
import { agentsErrors } from '../errors.ts'
import { firstOfMonth } from '../statements/rules/period.ts'
import type { AgentFigures } from './view.ts'

const rows = statement<{
  agentId: string
  code: string
  name: string
  active: boolean
  sales: number
  net: string
  total: string
  commission: string
}>(
  'agents.figures',
  `SELECT a.id AS "agentId", a.code, a.name, a.active, coalesce(s.sales, 0)::int AS sales, coalesce(e.net, 0)::text AS net, coalesce(e.total, 0)::text AS total, coalesce(e.commission, 0)::text AS commission
   FROM agents_agent a
   LEFT JOIN (
     SELECT agent_id, count(*) AS sales FROM agents_sale WHERE tenant_id = $1 AND company_id = $2 AND agent_id IS NOT NULL AND NOT voided AND business_day BETWEEN $3 AND $4 GROUP BY agent_id
   ) s ON s.agent_id = a.id
   LEFT JOIN (
     SELECT agent_id, sum(net_minor) AS net, sum(total_minor) AS total, sum(amount_minor) AS commission FROM agents_entry
     WHERE tenant_id = $1 AND company_id = $2 AND business_day BETWEEN $3 AND $4 AND kind NOT IN ('adjustment', 'payout') GROUP BY agent_id
   ) e ON e.agent_id = a.id
   WHERE a.tenant_id = $1 AND a.company_id = $2 AND ($5::uuid IS NULL OR a.id = $5) AND (a.active OR s.sales > 0 OR e.agent_id IS NOT NULL)
   ORDER BY coalesce(e.net, 0) DESC, a.name_key, a.id LIMIT 1000`
)

/** @throws agents.range-reversed */
export const agentFigures = defineUseCase({
  name: 'agents.agent-figures',
  summary:
    'What each agent sold in some business days, and what it brought them; refunds count on their own day',
  permission: 'commission.own',
  reads: true,
  input: Input({
    from: Type.Optional(
      Type.Unsafe<string>({ ...Day, description: 'Default: the first of this month.' })
    ),
    to: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'Default: today.' }))
  }),
  async run(ctx, { from, to }): Promise<AgentFigures> {
    const until = to ?? (await daysInForce(ctx)).to
    const since = from ?? firstOfMonth(until)
    if (since > until) throw agentsErrors['range-reversed']({ from: since, to: until })
    const agentId = await visibleAgent(ctx, undefined)
    return {
      from: since,
      to: until,
      currency: ctx.company().currency,
      items: agentId === null ? [] : await figuresOf(ctx, since, until, agentId ?? null)
    }
  }
})

async function figuresOf(
  ctx: Context,
  from: string,
  to: string,
  agentId: string | null
): Promise<AgentFigures['items']> {
  const found = await rows([ctx.tenantId, ctx.company().id, from, to, agentId])
  return found.map(({ net, total, commission, ...row }) => ({
    ...row,
    netMinor: amountOfSum(net),
    totalMinor: amountOfSum(total),
    commissionMinor: amountOfSum(commission)
  }))
}
