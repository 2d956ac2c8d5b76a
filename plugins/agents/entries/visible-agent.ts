import { type Context, coreErrors } from 'stoa/plugin'
import { ownAgentId } from '../agents/store.ts'

/**
 * Whose commission the caller sees: everyone's with commission.read, held for the company; else
 * their own alone.
 * @param agentId whose is asked for
 * @returns undefined: everyone's; null: no one's, since they are no agent
 * @throws stoa.not-found for another's than their own
 */
export async function visibleAgent(
  ctx: Context,
  agentId: string | undefined
): Promise<string | null | undefined> {
  if (ctx.canInCompany('commission.read')) return agentId
  const own = await ownAgentId(ctx)
  if (agentId !== undefined && agentId !== own) throw coreErrors['not-found']({ what: 'agent' })
  return own
}
