import {
  type ChatEvent,
  type EndReason,
  ModelUnreachable,
  type ToolSpec
} from '../language-models/chat-model.ts'
import { CallInText } from './call-in-text.ts'
import { groqAnswer } from './groq-messages.ts'
import type { GroqChunk, GroqToolCall, GroqUsage } from './groq-wire.ts'
import { storable, storableText } from './storable.ts'
import { readCall, readRefused, unreadableCall } from './written-call.ts'

interface Draft {
  id: string | null
  name: string
  args: string
}

/** Gathers the chunks of one answer. Calls come in pieces and are told when the answer is whole. */
export class GroqTurn {
  private readonly drafts = new Map<string | number, Draft>()
  private text = ''
  private finish: string | null = null
  private used: GroqUsage | null = null
  private refusedCall: ChatEvent | null = null
  private readonly spoken: CallInText

  constructor(private readonly tools: ToolSpec[]) {
    this.spoken = new CallInText(tools)
  }

  /** Whether all was said, whatever becomes of the connection. */
  get finished(): boolean {
    return this.finish !== null || this.refusedCall !== null
  }

  *take(chunk: GroqChunk): Generator<ChatEvent> {
    this.used = chunk.x_groq?.usage ?? chunk.usage ?? this.used
    if (chunk.x_groq?.error) throw new Error(chunk.x_groq.error)
    const choice = chunk.choices?.[0]
    if (choice?.delta?.content) {
      yield* this.say(this.spoken.push(storableText(choice.delta.content)))
    }
    for (const piece of choice?.delta?.tool_calls ?? []) this.piece(piece)
    this.finish = choice?.finish_reason ?? this.finish
  }

  private *say(text: string): Generator<ChatEvent> {
    if (text === '') return
    this.text += text
    yield { t: 'text', text }
  }

  /** Groq checks calls itself, and ends with an error in place of one that is wrong. */
  refuseCall(name: string, text: string): void {
    this.refusedCall = readRefused(text, this.tools) ?? unreadableCall(name, text)
  }

  private piece({
    index,
    id,
    function: { name, arguments: args } = {}
  }: NonNullable<
    NonNullable<NonNullable<GroqChunk['choices']>[number]['delta']>['tool_calls']
  >[number]): void {
    const key = index ?? id ?? 0
    const draft = this.drafts.get(key) ?? { id: null, name: '', args: '' }
    draft.id ??= id ?? null
    draft.name ||= name ?? ''
    draft.args += args ?? ''
    this.drafts.set(key, draft)
  }

  /** Nothing when Groq did not count, or not yet: it counts at the end. */
  *usage(): Generator<ChatEvent> {
    if (this.used === null) return
    yield {
      t: 'usage',
      input: this.used.prompt_tokens ?? 0,
      output: this.used.completion_tokens ?? 0,
      cached: this.used.prompt_tokens_details?.cached_tokens ?? 0
    }
  }

  /** @throws ModelUnreachable when the stream ended before the answer did */
  *end(): Generator<ChatEvent> {
    if (!this.finished) {
      yield* this.usage()
      throw new ModelUnreachable('The answer broke off.')
    }
    const rest = this.spoken.end()
    if ('text' in rest) yield* this.say(rest.text)
    const calls = [...this.drafts.values()].map(draft => ({
      draft,
      call: readCall(draft, this.tools)
    }))
    for (const { call } of calls) yield call
    // Of one that came as a call too, the text says nothing new.
    if ('call' in rest && calls.length === 0) {
      this.refusedCall ??= unreadableCall(rest.name, rest.call)
    }
    if (this.refusedCall !== null) yield this.refusedCall
    yield* this.usage()
    const written = calls.map(({ draft, call }): GroqToolCall => ({
      id: call.id,
      type: 'function',
      function: { name: call.name, arguments: draft.args || '{}' }
    }))
    const whole =
      this.refusedCall === null &&
      calls.every(({ call }) => call.t === 'call') &&
      (this.text !== '' || calls.length > 0)
    yield {
      t: 'end',
      reason: this.reason(calls.length),
      raw: whole ? { provider: 'groq', content: storable(groqAnswer(this.text, written)) } : null
    }
  }

  private reason(calls: number): EndReason {
    if (this.finish === 'length') return 'length'
    if (this.finish === 'content_filter') return 'safety'
    if (calls > 0 || this.refusedCall !== null) return 'tool'
    return this.finish === 'stop' && this.text !== '' ? 'stop' : 'other'
  }
}
