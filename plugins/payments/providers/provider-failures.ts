import type { ProviderName } from './provider.ts'

/**
 * The vendor said no, and nothing happened. Repeating the same order is of no use. Codes of our
 * own: 'invalid-credentials', 'amount-not-exact', 'currency-not-supported', 'method-not-supported',
 * 'channel-missing', 'not-supported'; all others are the vendor's.
 */
export class ProviderRefused extends Error {
  constructor(
    readonly provider: ProviderName,
    readonly code: string,
    message: string,
    /** HTTP status; null when nothing was sent. */ readonly status: number | null
  ) {
    super(message)
    this.name = 'ProviderRefused'
  }
}

/**
 * No answer that can be relied on: the vendor may have done it or not. Repeat with the same
 * idempotency key, then ask (get, or find when there is no ref yet).
 */
export class ProviderUnreachable extends Error {
  constructor(
    readonly provider: ProviderName,
    readonly reason:
      | 'timeout'
      | 'connection'
      | 'server-error'
      | 'rate-limited'
      | 'in-progress'
      | 'unreadable-answer'
      | 'not-told',
    message: string,
    readonly status: number | null,
    /** How long the vendor asks us to wait; null when it does not say. */
    readonly retryAfterMs: number | null,
    options: { cause?: unknown } = {}
  ) {
    super(message, options)
    this.name = 'ProviderUnreachable'
  }
}

/** A webhook that is not the vendor's, or not as it sent it. */
export class WebhookForged extends Error {
  constructor(
    readonly provider: ProviderName,
    readonly reason: 'token' | 'signature' | 'too-old' | 'malformed'
  ) {
    super(`The webhook is not to be believed: ${reason}.`)
    this.name = 'WebhookForged'
  }
}
