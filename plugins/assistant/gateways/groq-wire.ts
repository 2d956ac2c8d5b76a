/**
 * What of Groq's JSON we read and write: OpenAI's chat completions with words of its own
 * (https://console.groq.com/docs/api-reference#chat-create). What we read is all optional: it comes
 * from outside.
 */
export type GroqMessage =
  | { role: 'system' | 'user'; content: string }
  | GroqAnswer
  | { role: 'tool'; tool_call_id: string; content: string }

export interface GroqAnswer {
  role: 'assistant'
  content: string | null
  tool_calls?: GroqToolCall[]
}

export interface GroqToolCall {
  id: string
  type: 'function'
  /** JSON text. */
  function: { name: string; arguments: string }
}

export interface GroqChunk {
  choices?: Array<{
    delta?: {
      content?: string | null
      tool_calls?: Array<{
        index?: number
        id?: string
        function?: { name?: string; arguments?: string }
      }>
    }
    finish_reason?: string | null
  }>
  usage?: GroqUsage | null
  /** The last chunk has the usage; `error` says why a stream stopped early. */
  x_groq?: { usage?: GroqUsage | null; error?: string | null }
}

export interface GroqUsage {
  prompt_tokens?: number
  /** Reasoning included. */
  completion_tokens?: number
  prompt_tokens_details?: { cached_tokens?: number } | null
}
