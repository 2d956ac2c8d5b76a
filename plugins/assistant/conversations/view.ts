import { Id, Instant, Nullable, type Static, Type } from 'stoa/plugin'
import type { ConversationRow, MessageRow } from './store.ts'
import { operationOf } from '../operations/rules/tool-names.ts'

const textOrNull = Nullable(Type.String())

export const ConversationView = Type.Object({
  id: Id,
  title: Type.String(),
  shopId: Nullable(Id, 'Where it was begun; null: for the whole company.'),
  answering: Type.Boolean({ description: 'A message is being answered.' }),
  createdAt: Instant
})

export const SourceView = Type.Object(
  {
    operation: Type.String(),
    input: Type.Unknown(),
    period: Nullable(Type.Object({ from: Type.String(), to: Type.String() })),
    company: Type.String(),
    shop: Nullable(Type.String(), 'null: all shops.'),
    at: Instant
  },
  { description: 'Where figures come from: written by the server, not by the model.' }
)

export const MessageView = Type.Object({
  id: Id,
  turnId: Id,
  role: Type.Union([Type.Literal('user'), Type.Literal('assistant'), Type.Literal('tool')]),
  text: Type.String(),
  calls: Type.Array(
    Type.Object({ id: Type.String(), operation: Type.String(), input: Type.Unknown() })
  ),
  results: Type.Array(
    Type.Object({ callId: Type.String(), operation: Type.String(), output: Type.Unknown() })
  ),
  sources: Type.Array(SourceView),
  provider: textOrNull,
  model: textOrNull,
  state: Type.Union(
    [
      Type.Literal('open'),
      Type.Literal('done'),
      Type.Literal('interrupted'),
      Type.Literal('failed')
    ],
    { description: "Of a user's message: how its answering ended." }
  ),
  problem: Nullable(Type.Object({ code: Type.String(), detail: Type.String() })),
  createdAt: Instant
})
export type MessageView = Static<typeof MessageView>

const isAnswering = ({ turn_id: id, turn_ends_at: endsAt }: ConversationRow, now: Date): boolean =>
  id !== null && endsAt !== null && endsAt > now

export const conversationView = (
  row: ConversationRow,
  now = new Date()
): Static<typeof ConversationView> => ({
  id: row.id,
  title: row.title,
  shopId: row.shop_id,
  answering: isAnswering(row, now),
  createdAt: row.created_at.toISOString()
})

export function messageView(
  row: MessageRow,
  conversation: ConversationRow,
  now = new Date()
): MessageView {
  const { content } = row
  return {
    id: row.id,
    turnId: row.turn_id,
    role: row.role,
    text: content.role === 'tool' ? '' : content.text,
    calls:
      content.role === 'assistant'
        ? content.calls.map(({ id, name, args }) => ({
            id,
            operation: operationOf(name),
            input: args
          }))
        : [],
    results:
      content.role === 'tool'
        ? content.results.map(({ callId, name, output }) => ({
            callId,
            operation: operationOf(name),
            output
          }))
        : [],
    sources: row.sources ?? [],
    provider: row.provider,
    model: row.model,
    // Whose process died is no longer being answered.
    state:
      row.state === 'open' &&
      !(conversation.turn_id === row.turn_id && isAnswering(conversation, now))
        ? 'interrupted'
        : row.state,
    problem: row.problem,
    createdAt: row.created_at.toISOString()
  }
}
