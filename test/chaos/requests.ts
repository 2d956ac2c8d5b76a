import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '../../core/primitives/ids.ts'

/** Longer than any time limit of a request. */
const SILENCE_MS = 45_000
const AGAIN_MS = 150
/** How long callers insist: longer than any fault lasts. */
export const PATIENCE_MS = 300_000

export interface Sent {
  token?: string
  body?: unknown
  headers?: Record<string, string>
}

/** One try of a request. `status` 0: no answer came. */
export interface Answer {
  at: number
  ms: number
  method: string
  path: string
  status: number
  code: string
  text: string
  headers: Headers
}

/** Where the callers of an instance of several processes come in: each try at the next one. */
export interface AuthRequest {
  next(): string
}

/** Sends requests, keeps what was answered, and knows which answers no one should ever get. */
export class Requests {
  /** All tries since the last `clear()`. */
  readonly answers: Answer[] = []
  constructor(private readonly request: AuthRequest) {}

  clear(): void {
    this.answers.length = 0
  }

  async attempt(
    method: string,
    path: string,
    { token, body, headers = {} }: Sent = {},
    url = this.request.next()
  ): Promise<Answer> {
    const at = Date.now()
    const answer: Answer = {
      at,
      ms: 0,
      method,
      path,
      status: 0,
      code: '',
      text: '',
      headers: new Headers()
    }
    try {
      const response = await fetch(url + path, {
        method,
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(SILENCE_MS),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers
        }
      })
      const text = await response.text()
      Object.assign(answer, {
        status: response.status,
        text,
        headers: response.headers,
        code: codeOf(text)
      })
    } catch (error) {
      const { name, cause } = error as { name: string; cause?: { code?: string; message?: string } }
      answer.code = name === 'TimeoutError' ? 'unanswered' : (cause?.code ?? cause?.message ?? name)
    }
    answer.ms = Date.now() - at
    this.answers.push(answer)
    return answer
  }

  /**
   * Repeats with the same key, as a till does: after 503, a lost connection, or while the first try
   * is still being worked on.
   */
  async insist(
    method: string,
    path: string,
    sent: Sent = {},
    until = Date.now() + PATIENCE_MS
  ): Promise<Answer> {
    const same = {
      ...sent,
      headers: { ...(method === 'POST' ? { 'idempotency-key': newId() } : {}), ...sent.headers }
    }
    for (;;) {
      const answer = await this.attempt(method, path, same)
      if (!isPassing(answer) || Date.now() > until) return answer
      await sleep(AGAIN_MS)
    }
  }

  /** @returns the body. @throws when the answer is not 2xx */
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is the operation's, and its own tests hold it to that
  async ok<T = any>(method: string, path: string, sent?: Sent, until?: number): Promise<T> {
    const answer = await this.insist(method, path, sent, until)
    if (answer.status < 200 || answer.status >= 300) {
      throw new Error(
        `${method} ${path} answered ${answer.status} ${answer.code} ${answer.text.slice(0, 300)}`
      )
    }
    return JSON.parse(answer.text) as T
  }
}

export function isPassing({ status, code }: Answer): boolean {
  return status === 0 || status === 503 || code === 'stoa.idempotency-in-flight'
}

/** What is wrong with an answer whatever has failed behind Stoa; undefined: nothing. */
export function wrongWith({
  method,
  path,
  status,
  code,
  headers,
  text
}: Answer): string | undefined {
  const what = `${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')}`
  if (status === 0) {
    return code === 'unanswered' ? `${what}: no answer in ${SILENCE_MS / 1000} s` : undefined
  }
  if (status < 500) return undefined
  if (status !== 503) return `${what}: ${status} ${code} ${text.slice(0, 120)}`
  const lacks = [
    ...(headers.get('content-type')?.startsWith('application/problem+json')
      ? []
      : ['problem+json']),
    ...(code === '' ? ['a code'] : []),
    ...(/^\d+$/.test(headers.get('retry-after') ?? '') ? [] : ['Retry-After'])
  ]
  return lacks.length > 0 ? `a 503 without ${lacks.join(', ')}` : undefined
}

function codeOf(text: string): string {
  try {
    return String((JSON.parse(text) as { code?: string }).code ?? '')
  } catch {
    return ''
  }
}
