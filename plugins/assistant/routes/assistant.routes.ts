import { del, get, hook, Id, post, put, stream, Type } from 'stoa/plugin'
import { ask } from '../use-cases/ask.ts'
import { approveProposal, rejectProposal } from '../use-cases/decide-proposal.ts'
import {
  beginConversation,
  ConversationPage,
  endConversation,
  getConversation,
  listConversations,
  WholeConversationView
} from '../use-cases/manage-conversations.ts'
import { deleteKey, KeyList, KeyView, listKeys, setKey } from '../use-cases/manage-keys.ts'
import { getProposal, listProposals, ProposalPage } from '../use-cases/read-proposals.ts'
import { readUsage, UsageView } from '../use-cases/read-usage.ts'
import { serveMcp } from '../use-cases/serve-mcp.ts'
import { MessageEvent } from '../views/message-event.ts'
import { ConversationView } from '../views/message-view.ts'
import { ProposalView } from '../views/proposal-view.ts'

export const keyRoutes = [
  get('', listKeys, KeyList),
  put('/:provider', setKey, KeyView),
  del('/:provider', deleteKey, KeyView)
]

export const conversationRoutes = [
  get('', listConversations, ConversationPage),
  post('', beginConversation, ConversationView, { status: 201 }),
  get('/:conversationId', getConversation, WholeConversationView),
  del('/:conversationId', endConversation, Type.Object({ id: Id })),
  stream('/:conversationId/messages', ask, MessageEvent)
]

export const proposalRoutes = [
  get('', listProposals, ProposalPage),
  get('/:proposalId', getProposal, ProposalView),
  // Once is kept by the proposal itself, whatever the key.
  post('/:proposalId/approve', approveProposal, ProposalView, { idempotency: 'optional' }),
  post('/:proposalId/reject', rejectProposal, ProposalView)
]

export const usageRoutes = [get('', readUsage, UsageView)]
export const mcpRoutes = [hook('', serveMcp)]
