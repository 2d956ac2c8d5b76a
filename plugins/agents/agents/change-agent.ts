import { defineUseCase, Id, Input, toChange, Type, Version } from 'stoa/plugin'
import { demandUser } from './demand-user.ts'
import { normalized } from './rules.ts'
import { agents } from './store.ts'
import { agentFields } from './view.ts'

/** @throws stoa.not-found, stoa.stale-version, agents.code-taken, agents.user-taken */
export const changeAgent = defineUseCase({
  name: 'agents.change-agent',
  summary: 'Updates an agent, or archives them; null clears a field, fields left out stay',
  permission: 'agent.edit',
  input: Input({
    agentId: Id,
    version: Version,
    ...toChange(agentFields),
    active: Type.Optional(Type.Boolean())
  }),
  async run(ctx, { agentId, version, ...change }) {
    await demandUser(ctx, change.userId)
    return agents.change(ctx, agentId, version, normalized(change))
  }
})
