import { daysInForce, defineUseCase, Id, Input, Nullable, type Static, Type } from 'stoa/plugin'
import { agentNames } from '../agents/store.ts'
import { agentOfSale } from './agent-of-sale.ts'

export const DefaultAgentView = Type.Object({
  agent: Nullable(Type.Object({ id: Id, code: Type.String(), name: Type.String() })),
  source: Nullable(Type.String({ description: 'customer, territory, register or shop.' }))
})

/** @throws stoa.not-found */
export const getDefaultAgent = defineUseCase({
  name: 'agents.get-default-agent',
  summary: 'Whose a sale would be today, were no agent named on it',
  permission: 'agent.read',
  reads: true,
  input: Input({
    registerId: Type.Optional(Id),
    shopId: Type.Optional(
      Type.String({ ...Id, description: 'Default: the shop acted in, where it is one.' })
    ),
    customerId: Type.Optional(Id)
  }),
  async run(ctx, { registerId, shopId, customerId }): Promise<Static<typeof DefaultAgentView>> {
    const shop = shopId ?? ctx.shopId
    if (shop !== null) ctx.shop(shop)
    const { to: day } = await daysInForce(ctx, shop ?? undefined)
    const chosen = await agentOfSale(ctx, {
      day,
      namedId: null,
      customerId: customerId ?? null,
      registerId: registerId ?? null,
      shopId: shop
    })
    const agent =
      chosen === null ? undefined : (await agentNames(ctx, [chosen.agentId])).get(chosen.agentId)
    return agent === undefined
      ? { agent: null, source: null }
      : {
          agent: { id: agent.id, code: agent.code, name: agent.name },
          source: chosen?.source ?? null
        }
  }
})
