import { defineUseCase, Id, Input, toCreate, Type } from 'stoa/plugin'
import { agentsErrors } from '../errors.ts'
import { demandActiveAgent } from '../agents/store.ts'
import { territories } from '../territories/store.ts'
import { assertDays } from './days.ts'
import { assignments } from './store.ts'
import { Days } from './view.ts'

/**
 * @throws stoa.not-found, agents.one-place, agents.days-reversed, agents.agent-archived
 */
export const createAssignment = defineUseCase({
  name: 'agents.create-assignment',
  summary: 'Gives an agent what is sold at a register, in a shop or to a territory',
  permission: 'agent.assign',
  input: Input({
    agentId: Id,
    registerId: Type.Optional(Id),
    shopId: Type.Optional(Id),
    territoryId: Type.Optional(Id),
    ...toCreate(Days)
  }),
  async run(ctx, { agentId, registerId, shopId, territoryId, fromDay, toDay }) {
    const places = [registerId, shopId, territoryId].filter(id => id !== undefined)
    if (places.length !== 1) throw agentsErrors['one-place']()
    assertDays(fromDay, toDay)
    if (shopId !== undefined) ctx.shop(shopId)
    await Promise.all([
      demandActiveAgent(ctx, agentId),
      territoryId === undefined ? null : territories.get(ctx, territoryId)
    ])
    return assignments.create(ctx, {
      agentId,
      registerId: registerId ?? null,
      atShopId: shopId ?? null,
      territoryId: territoryId ?? null,
      fromDay,
      toDay: toDay ?? null
    })
  }
})
