import type { ChatMessage } from '../language-models/chat-model.ts'
import type { GroqAnswer, GroqMessage, GroqToolCall } from './groq-wire.ts'

type AssistantMessage = Extract<ChatMessage, { role: 'assistant' }>

/** A conversation as Groq takes it: its own turns unchanged, each result a message of its own. */
export function groqMessages(system: string, messages: ChatMessage[]): GroqMessage[] {
  return [
    ...(system === '' ? [] : [{ role: 'system', content: system } as const]),
    ...messages.flatMap(written)
  ]
}

function written(message: ChatMessage): GroqMessage[] {
  switch (message.role) {
    case 'user':
      return [{ role: 'user', content: message.text }]
    case 'tool':
      return message.results.map(({ callId, output }) => ({
        role: 'tool',
        tool_call_id: callId,
        content: JSON.stringify(output ?? null)
      }))
    case 'assistant':
      return message.text === '' && message.calls.length === 0
        ? []
        : [ownAnswer(message) ?? rebuilt(message)]
  }
}

function ownAnswer({ raw, calls }: AssistantMessage): GroqAnswer | null {
  if (raw?.provider !== 'groq') return null
  const answer = raw.content as GroqAnswer
  return (answer.tool_calls ?? []).length === calls.length ? answer : null
}

function rebuilt({ text, calls }: AssistantMessage): GroqAnswer {
  const toolCalls = calls.map(({ id, name, args }): GroqToolCall => ({
    id,
    type: 'function',
    function: { name, arguments: JSON.stringify(args) }
  }))
  return groqAnswer(text, toolCalls)
}

export function groqAnswer(text: string, calls: GroqToolCall[]): GroqAnswer {
  return {
    role: 'assistant',
    content: text === '' ? null : text,
    ...(calls.length === 0 ? {} : { tool_calls: calls })
  }
}
