import {
  type ChatEvent,
  type EndReason,
  ModelRefused,
  ModelUnreachable,
  type ToolSpec
} from '../language-models/chat-model.ts'
import { CallInText } from './call-in-text.ts'
import type { GeminiChunk, GeminiPart } from './gemini-wire.ts'
import { sentenceOf } from './model-access.ts'
import { storable, storableText } from './storable.ts'
import { readCall, unreadableCall } from './written-call.ts'

/**
 * Where Gemini's filters stop an answer (https://ai.google.dev/api/generate-content#FinishReason).
 */
const filtered = new Set([
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'LANGUAGE'
])

const badCalls = new Set(['MALFORMED_FUNCTION_CALL', 'UNEXPECTED_TOOL_CALL'])

/** Gathers the chunks of one answer. */
export class GeminiTurn {
  private readonly parts: GeminiPart[] = []
  private finish: string | null = null
  private used: GeminiChunk['usageMetadata']
  private blocked: string | null = null
  private heard = false
  private candidate = false
  private spoke = false
  private calls = 0
  private broken = 0
  private renamed = false
  private readonly spoken: CallInText

  constructor(
    private readonly tools: ToolSpec[],
    private readonly apiKey: string
  ) {
    this.spoken = new CallInText(tools)
  }

  /** Whether all was said, whatever becomes of the connection. */
  get finished(): boolean {
    return this.finish !== null || this.blocked !== null
  }

  *take(chunk: GeminiChunk): Generator<ChatEvent> {
    this.heard = true
    this.used = chunk.usageMetadata ?? this.used
    if (chunk.promptFeedback?.blockReason) {
      this.blocked = `The question was blocked: ${chunk.promptFeedback.blockReasonMessage ?? chunk.promptFeedback.blockReason}.`
    }
    const candidate = chunk.candidates?.[0]
    if (candidate === undefined) return
    this.candidate = true
    for (const part of candidate.content?.parts ?? []) yield* this.part(part)
    if (!candidate.finishReason) return
    this.finish = candidate.finishReason
    if (badCalls.has(this.finish) && this.broken === 0) {
      this.broken++
      yield unreadableCall('', candidate.finishMessage ?? '')
    }
  }

  private *part(part: GeminiPart): Generator<ChatEvent> {
    if (part.functionCall) {
      const { id, name, args } = part.functionCall
      const call = readCall({ id: id ?? null, name: name ?? '', args }, this.tools)
      this.parts.push(part)
      this.renamed ||= call.name !== name
      if (call.t === 'call') this.calls++
      else this.broken++
      yield call
      return
    }
    this.parts.push(part)
    if (part.text && !part.thought) yield* this.say(this.spoken.push(storableText(part.text)))
  }

  private *say(text: string): Generator<ChatEvent> {
    if (text === '') return
    this.spoke = true
    yield { t: 'text', text }
  }

  /** What was held back of the text. Of a call that came as one too, the text says nothing new. */
  private *rest(): Generator<ChatEvent> {
    const rest = this.spoken.end()
    if ('text' in rest) {
      yield* this.say(rest.text)
    } else if (this.calls + this.broken === 0) {
      this.broken++
      yield unreadableCall(rest.name, rest.call)
    }
  }

  /** Nothing when Gemini did not count. */
  *usage(): Generator<ChatEvent> {
    const used = this.used
    if (used === undefined) return
    yield {
      t: 'usage',
      input: (used.promptTokenCount ?? 0) + (used.toolUsePromptTokenCount ?? 0),
      output: (used.candidatesTokenCount ?? 0) + (used.thoughtsTokenCount ?? 0),
      cached: used.cachedContentTokenCount ?? 0
    }
  }

  /** @throws ModelRefused blocked; ModelUnreachable when the stream ended before the answer did */
  *end(): Generator<ChatEvent> {
    // A stream without any candidate is a model that says nothing; one that breaks off in a
    // candidate is cut.
    const brokeOff = !this.heard || (this.candidate && this.finish === null)
    if (!brokeOff) yield* this.rest()
    yield* this.usage()
    if (this.blocked !== null && !this.candidate) {
      throw new ModelRefused('blocked', null, sentenceOf(this.blocked, this.apiKey))
    }
    if (brokeOff) throw new ModelUnreachable('The answer broke off.')
    // Gemini takes its own words back unchanged or not at all, and a name that is none of the
    // tools' not at all.
    const whole = this.broken === 0 && !this.renamed && this.parts.length > 0
    yield {
      t: 'end',
      reason: this.reason(),
      raw: whole
        ? { provider: 'gemini', content: storable({ role: 'model', parts: this.parts }) }
        : null
    }
  }

  private reason(): EndReason {
    if (this.finish !== null && filtered.has(this.finish)) return 'safety'
    if (this.finish === 'MAX_TOKENS') return 'length'
    if (this.calls + this.broken > 0) return 'tool'
    return this.finish === 'STOP' && this.spoke ? 'stop' : 'other'
  }
}
