/** The provider said no to a request: what was asked for in it was not taken. */
export class ProviderRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number
  ) {
    super(message)
    this.name = 'ProviderRefused'
  }
}

/** No answer that can be relied on: what was asked for may be done. Ask by our identifier. */
export class ProviderUnreachable extends Error {
  constructor(
    readonly reason: 'timeout' | 'connection' | 'server-error' | 'rate-limited' | 'unreadable',
    message: string,
    options: { cause?: unknown } = {}
  ) {
    super(message, options)
    this.name = 'ProviderUnreachable'
  }
}
