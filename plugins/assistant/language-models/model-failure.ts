import type { Problem } from 'stoa/plugin'
import { ModelRefused, ModelUnreachable } from './chat-model.ts'
import { assistantErrors } from '../errors.ts'
import type { Candidate } from './fail-over.ts'

const DEFAULT_WAIT_MS = 60_000

/**
 * What a provider's failure is called here.
 * @param asked the one that was asked last
 * @returns null when the error is none of a provider
 */
export function modelFailure(error: unknown, asked: Candidate): Problem | null {
  const facts = {
    provider: asked.model.name,
    model: asked.request.model,
    setting: `${asked.model.name}Model`
  }
  if (error instanceof ModelUnreachable) {
    return assistantErrors['provider-unreachable'](
      { ...facts, said: error.message },
      { cause: error }
    )
  }
  if (!(error instanceof ModelRefused)) return null
  const details = { cause: error }
  const reported = { ...facts, said: error.message }
  switch (error.kind) {
    case 'invalid-key':
      return assistantErrors['key-refused'](reported, details)
    case 'model-not-found':
      return assistantErrors['model-not-found'](reported, details)
    case 'quota-exhausted':
      return assistantErrors['provider-quota-exhausted'](reported, details)
    case 'too-long':
      return assistantErrors['question-too-long'](reported, details)
    case 'rate-limited':
      return assistantErrors['provider-rate-limited'](
        { ...reported, seconds: Math.ceil((error.retryAfterMs ?? DEFAULT_WAIT_MS) / 1000) },
        details
      )
    case 'overloaded':
      return assistantErrors['provider-overloaded'](reported, details)
    case 'blocked':
      return assistantErrors['question-blocked'](reported, details)
    case 'bad-request':
      return assistantErrors['provider-refused'](reported, details)
  }
}
