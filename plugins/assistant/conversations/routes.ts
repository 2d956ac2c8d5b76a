import { del, get, Id, post, stream, Type } from 'stoa/plugin'
import { ask } from '../turns/ask.ts'
import { MessageEvent } from '../turns/view.ts'
import { createConversation } from './create-conversation.ts'
import { deleteConversation } from './delete-conversation.ts'
import { getConversation, WholeConversationView } from './get-conversation.ts'
import { ConversationPage, listConversations } from './list-conversations.ts'
import { ConversationView } from './view.ts'

export const conversationRoutes = [
  get('', listConversations, ConversationPage),
  post('', createConversation, ConversationView, { status: 201 }),
  get('/:conversationId', getConversation, WholeConversationView),
  del('/:conversationId', deleteConversation, Type.Object({ id: Id })),
  stream('/:conversationId/messages', ask, MessageEvent)
]
