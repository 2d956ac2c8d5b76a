import { defineUseCase, Id, Input } from 'stoa/plugin'
import { agents } from './store.ts'
import { withoutContact } from './view.ts'

/** @throws stoa.not-found */
export const getAgent = defineUseCase({
  name: 'agents.get-agent',
  summary: 'One agent',
  permission: 'agent.read',
  reads: true,
  input: Input({ agentId: Id }),
  async run(ctx, { agentId }) {
    const agent = await agents.get(ctx, agentId)
    return ctx.can('agent.contact') ? agent : withoutContact(agent)
  }
})
