import {
  type ChatEvent,
  type ChatModel,
  type ChatQuestion,
  type ModelAccess,
  ModelRefused,
  ModelUnreachable,
  type PassedOver,
  type RefusalKind
} from './chat-model.ts'

export interface Candidate {
  model: ChatModel
  request: ModelAccess
}

/** Another provider may well do it. A bad question or a blocked one stays what it is. */
const passOver = new Set<RefusalKind>([
  'overloaded',
  'rate-limited',
  'quota-exhausted',
  'too-long',
  'invalid-key'
])

/**
 * Asks the candidates in their order until one answers. The next is asked only when the one before
 * said nothing yet, no text and no call, and failed by what another may not suffer from:
 * unreachable, overloaded, rate-limited, quota-exhausted, too-long, invalid-key.
 * @param candidates at least one
 * @returns the candidate's events, with a 'using' before each candidate's; its usage counts also
 * when it was passed over
 * @throws what the last one asked threw
 */
export async function* runWithFailOver(
  candidates: Candidate[],
  request: ChatQuestion
): AsyncGenerator<ChatEvent> {
  if (candidates.length === 0) throw new RangeError('No model to ask.')
  let passedOver: PassedOver | null = null
  for (const [scope, { model, request: access }] of candidates.entries()) {
    let spoke = false
    yield { t: 'using', provider: model.name, model: access.model, passedOver }
    try {
      for await (const event of model.run({ ...request, ...access })) {
        spoke ||= event.t !== 'usage'
        yield event
      }
      return
    } catch (error) {
      const why = whyToPassOver(error)
      if (why === null || spoke || request.signal.aborted || scope === candidates.length - 1) {
        throw error
      }
      passedOver = { provider: model.name, model: access.model, why }
    }
  }
}

function whyToPassOver(error: unknown): PassedOver['why'] | null {
  if (error instanceof ModelUnreachable) return 'unreachable'
  return error instanceof ModelRefused && passOver.has(error.kind) ? error.kind : null
}
