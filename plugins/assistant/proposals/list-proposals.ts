import { defineUseCase, Id, idCursor, Input, Page, PageInput, Type } from 'stoa/plugin'
import { userOf } from '../conversations/scope.ts'
import { proposalPage } from './store.ts'
import { ProposalState, ProposalView, proposalView } from './view.ts'

export const ProposalPage = Page(ProposalView)

export const listProposals = defineUseCase({
  name: 'assistant.list-proposals',
  summary: 'What the assistant proposed to the caller in this company, newest first',
  permission: 'assistant.use',
  reads: true,
  humanOnly: 'whether something is done is for its user to decide',
  input: Input({
    state: Type.Optional(ProposalState),
    conversationId: Type.Optional(Id),
    ...PageInput
  }),
  async run(ctx, { state, conversationId, limit, after }) {
    const [before] = idCursor.behind(after)
    const rows = await proposalPage([
      ctx.tenantId,
      ctx.company().id,
      userOf(ctx),
      before,
      conversationId ?? null,
      state ?? null,
      limit + 1
    ])
    return idCursor.page(rows, limit, row => proposalView(ctx, row))
  }
})
