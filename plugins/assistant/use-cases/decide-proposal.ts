import { coreErrors, defineUseCase, Id, Type } from 'stoa/plugin'
import { runApproved } from '../approved-run.ts'
import { assistantErrors } from '../errors.ts'
import { demandSamePlace } from '../place.ts'
import { decideProposal, proposalOf } from '../proposal-book.ts'
import { proposalView, stateAt } from '../views/proposal-view.ts'

const WHOSE = 'whether something is done is for its user to decide'

export const approveProposal = defineUseCase({
  name: 'assistant.approve-proposal',
  permission: 'assistant.approve',
  heldFor: 'shop',
  transaction: false,
  peopleOnly: WHOSE,
  inPerson: WHOSE,
  summary:
    'Does what the assistant proposed to the caller, once: approving again answers the same. When the effect would be another than was shown, nothing is done and the new one is shown',
  input: Type.Object({ proposalId: Id }, { additionalProperties: false }),
  async run(ctx, { proposalId }) {
    const row = await ctx.unitOfWork(inside => proposalOf(inside, proposalId), { reads: true })
    if (!row) throw coreErrors['not-found']({ what: 'proposal' })
    demandSamePlace(ctx, row)
    return proposalView(await runApproved(ctx, row))
  }
})

export const rejectProposal = defineUseCase({
  name: 'assistant.reject-proposal',
  summary: 'Turns down what the assistant proposed to the caller',
  permission: 'assistant.use',
  heldFor: 'shop',
  peopleOnly: WHOSE,
  inPerson: WHOSE,
  input: Type.Object({ proposalId: Id }, { additionalProperties: false }),
  async run(ctx, { proposalId }) {
    const row =
      (await decideProposal(ctx, proposalId, 'rejected')) ?? (await proposalOf(ctx, proposalId))
    if (!row) throw coreErrors['not-found']({ what: 'proposal' })
    const state = stateAt(row, new Date())
    if (state !== 'rejected' && state !== 'expired') {
      throw assistantErrors['proposal-decided']({ state })
    }
    ctx.audited(proposalId, { operation: row.operation })
    return proposalView(row)
  }
})
