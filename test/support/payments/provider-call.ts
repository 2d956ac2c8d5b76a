/** What was told of an exchange; see Exchange in plugins/payments/providers/provider.ts. */
export interface SeenExchange {
  method: string
  url: string
  status: number | null
  requestBody: string | null
  responseBody: string | null
  ms: number
  error: string | null
}

/**
 * How a gateway is called in tests: at the test server, each time with a key of its own unless one
 * is given; `seen` collects the exchanges.
 */
export function providerCall(
  server: { url: string } | null,
  credentials: Record<string, string | undefined>,
  over: { key?: string; withinMs?: number } = {}
) {
  const seen: SeenExchange[] = []
  return {
    idempotencyKey: over.key ?? `key-${++keys}-${process.pid}`,
    credentials,
    baseUrl: server?.url ?? null,
    apiVersion: null,
    signal: AbortSignal.timeout(over.withinMs ?? 10_000),
    onExchange: (exchange: SeenExchange) => {
      seen.push(exchange)
    },
    seen
  }
}

let keys = 0
