import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { ownerOf } from './scope.ts'
import { removeConversation } from './store.ts'

export const deleteConversation = defineUseCase({
  name: 'assistant.delete-conversation',
  summary: "Deletes one of the caller's own conversations with its messages; proposals stay",
  permission: 'assistant.use',
  heldFor: 'shop',
  humanOnly: 'the assistant does not talk to itself',
  input: Input({ conversationId: Id }),
  async run(ctx, { conversationId }) {
    const [row] = await removeConversation([...ownerOf(ctx), conversationId])
    if (!row) throw coreErrors['not-found']({ what: 'conversation' })
    ctx.audited(conversationId)
    return { id: conversationId }
  }
})
