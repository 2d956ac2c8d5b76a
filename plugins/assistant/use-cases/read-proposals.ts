import {
  coreErrors,
  defineUseCase,
  Id,
  Page,
  PageInput,
  pageOf,
  readCursor,
  Type
} from 'stoa/plugin'
import { userOf } from '../place.ts'
import { proposalOf, proposalPage } from '../proposal-book.ts'
import { ProposalState, ProposalView, proposalView } from '../views/proposal-view.ts'

const PEOPLE_ONLY = 'whether something is done is for its user to decide'
export const ProposalPage = Page(ProposalView)

export const listProposals = defineUseCase({
  name: 'assistant.list-proposals',
  summary: 'What the assistant proposed to the caller in this company, newest first',
  permission: 'assistant.use',
  reads: true,
  peopleOnly: PEOPLE_ONLY,
  input: Type.Object(
    { state: Type.Optional(ProposalState), conversationId: Type.Optional(Id), ...PageInput },
    { additionalProperties: false }
  ),
  async run(ctx, { state, conversationId, limit, after }) {
    const before = readCursor(after, 'id')?.[0] ?? null
    const rows = await proposalPage([
      ctx.tenantId,
      ctx.company().id,
      userOf(ctx),
      before,
      conversationId ?? null,
      state ?? null,
      limit + 1
    ])
    return pageOf(
      rows,
      limit,
      row => [row.id],
      row => proposalView(row)
    )
  }
})

export const getProposal = defineUseCase({
  name: 'assistant.get-proposal',
  summary: 'One proposal of the caller: its effect, and what became of it',
  permission: 'assistant.use',
  reads: true,
  peopleOnly: PEOPLE_ONLY,
  input: Type.Object({ proposalId: Id }, { additionalProperties: false }),
  async run(ctx, { proposalId }) {
    const row = await proposalOf(ctx, proposalId)
    if (!row) throw coreErrors['not-found']({ what: 'proposal' })
    return proposalView(row)
  }
})
