import type { ChatMessage, ToolCall } from '../language-models/chat-model.ts'
import type { GeminiContent, GeminiPart } from './gemini-wire.ts'

type AssistantMessage = Extract<ChatMessage, { role: 'assistant' }>

/**
 * Google's own word for a call that another model made
 * (https://ai.google.dev/gemini-api/docs/thought-signatures, FAQ).
 */
const foreignSignature = 'skip_thought_signature_validator'

/**
 * A conversation as Gemini takes it: its own turns unchanged, and all results of one turn in one
 * user turn.
 * @param model models before Gemini 3 neither need nor know the word for foreign calls
 */
export function geminiContents(messages: ChatMessage[], model: string): GeminiContent[] {
  const contents: GeminiContent[] = []
  /** Call id of ours → Gemini's; undefined when it gave none. */
  let ids = new Map<string, string | undefined>()
  for (const message of messages) {
    if (message.role === 'user') contents.push({ role: 'user', parts: [{ text: message.text }] })
    if (message.role === 'tool') {
      contents.push({ role: 'user', parts: message.results.map(result => answer(result, ids)) })
    }
    if (message.role === 'assistant') {
      const content = ownContent(message) ?? rebuilt(message, model)
      ids = idsOf(message.calls, content)
      // Nothing was said: Gemini refuses a content without parts.
      if (content.parts?.length !== 0) contents.push(content)
    }
  }
  return contents
}

function answer(
  result: { callId: string; name: string; output: unknown },
  ids: Map<string, string | undefined>
): GeminiPart {
  const id = ids.has(result.callId) ? ids.get(result.callId) : result.callId
  return {
    functionResponse: {
      ...(id === undefined ? {} : { id }),
      name: result.name,
      response: { output: result.output ?? null }
    }
  }
}

function ownContent({ raw, calls }: AssistantMessage): GeminiContent | null {
  if (raw?.provider !== 'gemini') return null
  const content = raw.content as GeminiContent
  return callsIn(content).length === calls.length ? content : null
}

function rebuilt({ text, calls }: AssistantMessage, model: string): GeminiContent {
  const signature = /gemini-[12]\b/.test(model) ? {} : { thoughtSignature: foreignSignature }
  const parts: GeminiPart[] = text === '' ? [] : [{ text }]
  for (const [scope, { id, name, args }] of calls.entries()) {
    parts.push({ functionCall: { id, name, args }, ...(scope === 0 ? signature : {}) })
  }
  return { role: 'model', parts }
}

function idsOf(calls: ToolCall[], content: GeminiContent): Map<string, string | undefined> {
  const written = callsIn(content)
  return new Map(calls.map((call, scope) => [call.id, written[scope]?.id]))
}

function callsIn(content: GeminiContent) {
  return (content.parts ?? []).flatMap(part => part.functionCall ?? [])
}
