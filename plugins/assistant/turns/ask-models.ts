import type { OuterContext, StreamEvent } from 'stoa/plugin'
import type {
  ChatQuestion,
  EndReason,
  Provider,
  RawContent,
  ToolCall
} from '../language-models/chat-model.ts'
import { PlainTextStream } from './rules/plain-text.ts'
import { runWithFailOver, type Candidate } from '../language-models/fail-over.ts'
import { modelFailure } from '../language-models/model-failure.ts'
import { estimateTokens, reserveTokens, chargeTokens, type Tokens } from '../usage/token-budget.ts'

/** A call as a model wrote it; `broken` is its text when it cannot be read. */
export interface WrittenCall extends ToolCall {
  broken: string | null
}

/** What a model said in one step, as far as it came. */
export interface Said {
  provider: Provider
  model: string
  text: string
  calls: WrittenCall[]
  raw: RawContent | null
  end: EndReason | null
  tokens: Tokens
  /** Tokens that count against the month's budget by now. */
  monthTokens: number
}

/**
 * Asks the models once, within the budget, and tells what is said as it is said.
 * @param said is filled while they speak, so that what was said is known also when this ends early
 * @throws assistant.budget-exhausted, what modelFailure makes of a provider's failure, the reason
 * of the question's signal
 */
export async function* askModels(
  ctx: OuterContext,
  candidates: Candidate[],
  question: ChatQuestion,
  said: Said
): AsyncGenerator<StreamEvent> {
  const { signal, ...rest } = question
  const reservation = await reserveTokens(ctx, rest)
  const shown = new PlainTextStream()
  let using: StreamEvent | null = null
  let counted = false
  let asked = candidates[0] as Candidate
  const show = function* (text: string): Generator<StreamEvent> {
    if (text === '') return
    said.text += text
    yield { event: 'text', data: { text } }
  }
  try {
    for await (const event of runWithFailOver(candidates, question)) {
      // Told with the first word, so that a refusal by all is answered as a problem.
      if (event.t !== 'using' && event.t !== 'usage' && using !== null) {
        yield using
        using = null
      }
      switch (event.t) {
        case 'using':
          asked = candidates.find(({ model }) => model.name === event.provider) ?? asked
          Object.assign(said, { provider: event.provider, model: event.model })
          using = {
            event: 'using',
            data: { provider: event.provider, model: event.model, passedOver: event.passedOver }
          }
          break
        case 'text':
          yield* show(shown.push(event.text))
          break
        case 'call':
          said.calls.push({ id: event.id, name: event.name, args: event.args, broken: null })
          break
        case 'broken-call':
          said.calls.push({ id: event.id, name: event.name, args: {}, broken: event.text })
          break
        case 'usage':
          counted = true
          said.tokens.input += event.input
          said.tokens.output += event.output
          said.tokens.cached += event.cached
          break
        case 'end':
          said.end = event.reason
          said.raw = event.raw
      }
    }
    yield* show(shown.flush())
  } catch (error) {
    throw signal.aborted ? error : (modelFailure(error, asked) ?? error)
  } finally {
    // A provider that broke off in the middle told no usage, and charges for it all the same.
    if (!counted && (said.text !== '' || said.calls.length > 0)) {
      said.tokens.input += estimateTokens([rest.system, rest.messages, rest.tools])
      said.tokens.output += estimateTokens([said.text, said.calls])
    }
    said.monthTokens = await chargeTokens(ctx, reservation, said.tokens)
  }
}
