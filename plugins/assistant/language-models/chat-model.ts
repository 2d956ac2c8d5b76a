/**
 * What the assistant needs of a language model. Each file of gateways/ puts one vendor's library
 * behind it. All values but `signal` are plain JSON that PostgreSQL takes as jsonb (no U+0000, no
 * half surrogate), so that a conversation is stored as it was said.
 */
export interface ChatModel {
  readonly name: Provider
  /**
   * Asks once: nothing is tried again. Events come in this order: text, call and broken-call as the
   * model says them, usage at most once, and one end, the last. What the model said before a
   * failure has been told, and so has the usage known by then. Who stops reading closes the
   * connection.
   * @throws ModelRefused, ModelUnreachable; when `signal` is aborted, its reason.
   */
  run(request: ChatRequest): AsyncIterable<ChatEvent>
}

export type Provider = 'gemini' | 'groq'

/** Which model of a provider, and as whom. Nothing of it is ever taken from the environment. */
export interface ModelAccess {
  /** As the provider names it, e.g. 'gemini-2.5-flash' or 'openai/gpt-oss-120b'. */
  model: string
  /** @throws ModelRefused invalid-key when it is empty, without asking the provider */
  apiKey: string
  /**
   * Without the path of the API, e.g. 'https://generativelanguage.googleapis.com' or
   * 'https://api.groq.com'.
   */
  baseUrl: string
}

/** What is asked, whoever answers. */
export interface ChatQuestion {
  system: string
  /**
   * Begins with a user's message. Each call of an assistant's message is answered by the tool
   * message right after it.
   */
  messages: ChatMessage[]
  tools: ToolSpec[]
  /** Tokens, thinking included. */
  maxOutputTokens: number
  /** 0 to 2; absent: the model's own. */
  temperature?: number
  signal: AbortSignal
}

export interface ChatRequest extends ModelAccess, ChatQuestion {}

export interface ToolSpec {
  /** [a-zA-Z0-9_-]{1,64}; the caller maps. */
  name: string
  description: string
  /**
   * JSON schema of an object, as TypeBox makes it; the gateways write it as the provider wants it.
   */
  input: JsonSchema
}

export type JsonSchema = Readonly<Record<string, unknown>>

export type ChatMessage =
  | { role: 'user'; text: string }
  | { role: 'assistant'; text: string; calls: ToolCall[]; raw?: RawContent | null }
  | { role: 'tool'; results: ToolResult[] }

export interface ToolCall {
  id: string
  name: string
  args: Record<string, unknown>
}

export interface ToolResult {
  callId: string
  name: string
  output: unknown
}

/**
 * The turn as the provider itself wrote it. Handed back unchanged to the same provider in place of
 * `text` and `calls` (Gemini's thought signatures ride in it:
 * https://ai.google.dev/gemini-api/docs/thought-signatures), left out for another.
 */
export interface RawContent {
  provider: Provider
  content: unknown
}

export type ChatEvent =
  | { t: 'text'; text: string }
  | { t: 'call'; id: string; name: string; args: Record<string, unknown> }
  /**
   * A call that cannot be run: arguments that are no JSON object, a name that is not among the
   * tools, or one that came as text. `text` is what the model wrote. To let it try again, put { id,
   * name, args: {} } among the message's calls and say in the result what was wrong; `name` is made
   * safe for that ('unreadable' when there was none).
   */
  | { t: 'broken-call'; id: string; name: string; text: string }
  /**
   * Tokens of this request. Thinking counts as output; `cached` is the part of `input` the provider
   * had cached.
   */
  | { t: 'usage'; input: number; output: number; cached: number }
  | { t: 'end'; reason: EndReason; raw: RawContent | null }
  /**
   * Of runWithFailOver alone: from here on this model speaks. `passedOver` is the one before it,
   * that failed.
   */
  | { t: 'using'; provider: Provider; model: string; passedOver: PassedOver | null }

/**
 * stop: all said, after some text. tool: calls (or broken ones) wait for results. length: cut by
 * maxOutputTokens; calls told before the cut are whole and wait as well. safety: cut by the
 * provider's filter. other: whatever else, so also a model that says nothing at all.
 */
export type EndReason = 'stop' | 'length' | 'tool' | 'safety' | 'other'

export interface PassedOver {
  provider: Provider
  model: string
  why: RefusalKind | 'unreachable'
}

/**
 * invalid-key: wrong, expired, blocked or not served where we are. rate-limited: later it will do,
 * see retryAfterMs. quota-exhausted: the day's or the account's allowance is used up, or is zero.
 * too-long: this request is larger than the account or the model takes at once. blocked: the filter
 * takes no such question. overloaded: the provider has too much to do.
 */
export type RefusalKind =
  | 'invalid-key'
  | 'rate-limited'
  | 'quota-exhausted'
  | 'too-long'
  | 'bad-request'
  | 'blocked'
  | 'model-not-found'
  | 'overloaded'

/** The provider answered, and said no. */
export class ModelRefused extends Error {
  override name = 'ModelRefused'

  /**
   * @param status HTTP status, or the one said within the stream; null when no one was asked or no
   * number was given
   * @param message the provider's sentence; never the key
   * @param retryAfterMs milliseconds, when the provider says how long to wait
   */
  constructor(
    readonly kind: RefusalKind,
    readonly status: number | null,
    message: string,
    readonly retryAfterMs: number | null = null
  ) {
    super(message)
  }
}

/**
 * No answer, or one that broke off: no connection, silence, a stream cut in the middle, a fault of
 * the provider (5xx).
 */
export class ModelUnreachable extends Error {
  override name = 'ModelUnreachable'
}
