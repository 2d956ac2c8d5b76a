import { coreErrors, defineUseCase, Id, idCursor, Input, Page, PageInput, Type } from 'stoa/plugin'
import { ownerOf } from './scope.ts'
import { conversationById, messagePage } from './store.ts'
import { ConversationView, conversationView, MessageView, messageView } from './view.ts'

export const WholeConversationView = Type.Composite([
  ConversationView,
  Type.Object({ messages: Page(MessageView) })
])

export const getConversation = defineUseCase({
  name: 'assistant.get-conversation',
  summary: "One of the caller's own conversations with its messages, oldest first",
  permission: 'assistant.use',
  reads: true,
  humanOnly: 'the assistant does not talk to itself',
  input: Input({ conversationId: Id, ...PageInput }),
  async run(ctx, { conversationId, limit, after }) {
    const [since] = idCursor.behind(after)
    const [[row], messages] = await Promise.all([
      conversationById([...ownerOf(ctx), conversationId]),
      messagePage([ctx.tenantId, ctx.company().id, conversationId, since, limit + 1])
    ])
    if (!row) throw coreErrors['not-found']({ what: 'conversation' })
    return {
      ...conversationView(row),
      messages: idCursor.page(messages, limit, message => messageView(message, row))
    }
  }
})
