import { type Context, coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { agentNames } from '../agents/store.ts'
import { territories } from '../territories/store.ts'
import { ownerOfCustomer } from './store.ts'
import type { CustomerOwnerView } from './view.ts'

/** @throws stoa.not-found */
export const getCustomer = defineUseCase({
  name: 'agents.get-customer',
  summary: 'Whose a customer is: the agent’s and the territory’s they were given to',
  permission: 'agent.read',
  reads: true,
  input: Input({ customerId: Id }),
  async run(ctx, { customerId }) {
    await demandCustomer(ctx, customerId)
    return viewOfOwner(ctx, customerId)
  }
})

/** @throws stoa.not-found */
export async function demandCustomer(ctx: Context, customerId: string): Promise<void> {
  if ((await ctx.ask(Customers).customer(customerId)) === null) {
    throw coreErrors['not-found']({ what: 'customer' })
  }
}

export async function viewOfOwner(ctx: Context, customerId: string): Promise<CustomerOwnerView> {
  const { agent_id: agentId, territory_id: territoryId } = await ownerOfCustomer(ctx, customerId)
  const [agents, territory] = await Promise.all([
    agentNames(ctx, [agentId]),
    territoryId === null ? null : territories.find(ctx, territoryId)
  ])
  const agent = agentId === null ? undefined : agents.get(agentId)
  return {
    customerId,
    agent: agent === undefined ? null : { id: agent.id, code: agent.code, name: agent.name },
    territory: territory === null ? null : { id: territory.id, name: territory.name }
  }
}
