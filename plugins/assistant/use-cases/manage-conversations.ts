import {
  coreErrors,
  defineUseCase,
  Id,
  newId,
  Page,
  PageInput,
  pageOf,
  readCursor,
  Type,
  type Context
} from 'stoa/plugin'
import {
  conversationById,
  conversationPage,
  deleteConversation,
  insertConversation,
  messagePage,
  type ConversationRow
} from '../conversation-book.ts'
import { userOf } from '../place.ts'
import {
  ConversationView,
  conversationView,
  MessageView,
  messageView
} from '../views/message-view.ts'

const PEOPLE_ONLY = 'the assistant does not talk to itself'
export const ConversationPage = Page(ConversationView)
export const WholeConversationView = Type.Composite([
  ConversationView,
  Type.Object({ messages: Page(MessageView) })
])

const ownerOf = (ctx: Context): [string, string, string] => [
  ctx.tenantId,
  ctx.company().id,
  userOf(ctx)
]

export const beginConversation = defineUseCase({
  name: 'assistant.begin-conversation',
  summary: 'Begins a conversation with the assistant, in the place acted in',
  permission: 'assistant.use',
  heldFor: 'shop',
  peopleOnly: PEOPLE_ONLY,
  input: Type.Object(
    {
      title: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 120,
          description: 'Left out: the beginning of the first message.'
        })
      )
    },
    { additionalProperties: false }
  ),
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

export const listConversations = defineUseCase({
  name: 'assistant.list-conversations',
  summary: "The caller's own conversations in this company, newest first",
  permission: 'assistant.use',
  reads: true,
  peopleOnly: PEOPLE_ONLY,
  input: Type.Object({ ...PageInput }, { additionalProperties: false }),
  async run(ctx, { limit, after }) {
    const before = readCursor(after, 'id')?.[0] ?? null
    return pageOf(
      await conversationPage([...ownerOf(ctx), before, limit + 1]),
      limit,
      row => [row.id],
      row => conversationView(row)
    )
  }
})

export const getConversation = defineUseCase({
  name: 'assistant.get-conversation',
  summary: "One of the caller's own conversations with what was said, oldest first",
  permission: 'assistant.use',
  reads: true,
  peopleOnly: PEOPLE_ONLY,
  input: Type.Object({ conversationId: Id, ...PageInput }, { additionalProperties: false }),
  async run(ctx, { conversationId, limit, after }) {
    const since = readCursor(after, 'id')?.[0] ?? null
    const [[row], messages] = await Promise.all([
      conversationById([...ownerOf(ctx), conversationId]),
      messagePage([ctx.tenantId, ctx.company().id, conversationId, since, limit + 1])
    ])
    if (!row) throw coreErrors['not-found']({ what: 'conversation' })
    return {
      ...conversationView(row),
      messages: pageOf(
        messages,
        limit,
        message => [message.id],
        message => messageView(message, row)
      )
    }
  }
})

export const endConversation = defineUseCase({
  name: 'assistant.delete-conversation',
  summary: "Deletes one of the caller's own conversations with all that was said; proposals stay",
  permission: 'assistant.use',
  heldFor: 'shop',
  peopleOnly: PEOPLE_ONLY,
  input: Type.Object({ conversationId: Id }, { additionalProperties: false }),
  async run(ctx, { conversationId }) {
    const [row] = await deleteConversation([...ownerOf(ctx), conversationId])
    if (!row) throw coreErrors['not-found']({ what: 'conversation' })
    ctx.audited(conversationId)
    return { id: conversationId }
  }
})
