/** What a scripted model answers to one request: some text, then some calls; or how it fails. */
export interface Turn {
  /** In these pieces. */
  text?: string | string[]
  calls?: ScriptedCall[]
  /** Tokens; `output` without `thinking`. Default: 10 in, 5 out. */
  usage?: { input: number; output: number; thinking?: number; cached?: number } | null
  /** Why it ends, when not because all is said. */
  reason?: 'length' | 'safety'
  failure?: Failure
  /** Milliseconds before each piece. */
  paceMs?: number
}

export interface ScriptedCall {
  name: string
  /** A text is sent as it is, so it may be no JSON. Default: {} */
  args?: unknown
  /** Default: one of the server's; null: none. */
  id?: string | null
}

export type Failure =
  /** The vendor's error in place of a stream. See gemini-errors.ts and groq-errors.ts. */
  | { kind: 'refuse'; status: number; body: unknown; headers?: Record<string, string> }
  /** The vendor's error in the stream, after the text. */
  | { kind: 'error'; body: unknown }
  /** The connection is lost: before anything, after the text, or in the middle of a piece. */
  | { kind: 'drop'; when: 'before' | 'after' | 'within' }
  /** The stream ends in good order, but before the answer does. */
  | { kind: 'cut' }
  /** Nothing more comes, until the client goes. */
  | { kind: 'hang'; when: 'before' | 'after' }
  /** No candidate, no choice. */
  | { kind: 'empty' }
  /** The question is not let through. */
  | { kind: 'blocked' }
  /** A call the vendor itself found broken. */
  | { kind: 'broken-call'; text: string }

/** One request, as both servers understood it. */
export interface Asked {
  model: string
  apiKey: string
  system: string
  /** The user's last text. */
  said: string
  /** Of the message before the answer, when it is the results of calls. */
  results: Array<{ id: string | null; name: string; output: unknown }>
  tools: Array<{ name: string; description: string; schema: unknown }>
  maxOutputTokens: number
  temperature: number | undefined
  headers: Record<string, string | string[] | undefined>
  /** As it came. */
  body: Record<string, unknown>
}

/** @param place how many requests of this server came before */
export type Script = (asked: Asked, place: number) => Turn | Promise<Turn>

/** These turns, one a request; the last one ever after. */
export function inTurn(...turns: Turn[]): Script {
  return (_asked, place) => turns[Math.min(place, turns.length - 1)] ?? {}
}

export function piecesOf({ text }: Turn): string[] {
  return text === undefined ? [] : Array.isArray(text) ? text : [text]
}

export function usageOf({
  usage
}: Turn): { input: number; output: number; thinking: number; cached: number } | null {
  return usage === null ? null : { input: 10, output: 5, thinking: 0, cached: 0, ...usage }
}
