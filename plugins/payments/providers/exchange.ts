import { type Call, type ProviderName } from './provider.ts'
import { ProviderUnreachable } from './provider-failures.ts'
import { maskBody, maskUrl } from './mask.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
}

/**
 * One HTTP exchange with a vendor: sent once, never repeated, told to call.onExchange with secrets
 * masked. Any answer is returned, whatever its status.
 * @throws ProviderUnreachable when no whole answer came
 */
export async function exchange(
  provider: ProviderName,
  call: Call,
  url: string,
  request: { method: string; headers: Record<string, string>; body: string | null }
): Promise<Answer> {
  const started = performance.now()
  const tell = (status: number | null, responseBody: string | null, error: string | null): void =>
    call.onExchange({
      method: request.method,
      url: maskUrl(url),
      status,
      requestBody: maskBody(request.body),
      responseBody: maskBody(responseBody),
      ms: Math.round(performance.now() - started),
      error
    })
  let status: number | null = null
  try {
    // A redirect would carry the request, and with it the amount and the payer, to who knows where.
    const response = await fetch(url, { ...request, signal: call.signal, redirect: 'error' })
    status = response.status
    const text = await response.text()
    tell(status, text, null)
    return { status, headers: response.headers, text }
  } catch (cause) {
    const reason = call.signal.aborted ? 'timeout' : 'connection'
    const what = describe(cause)
    tell(status, null, reason === 'timeout' ? 'timeout' : what)
    throw new ProviderUnreachable(
      provider,
      reason,
      reason === 'timeout' ? 'No answer in time.' : `The connection failed: ${what}.`,
      status,
      null,
      { cause }
    )
  }
}

/**
 * How long a 429 or 503 asks to wait, in milliseconds: Retry-After in seconds or as a date (RFC
 * 9110, 10.2.3), or Xendit's Rate-Limit-Reset in seconds; null when there is neither.
 */
export function retryAfterMs(headers: Headers, now = Date.now()): number | null {
  const text = headers.get('retry-after') ?? headers.get('rate-limit-reset')
  if (text === null) return null
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  const until = Date.parse(text)
  return Number.isNaN(until) ? null : Math.max(0, until - now)
}

/** fetch() says 'fetch failed' and puts the reason into `cause`. */
function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return 'unknown'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message
}
