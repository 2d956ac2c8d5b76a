import { Day, defineUseCase, Id, Input, Page, PageInput, Type } from 'stoa/plugin'
import { visibleAgent } from '../entries/visible-agent.ts'
import { seenStatements } from './store.ts'
import { StatementView } from './view.ts'

export const StatementPage = Page(StatementView)

/** @throws stoa.invalid-input, stoa.not-found */
export const listStatements = defineUseCase({
  name: 'agents.list-statements',
  summary: 'Closed statements, the latest first; of their own to who may not see everyone’s',
  permission: 'commission.own',
  reads: true,
  input: Input({
    agentId: Type.Optional(Id),
    from: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'Ending on it or later.' })),
    to: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'Beginning on it or before.' })),
    ...PageInput
  }),
  async run(ctx, question) {
    const agentId = await visibleAgent(ctx, question.agentId)
    if (agentId === null) return { items: [], next: null }
    return seenStatements(ctx, { ...question, agentId })
  }
})
