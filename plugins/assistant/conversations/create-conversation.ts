import { defineUseCase, Input, newId, Type } from 'stoa/plugin'
import { userOf } from './scope.ts'
import { type ConversationRow, insertConversation } from './store.ts'
import { conversationView } from './view.ts'

export const createConversation = defineUseCase({
  name: 'assistant.create-conversation',
  summary: 'Starts a conversation with the assistant in the company or shop acted in',
  permission: 'assistant.use',
  heldFor: 'shop',
  humanOnly: 'the assistant does not talk to itself',
  input: Input({
    title: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 120,
        description: 'Left out: the beginning of the first message.'
      })
    )
  }),
  async run(ctx, { title }) {
    const [row] = await insertConversation([
      ctx.tenantId,
      ctx.company().id,
      newId(),
      ctx.shopId,
      userOf(ctx),
      title ?? ''
    ])
    ctx.audited((row as ConversationRow).id)
    return conversationView(row as ConversationRow)
  }
})
