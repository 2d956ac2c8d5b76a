import { type Context, Id, Input, Type } from 'stoa/plugin'
import type { RequestedSale } from '../../../contracts/sale-extensions.ts'
import { demandActiveAgent } from '../agents/store.ts'

/** What a sale carries under the name of this plugin: whose it is, as it was said at the till. */
export const NamedAgent = Input({
  agentId: Type.Unsafe<string>({ ...Id, description: 'The agent whose sale it is.' })
})

/** An agent who is named on a sale is one it can be owed to. @throws stoa.not-found, agents.agent-archived */
export async function checkNamedAgent(ctx: Context, { extra }: RequestedSale): Promise<null> {
  if (extra !== undefined) await demandActiveAgent(ctx, (extra as { agentId: string }).agentId)
  return null
}
