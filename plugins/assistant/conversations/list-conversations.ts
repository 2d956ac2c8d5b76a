import { defineUseCase, idCursor, Input, Page, PageInput } from 'stoa/plugin'
import { ownerOf } from './scope.ts'
import { conversationPage } from './store.ts'
import { ConversationView, conversationView } from './view.ts'

export const ConversationPage = Page(ConversationView)

export const listConversations = defineUseCase({
  name: 'assistant.list-conversations',
  summary: "The caller's own conversations in this company, newest first",
  permission: 'assistant.use',
  reads: true,
  humanOnly: 'the assistant does not talk to itself',
  input: Input({ ...PageInput }),
  async run(ctx, { limit, after }) {
    const [before] = idCursor.behind(after)
    return idCursor.page(await conversationPage([...ownerOf(ctx), before, limit + 1]), limit, row =>
      conversationView(row)
    )
  }
})
