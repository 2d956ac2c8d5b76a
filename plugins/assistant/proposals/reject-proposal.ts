import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { assistantErrors } from '../errors.ts'
import { decideProposal, proposalOf } from './store.ts'
import { proposalView, stateAt } from './view.ts'

export const rejectProposal = defineUseCase({
  name: 'assistant.reject-proposal',
  summary: 'Rejects a proposal',
  permission: 'assistant.use',
  heldFor: 'shop',
  humanOnly: 'whether something is done is for its user to decide',
  inPerson: 'whether something is done is for its user to decide',
  input: Input({ proposalId: Id }),
  async run(ctx, { proposalId }) {
    const row =
      (await decideProposal(ctx, proposalId, 'rejected')) ?? (await proposalOf(ctx, proposalId))
    if (!row) throw coreErrors['not-found']({ what: 'proposal' })
    const state = stateAt(row, new Date())
    if (state !== 'rejected' && state !== 'expired') {
      throw assistantErrors['proposal-decided']({ state })
    }
    ctx.audited(proposalId, { operation: row.operation })
    return proposalView(ctx, row)
  }
})
