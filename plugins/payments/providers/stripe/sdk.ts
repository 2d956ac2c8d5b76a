import { createRequire } from 'node:module'
import type Stripe from 'stripe'
import { type Call } from '../provider.ts'
import { ProviderRefused, ProviderUnreachable } from '../provider-failures.ts'
import { exchange, retryAfterMs } from '../exchange.ts'

const load = createRequire(import.meta.url)
/** Large, and most processes never need it: loaded when it is. */
export const sdk = (): typeof Stripe => load('stripe') as typeof Stripe

/**
 * Runs calls of the SDK over our own exchange, without its retries, and turns its errors into the
 * port's.
 */
export async function ask<T>(call: Call, run: (client: Stripe) => Promise<T>): Promise<T> {
  const { secretKey, account } = call.credentials
  if (!secretKey) {
    throw new ProviderRefused(
      'stripe',
      'invalid-credentials',
      'There is no secret key of Stripe.',
      null
    )
  }
  const base = call.baseUrl === null ? null : new URL(call.baseUrl)
  const client = new (sdk())(secretKey, {
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: sdk().createFetchHttpClient(fetchFor(call)),
    ...(base && {
      host: base.hostname,
      port: base.port || (base.protocol === 'http:' ? 80 : 443),
      protocol: base.protocol === 'http:' ? 'http' : 'https'
    }),
    ...(call.apiVersion !== null && { apiVersion: call.apiVersion as Stripe.LatestApiVersion }),
    ...(account && { stripeAccount: account })
  })
  try {
    return await run(client)
  } catch (error) {
    throw translated(error)
  }
}

function fetchFor(call: Call): typeof fetch {
  return async (url, init = {}) => {
    const body = typeof init.body === 'string' && init.body !== '' ? init.body : null
    const sent = {
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body
    }
    const { status, text, headers } = await exchange(
      'stripe',
      call,
      url instanceof Request ? url.url : String(url),
      sent
    )
    const read = new Headers(headers)
    read.delete('stripe-notice') // the SDK would print it on the console
    return new Response(text || null, { status, headers: read })
  }
}

function translated(error: unknown): unknown {
  if (!(error instanceof sdk().errors.StripeError)) return error
  const { statusCode: status = null, code, message } = error
  const sentence = `Stripe: ${message}`
  const wait = retryAfterMs(new Headers(error.headers ?? {}))
  if (error instanceof sdk().errors.StripeConnectionError) {
    const cause: unknown = error.detail
    return cause instanceof ProviderUnreachable
      ? cause
      : new ProviderUnreachable('stripe', 'connection', sentence, null, null, { cause: error })
  }
  if (status === 409 || code === 'lock_timeout') {
    return new ProviderUnreachable('stripe', 'in-progress', sentence, status, wait)
  }
  if (error instanceof sdk().errors.StripeRateLimitError) {
    return new ProviderUnreachable('stripe', 'rate-limited', sentence, status, wait)
  }
  if (error instanceof sdk().errors.StripeAuthenticationError) {
    return new ProviderRefused('stripe', 'invalid-credentials', sentence, status)
  }
  if (status === null || status < 400) {
    return new ProviderUnreachable('stripe', 'unreadable-answer', sentence, status, null, {
      cause: error
    })
  }
  if (status >= 500) {
    return new ProviderUnreachable('stripe', 'server-error', sentence, status, wait)
  }
  return new ProviderRefused(
    'stripe',
    error.decline_code || code || error.rawType || `http-${status}`,
    sentence,
    status
  )
}
