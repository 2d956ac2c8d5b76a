import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { proposalOf } from './store.ts'
import { proposalView } from './view.ts'

export const getProposal = defineUseCase({
  name: 'assistant.get-proposal',
  summary: 'A proposal of the caller: its effect and its outcome',
  permission: 'assistant.use',
  reads: true,
  humanOnly: 'whether something is done is for its user to decide',
  input: Input({ proposalId: Id }),
  async run(ctx, { proposalId }) {
    const row = await proposalOf(ctx, proposalId)
    if (!row) throw coreErrors['not-found']({ what: 'proposal' })
    return proposalView(ctx, row)
  }
})
