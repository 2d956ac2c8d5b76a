import type { Static, TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { isCurrency, Nullable, Type } from 'stoa/plugin'
import { fromMajor, stepOf, toMajor } from '../rules.ts'
import { type Call, type Failure } from '../provider.ts'
import { ProviderRefused, ProviderUnreachable } from '../provider-failures.ts'
import { exchange, retryAfterMs, type Answer } from '../exchange.ts'

const HOME = 'https://api.xendit.co'
/** Of the v3 payments API; other operations know no version. */
const API_VERSION = '2024-11-11'
/**
 * Currencies Xendit takes without decimals, though ISO 4217 gives IDR two
 * (docs.xendit.co/apidocs/get-payout).
 */
const WITHOUT_DECIMALS = new Set(['IDR', 'VND'])

/**
 * Refusals that mean "not now" (docs.xendit.co/apidocs/create-payment-request and
 * refund-payment-request, list of errors).
 */
const NOT_NOW = new Set([
  'TEMPORARILY_UNAVAILABLE',
  'PAYMENT_REQUEST_RATE_LIMITED',
  'REFUND_IN_PROGRESS',
  'CHANNEL_UNAVAILABLE',
  'ISSUER_UNAVAILABLE'
])

const ErrorAnswer = Type.Object({
  error_code: Type.String(),
  message: Type.Optional(Type.String())
})

const decimalsOf = (currency: string): number => (WITHOUT_DECIMALS.has(currency) ? 0 : 2)

/** An amount in an answer: a number, in some documents text. */
export const XenditAmount = Type.Union([Type.Number(), Type.String()])
export const OrNull = <S extends TSchema>(schema: S) => Type.Optional(Nullable(schema))

interface Request {
  body?: object
  /** The key goes along; Xendit honours it for refunds and payouts. */
  keyed?: boolean
  /** GET only: 404 is the answer "none". */
  orNull?: boolean
}

/** Asks Xendit and reads the answer by a schema of what is used of it. null: 404, when asked so. */
export async function xenditAsk<S extends TSchema>(
  call: Call,
  method: 'GET' | 'POST',
  path: string,
  schema: S,
  request: Request & { orNull: true }
): Promise<Static<S> | null>
export async function xenditAsk<S extends TSchema>(
  call: Call,
  method: 'GET' | 'POST',
  path: string,
  schema: S,
  request?: Request
): Promise<Static<S>>
export async function xenditAsk<S extends TSchema>(
  call: Call,
  method: 'GET' | 'POST',
  path: string,
  schema: S,
  request: Request = {}
): Promise<Static<S> | null> {
  const { secretKey } = call.credentials
  if (!secretKey) {
    throw new ProviderRefused(
      'xendit',
      'invalid-credentials',
      'There is no secret key of Xendit.',
      null
    )
  }
  const answer = await exchange('xendit', call, (call.baseUrl ?? HOME) + path, {
    method,
    headers: {
      accept: 'application/json',
      authorization: 'Basic ' + Buffer.from(`${secretKey}:`).toString('base64'),
      ...(path.startsWith('/v3/') && { 'api-version': call.apiVersion ?? API_VERSION }),
      ...(request.body && { 'content-type': 'application/json' }),
      ...(request.keyed && { 'idempotency-key': call.idempotencyKey })
    },
    body: request.body ? JSON.stringify(request.body) : null
  })
  if (answer.status === 404 && request.orNull) return null
  if (answer.status < 200 || answer.status > 299) throw refusal(answer)
  const value = parse(answer.text)
  if (!Value.Check(schema, value)) throw unreadable(answer.status)
  return value
}

function refusal(answer: Answer): ProviderRefused | ProviderUnreachable {
  const { status, headers } = answer
  const body = parse(answer.text)
  const { error_code: code, message = code } = Value.Check(ErrorAnswer, body)
    ? body
    : { error_code: `http-${status}` }
  const sentence = `Xendit: ${message}`
  if (status === 429 || code === 'PAYMENT_REQUEST_RATE_LIMITED') {
    return new ProviderUnreachable(
      'xendit',
      'rate-limited',
      sentence,
      status,
      retryAfterMs(headers)
    )
  }
  if (status === 408 || status >= 500) {
    return new ProviderUnreachable(
      'xendit',
      'server-error',
      sentence,
      status,
      retryAfterMs(headers)
    )
  }
  if (NOT_NOW.has(code)) {
    return new ProviderUnreachable('xendit', 'in-progress', sentence, status, retryAfterMs(headers))
  }
  if (status === 401) return new ProviderRefused('xendit', 'invalid-credentials', sentence, status)
  if (status >= 400) return new ProviderRefused('xendit', code, sentence, status)
  return unreadable(status)
}

export function unreadable(status: number | null): ProviderUnreachable {
  return new ProviderUnreachable(
    'xendit',
    'unreadable-answer',
    'Xendit answered something this driver does not understand.',
    status,
    null
  )
}

/**
 * Minor units as Xendit writes them; null: it cannot say this amount. @throws stoa.unknown-currency
 */
export function xenditAmount(amountMinor: number, currency: string): number | null {
  const major = toMajor(amountMinor, currency, decimalsOf(currency))
  return major === null || major <= 0 ? null : major
}

/** The smallest amount Xendit can say, in minor units. @throws stoa.unknown-currency */
export const xenditStep = (currency: string): number => stepOf(currency, decimalsOf(currency))

/** @throws ProviderRefused 'amount-not-exact', 'currency-not-supported' */
export function toXendit(amountMinor: number, currency: string): number {
  if (!isCurrency(currency)) {
    throw new ProviderRefused(
      'xendit',
      'currency-not-supported',
      `${currency} is no currency.`,
      null
    )
  }
  const major = xenditAmount(amountMinor, currency)
  if (major === null) {
    throw new ProviderRefused(
      'xendit',
      'amount-not-exact',
      `Xendit cannot take ${amountMinor} minor units of ${currency}.`,
      null
    )
  }
  return major
}

/** @throws ProviderUnreachable 'unreadable-answer' */
export function fromXendit(amount: number | string, currency: string): number {
  const minor = isCurrency(currency) ? fromMajor(amount, currency) : null
  if (minor === null) throw unreadable(200)
  return minor
}

/** The vendor's failure codes come without a sentence. */
export function failureOf(code: string | null | undefined): Failure | null {
  return code ? { code, message: `Xendit: ${code.toLowerCase().replaceAll('_', ' ')}.` } : null
}

export function dateOf(text: string | null | undefined): Date | null {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) ? null : date
}

/**
 * One of several with our reference: paid before open before ended, then the newest (lists are
 * newest first).
 */
export function best<T extends { state: string }>(states: T[]): T | null {
  const rank = ['captured', 'authorized', 'requires-action']
  const worth = ({ state }: T): number => (rank.includes(state) ? rank.indexOf(state) : rank.length)
  return states.toSorted((a, b) => worth(a) - worth(b))[0] ?? null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
