import { type Context, statement } from 'stoa/plugin'
import { agentNames } from '../agents/store.ts'
import { ownerOfCustomer } from '../customers/store.ts'
import { territories } from '../territories/store.ts'
import { type AssignmentFact, type AgentSource, chooseAgent } from './rules/choose-agent.ts'

const inPlace = statement<AssignmentFact>(
  'agents.assignments-in-place',
  `SELECT id, agent_id AS "agentId", from_day AS "fromDay", to_day AS "toDay",
     CASE WHEN territory_id IS NOT NULL THEN 'territory' WHEN register_id IS NOT NULL THEN 'register' ELSE 'shop' END AS kind
   FROM agents_assignment WHERE tenant_id = $1 AND company_id = $2 AND (territory_id = $3 OR register_id = $4 OR at_shop_id = $5)`
)

/** Where and to whom something is sold. */
export interface SalePlace {
  day: string
  namedId: string | null
  customerId: string | null
  registerId: string | null
  shopId: string | null
}

/** Whose a sale is, and why; null: no one's. Who is named counts only where there is such an agent. */
export async function agentOfSale(
  ctx: Context,
  { day, namedId, customerId, registerId, shopId }: SalePlace
): Promise<{ agentId: string; source: AgentSource } | null> {
  const owner =
    customerId === null
      ? { agent_id: null, territory_id: null }
      : await ownerOfCustomer(ctx, customerId)
  const territory =
    owner.territory_id === null ? null : await territories.find(ctx, owner.territory_id)
  const assignments = await inPlace([
    ctx.tenantId,
    ctx.company().id,
    territory?.active === true ? territory.id : null,
    registerId,
    shopId
  ])
  const agents = await agentNames(ctx, [
    namedId,
    owner.agent_id,
    ...assignments.map(({ agentId }) => agentId)
  ])
  return chooseAgent({
    day,
    namedId: namedId !== null && agents.has(namedId) ? namedId : null,
    ofCustomerId: owner.agent_id,
    assignments,
    isActive: agentId => agents.get(agentId)?.active === true
  })
}
