import { ProviderRefused, ProviderUnreachable } from '../failures.ts'
import type { Call, Exchange } from '../provider.ts'

export interface Sending {
  operation: Exchange['operation']
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: unknown
}

const WORDS = 300
const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.replaceAll('\0', '').slice(0, WORDS) : null

/** What an answer of Reloadly says went wrong: `errorCode` of the API, `error` of tokens. */
export function faultOf(body: unknown): { code: string | null; message: string | null } {
  const { errorCode, error, code, message } = (body ?? {}) as Record<string, unknown>
  return { code: text(errorCode) ?? text(code) ?? text(error), message: text(message) }
}

/**
 * One HTTP exchange, sent once; told to call.onExchange whatever comes of it.
 * @returns what was answered as JSON, with a status below 300
 * @throws ProviderRefused: 4xx, nothing was done. ProviderUnreachable: anything else
 */
export async function exchange(call: Call, sending: Sending): Promise<unknown> {
  const { operation, method, url, headers, body } = sending
  const started = performance.now()
  const tell = (status: number | null, code: string | null, message: string | null): void =>
    call.onExchange({
      operation,
      status,
      code,
      message,
      ms: Math.round(performance.now() - started)
    })
  let answered: { status: number; text: string }
  try {
    // A redirect would carry the number and the amount to who knows where.
    const response = await fetch(url, {
      method,
      headers: { accept: 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: call.signal,
      redirect: 'error'
    })
    answered = { status: response.status, text: await response.text() }
  } catch (cause) {
    const reason = call.signal.aborted ? 'timeout' : 'connection'
    const what = reason === 'timeout' ? 'No answer in time.' : 'The connection failed.'
    tell(null, reason, what)
    throw new ProviderUnreachable(reason, what, { cause })
  }
  const said = parsed(answered.text)
  const { code, message } = answered.status < 300 ? { code: null, message: null } : faultOf(said)
  tell(answered.status, code, message)
  return judged(answered.status, said)
}

function judged(status: number, said: unknown): unknown {
  const { code, message } = faultOf(said)
  if (status === 429) throw new ProviderUnreachable('rate-limited', 'Asked too often.')
  if (status >= 500 || status === 408 || (status >= 300 && status < 400)) {
    throw new ProviderUnreachable('server-error', message ?? `It answered ${status}.`)
  }
  if (status >= 400) {
    throw new ProviderRefused(code ?? `HTTP_${status}`, message ?? `It answered ${status}`, status)
  }
  if (said === null || typeof said !== 'object') {
    throw new ProviderUnreachable('unreadable', 'Its answer could not be read.')
  }
  return said
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return null
  }
}
