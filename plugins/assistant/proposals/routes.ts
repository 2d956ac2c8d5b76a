import { get, post } from 'stoa/plugin'
import { approveProposal } from './approve-proposal.ts'
import { getProposal } from './get-proposal.ts'
import { listProposals, ProposalPage } from './list-proposals.ts'
import { rejectProposal } from './reject-proposal.ts'
import { ProposalView } from './view.ts'

export const proposalRoutes = [
  get('', listProposals, ProposalPage),
  get('/:proposalId', getProposal, ProposalView),
  // Once is kept by the proposal itself, whatever the key.
  post('/:proposalId/approve', approveProposal, ProposalView, { idempotency: 'optional' }),
  post('/:proposalId/reject', rejectProposal, ProposalView)
]
