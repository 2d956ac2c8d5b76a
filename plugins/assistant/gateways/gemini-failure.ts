import { ModelRefused, ModelUnreachable, type RefusalKind } from '../language-models/chat-model.ts'
import { reasonOf, sentenceOf } from './model-access.ts'

/** google.rpc.Status (https://ai.google.dev/gemini-api/docs/troubleshooting). */
interface GoogleError {
  message?: string
  status?: string
  details?: Array<{
    /** ErrorInfo */
    reason?: string
    /** RetryInfo: '34s' */
    retryDelay?: string
    /** QuotaFailure */
    violations?: Array<{ quotaId?: string; quotaMetric?: string; quotaValue?: string }>
  }>
}

/** What @google/genai threw, as one of our errors. */
export function geminiFailure(error: unknown, apiKey: string): ModelRefused | ModelUnreachable {
  const status =
    error instanceof Error && 'status' in error && typeof error.status === 'number'
      ? error.status
      : null
  if (status === null) return new ModelUnreachable(sentenceOf(`Gemini: ${reasonOf(error)}`, apiKey))
  const said = googleError((error as Error).message)
  const sentence = sentenceOf(said.message ?? `Gemini answered ${status}.`, apiKey)
  const kind = kindOf(status, said)
  return kind === null
    ? new ModelUnreachable(`Gemini answered ${status}: ${sentence}`)
    : new ModelRefused(kind, status, sentence, retryAfter(said))
}

/** null: a fault of theirs, as good as no answer. */
function kindOf(status: number, said: GoogleError): RefusalKind | null {
  switch (status) {
    case 400:
      return refusesKey(said)
        ? 'invalid-key'
        : /token count .{0,60}exceeds/.test(said.message ?? '')
          ? 'too-long'
          : 'bad-request'
    case 401:
    case 403:
      return 'invalid-key'
    case 404:
      return 'model-not-found'
    case 429:
      return isUsedUp(said) ? 'quota-exhausted' : 'rate-limited'
    case 408:
      return null
    case 503:
      return 'overloaded'
    default:
      return status < 500 ? 'bad-request' : null
  }
}

/** FAILED_PRECONDITION: the key's project may not use the API from here, or not without billing. */
function refusesKey({ message = '', status, details = [] }: GoogleError): boolean {
  return (
    status === 'FAILED_PRECONDITION' ||
    details.some(detail => detail.reason === 'API_KEY_INVALID') ||
    /api key (not valid|expired|not found)/i.test(message)
  )
}

/** Nothing that waiting a minute would fix: a day's quota, money, or a quota of zero. */
function isUsedUp({ message = '', details = [] }: GoogleError): boolean {
  const violations = details.flatMap(detail => detail.violations ?? [])
  return (
    /\blimit: 0\b|per_day|PerDay|spending cap|prepa(y|id)|credits/.test(message) ||
    violations.some(
      ({ quotaId = '', quotaMetric = '', quotaValue }) =>
        /PerDay|per_day/.test(quotaId + quotaMetric) || quotaValue === '0'
    )
  )
}

/** Milliseconds. */
function retryAfter({ message = '', details = [] }: GoogleError): number | null {
  const said =
    details.find(detail => detail.retryDelay !== undefined)?.retryDelay ??
    /retry in ([\d.]+s)/.exec(message)?.[1]
  const seconds = Number.parseFloat(said ?? '')
  return Number.isFinite(seconds) ? Math.ceil(seconds * 1000) : null
}

/**
 * The library puts the JSON into the message, sometimes after a few words, sometimes once more
 * within itself.
 */
function googleError(text: string): GoogleError {
  const start = text.search(/[[{]/)
  if (start === -1) return { message: text }
  try {
    const body = JSON.parse(text.slice(start)) as unknown
    const { error } = (Array.isArray(body) ? body[0] : body) as { error?: GoogleError }
    if (typeof error !== 'object' || error === null) return { message: text }
    const inner =
      typeof error.message === 'string' && error.message.trimStart().startsWith('{')
        ? googleError(error.message)
        : error
    return { ...error, ...inner }
  } catch {
    return { message: text }
  }
}
