import { amountOfSum, type Context, statement } from 'stoa/plugin'
import { agentNames } from '../agents/store.ts'
import type { AgentSale } from './sale-store.ts'
import type { SaleAgentView } from './view.ts'

const sum = statement<{ amount: string }>(
  'agents.commission-of-sale',
  'SELECT coalesce(sum(amount_minor), 0)::text AS amount FROM agents_entry WHERE tenant_id = $1 AND company_id = $2 AND sale_id = $3 AND agent_id = $4'
)

/** Whose a sale is, and what they hold of it today. */
export async function viewOfSale(
  ctx: Context,
  saleId: string,
  sale: AgentSale | null
): Promise<SaleAgentView> {
  const agentId = sale?.agentId ?? null
  const agent = agentId === null ? undefined : (await agentNames(ctx, [agentId])).get(agentId)
  const [row] = agentId === null ? [] : await sum([ctx.tenantId, ctx.company().id, saleId, agentId])
  return {
    saleId,
    number: sale?.number ?? null,
    agent: agent === undefined ? null : { id: agent.id, code: agent.code, name: agent.name },
    source: agent === undefined ? null : (sale?.source ?? null),
    commissionMinor: amountOfSum(row?.amount ?? '0')
  }
}
