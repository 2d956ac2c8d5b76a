import { defineUseCase, Id, Input, Nullable } from 'stoa/plugin'
import { demandActiveAgent } from '../agents/store.ts'
import { CustomerAssigned } from '../contract.ts'
import { territories } from '../territories/store.ts'
import { demandCustomer, viewOfOwner } from './get-customer.ts'
import { putOwnerOfCustomer } from './store.ts'

/** @throws stoa.not-found, agents.agent-archived */
export const assignCustomer = defineUseCase({
  name: 'agents.assign-customer',
  summary: 'Says whose a customer is: an agent’s, a territory’s, both or no one’s',
  permission: 'agent.assign',
  input: Input({
    customerId: Id,
    agentId: Nullable(Id, 'Comes before the agent of the territory.'),
    territoryId: Nullable(Id)
  }),
  async run(ctx, { customerId, agentId, territoryId }) {
    await demandCustomer(ctx, customerId)
    if (agentId !== null) await demandActiveAgent(ctx, agentId)
    if (territoryId !== null) await territories.get(ctx, territoryId)
    await putOwnerOfCustomer(ctx, customerId, { agent_id: agentId, territory_id: territoryId })
    await ctx.emit(CustomerAssigned, { companyId: ctx.company().id, customerId })
    ctx.audited(customerId, { agentId, territoryId })
    return viewOfOwner(ctx, customerId)
  }
})
