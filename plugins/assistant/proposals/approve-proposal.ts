import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { demandSameScope } from '../conversations/scope.ts'
import { runApproved } from './run-approved.ts'
import { proposalOf } from './store.ts'
import { proposalView } from './view.ts'

export const approveProposal = defineUseCase({
  name: 'assistant.approve-proposal',
  permission: 'assistant.approve',
  heldFor: 'shop',
  transaction: false,
  humanOnly: 'whether something is done is for its user to decide',
  inPerson: 'whether something is done is for its user to decide',
  summary:
    'Carries out a proposal once: approving again returns the same result. If the effect has changed since it was shown, nothing is done and the new effect is returned',
  input: Input({ proposalId: Id }),
  async run(ctx, { proposalId }) {
    const row = await ctx.unitOfWork(inside => proposalOf(inside, proposalId), { reads: true })
    if (!row) throw coreErrors['not-found']({ what: 'proposal' })
    demandSameScope(ctx, row)
    return proposalView(ctx, await runApproved(ctx, row))
  }
})
