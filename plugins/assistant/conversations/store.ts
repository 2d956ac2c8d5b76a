import { statement } from 'stoa/plugin'
import type { ChatMessage, Provider } from '../language-models/chat-model.ts'
import type { Source } from '../operations/rules/source.ts'

export interface ConversationRow {
  id: string
  company_id: string
  shop_id: string | null
  title: string
  turn_id: string | null
  turn_ends_at: Date | null
  created_at: Date
}
export type TurnState = 'open' | 'done' | 'interrupted' | 'failed'
export interface MessageRow {
  id: string
  turn_id: string
  role: ChatMessage['role']
  content: ChatMessage
  provider: Provider | null
  model: string | null
  sources: Source[] | null
  state: TurnState
  problem: { code: string; detail: string } | null
  created_at: Date
}

const CONVERSATION = 'id, company_id, shop_id, title, turn_id, turn_ends_at, created_at'
const MESSAGE = 'id, turn_id, role, content, provider, model, sources, state, problem, created_at'

/** Every statement names the user: a conversation is its user's alone, whatever others may do. */
export const insertConversation = statement<ConversationRow>(
  'assistant.insert-conversation',
  `
  INSERT INTO assistant_conversation (tenant_id, company_id, id, shop_id, user_id, title) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${CONVERSATION}`
)
export const conversationById = statement<ConversationRow>(
  'assistant.conversation-by-id',
  `
  SELECT ${CONVERSATION} FROM assistant_conversation WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND id = $4`
)
export const conversationPage = statement<ConversationRow>(
  'assistant.conversations',
  `
  SELECT ${CONVERSATION} FROM assistant_conversation WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND ($4::uuid IS NULL OR id < $4) ORDER BY id DESC LIMIT $5`
)
export const removeConversation = statement<{ id: string }>(
  'assistant.delete-conversation',
  `
  DELETE FROM assistant_conversation WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3 AND id = $4 RETURNING id`
)

/** One turn at a time; one whose process died gives way when its time is over. */
export const claimTurn = statement<{ id: string }>(
  'assistant.claim-turn',
  `
  UPDATE assistant_conversation SET turn_id = $3, turn_ends_at = now() + $4::integer * interval '1 second', title = CASE title WHEN '' THEN $5 ELSE title END
  WHERE tenant_id = $1 AND id = $2 AND (turn_id IS NULL OR turn_ends_at < now()) RETURNING id`
)
export const releaseTurn = statement(
  'assistant.release-turn',
  `
  UPDATE assistant_conversation SET turn_id = NULL, turn_ends_at = NULL WHERE tenant_id = $1 AND id = $2 AND turn_id = $3`
)

export const insertMessage = statement(
  'assistant.insert-message',
  `
  INSERT INTO assistant_message (tenant_id, company_id, id, conversation_id, turn_id, role, content, provider, model, sources, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`
)
export const endMessage = statement(
  'assistant.end-message',
  `
  UPDATE assistant_message SET state = $4, problem = $5 WHERE tenant_id = $1 AND conversation_id = $2 AND id = $3`
)
export const messagePage = statement<MessageRow>(
  'assistant.messages',
  `
  SELECT ${MESSAGE} FROM assistant_message WHERE tenant_id = $1 AND company_id = $2 AND conversation_id = $3 AND ($4::uuid IS NULL OR id > $4) ORDER BY id LIMIT $5`
)
export const latestMessages = statement<MessageRow>(
  'assistant.latest-messages',
  `
  SELECT ${MESSAGE} FROM assistant_message WHERE tenant_id = $1 AND company_id = $2 AND conversation_id = $3 ORDER BY id DESC LIMIT $4`
)
