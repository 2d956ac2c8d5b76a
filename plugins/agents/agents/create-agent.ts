import { defineUseCase, Input, toCreate } from 'stoa/plugin'
import { demandUser } from './demand-user.ts'
import { normalized } from './rules.ts'
import { agents } from './store.ts'
import { agentFields } from './view.ts'

/** @throws agents.code-taken, agents.user-taken, stoa.not-found */
export const createAgent = defineUseCase({
  name: 'agents.create-agent',
  summary: 'Creates an agent',
  permission: 'agent.edit',
  input: Input(toCreate(agentFields)),
  async run(ctx, facts) {
    await demandUser(ctx, facts.userId)
    await ctx.markInUse()
    return agents.create(ctx, { ...normalized(facts), active: true })
  }
})
