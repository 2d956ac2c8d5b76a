import { ModelRefused, ModelUnreachable, type RefusalKind } from '../language-models/chat-model.ts'
import { reasonOf, sentenceOf } from './model-access.ts'

/** https://console.groq.com/docs/errors */
interface GroqError {
  message?: string
  type?: string
  code?: string
  /** With tool_use_failed: what the model wrote. */
  failed_generation?: string
  /** In a stream, which has no status of its own. */
  status_code?: number
}

/**
 * The model wrote a call Groq does not let through. Not an error of ours: the turn ends in a broken
 * call.
 */
export class CallRefused extends Error {
  constructor(
    readonly tool: string,
    readonly text: string
  ) {
    super('Groq refused a call the model wrote.')
  }
}

/** What groq-sdk threw, as one of our errors. */
export function groqFailure(
  error: unknown,
  apiKey: string
): ModelRefused | ModelUnreachable | CallRefused {
  const said = groqError(error)
  if (said === null) return new ModelUnreachable(sentenceOf(`Groq: ${reasonOf(error)}`, apiKey))
  const message = said.message ?? ''
  if (said.code === 'tool_use_failed') {
    return new CallRefused(refusedTool(said), said.failed_generation ?? '')
  }
  const status = statusOf(error) ?? said.status_code ?? statusByCode(said)
  const sentence = sentenceOf(message || `Groq answered ${status ?? 'with an error'}.`, apiKey)
  const kind = status === null ? null : kindOf(status, said)
  return kind === null
    ? new ModelUnreachable(`Groq: ${sentence}`)
    : new ModelRefused(kind, status, sentence, retryAfter(error, message))
}

/** null: a fault of theirs, as good as no answer. */
function kindOf(status: number, { code = '', message = '' }: GroqError): RefusalKind | null {
  if (/^model_(not_found|decommissioned|terms_required|permission)|^model_not_active/.test(code)) {
    return 'model-not-found'
  }
  if (/api_key|organization_restricted/.test(code)) return 'invalid-key'
  if (/blocked_api_access|insufficient_quota/.test(code)) return 'quota-exhausted'
  // More tokens in one question than the account has for a minute, or than the model reads: no
  // waiting helps.
  if (
    code === 'context_length_exceeded' ||
    (code === 'rate_limit_exceeded' && (status === 413 || /^request too large/i.test(message)))
  ) {
    return 'too-long'
  }
  switch (status) {
    case 401:
    case 403:
      return 'invalid-key'
    case 404:
      return 'model-not-found'
    case 429:
      return /per day|\(TPD\)|\(RPD\)|\blimit:? 0\b/i.test(message)
        ? 'quota-exhausted'
        : 'rate-limited'
    case 498:
    case 503:
      return 'overloaded'
    case 408:
    case 424:
    case 499:
      return null
    default:
      return status < 500 ? 'bad-request' : null
  }
}

/** Milliseconds, by the header in seconds or the sentence "Please try again in 6m54.72s". */
function retryAfter(error: unknown, message: string): number | null {
  const headers = (error as { headers?: unknown }).headers
  const header = Number.parseFloat(
    headers instanceof Headers ? (headers.get('retry-after') ?? '') : ''
  )
  if (Number.isFinite(header)) return Math.ceil(header * 1000)
  const [, hours, minutes, seconds, millis] =
    /try again in (?:(\d+)h)? ?(?:(\d+)m(?!s))? ?(?:([\d.]+)s)?(?:([\d.]+)ms)?/.exec(message) ?? []
  const ms =
    Number(hours ?? 0) * 3_600_000 +
    Number(minutes ?? 0) * 60_000 +
    Number.parseFloat(seconds ?? '0') * 1000 +
    Number.parseFloat(millis ?? '0')
  return ms > 0 ? Math.ceil(ms) : null
}

/**
 * The body's error; null when there was no answer. The library keeps the whole body of an answer,
 * but of a stream the inner object.
 */
function groqError(error: unknown): GroqError | null {
  const status = statusOf(error)
  const body = (error as { error?: unknown } | null)?.error
  if (typeof body !== 'object' || body === null) {
    return status === null ? null : { message: `Groq answered ${status}.` }
  }
  const inner = (body as { error?: unknown }).error
  return (typeof inner === 'object' && inner !== null ? inner : body) as GroqError
}

function statusOf(error: unknown): number | null {
  const status = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' ? status : null
}

function statusByCode({ code, type }: GroqError): number | null {
  if (code === 'rate_limit_exceeded') return 429
  return type === 'invalid_request_error' ? 400 : null
}

/** '' when the generation does not even show a name. */
function refusedTool({ message = '', failed_generation: text = '' }: GroqError): string {
  return (
    /call tool '([^']+)'/.exec(message)?.[1] ??
    /<function=([\w.-]+)/.exec(text)?.[1] ??
    /"name"\s*:\s*"([^"]{1,200})"/.exec(text)?.[1] ??
    ''
  )
}
