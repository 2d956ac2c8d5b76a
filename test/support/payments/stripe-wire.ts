import { randomBytes } from 'node:crypto'
import type { Static, TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { type Intent, parseForm } from './stripe-shapes.ts'
import { type Asked, VendorError } from './vendor-server.ts'

export function read<S extends TSchema>({ body }: Asked, schema: S): Static<S> {
  const value = parseForm(body)
  const [fault] = Value.Errors(schema, value)
  if (fault) {
    throw new VendorError(
      400,
      'parameter_unknown',
      `Received unknown or invalid parameter: ${fault.path} (${fault.message})`
    )
  }
  return value as Static<S>
}

/** Those of one payment, or since a time; both as asked. */
export function of(
  query: URLSearchParams
): (item: { payment_intent: string; created: number }) => boolean {
  const payment = query.get('payment_intent')
  return item =>
    (payment === null || item.payment_intent === payment) &&
    item.created >= Number(query.get('created[gte]') ?? 0)
}

/** A list as Stripe pages it: newest first, limit, starting_after. */
export function page<T extends { id: string }>(
  all: T[],
  query: URLSearchParams,
  url: string,
  show: (item: T) => T
): unknown {
  const newest = all.toReversed()
  const after = query.get('starting_after')
  const from = after === null ? 0 : newest.findIndex(({ id }) => id === after) + 1
  const limit = Number(query.get('limit') ?? 10)
  return {
    object: 'list',
    url,
    has_more: newest.length > from + limit,
    data: newest.slice(from, from + limit).map(show)
  }
}

export function unexpected({ status }: Intent, what: string): VendorError {
  return new VendorError(
    400,
    'payment_intent_unexpected_state',
    `This PaymentIntent could not be ${what} because it has a status of ${status}.`
  )
}

export function invalid(message: string): VendorError {
  return new VendorError(400, 'parameter_invalid', message)
}

export function known<T>(thing: T | undefined, what: string, id: string | undefined): T {
  if (thing === undefined) {
    throw new VendorError(404, 'resource_missing', `No such ${what}: '${id}'`)
  }
  return thing
}

export function found<T>(thing: T | undefined, id: string): T {
  if (thing === undefined) throw new Error(`The test server has nothing fit for this of ${id}.`)
  return thing
}

export function fresh(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`
}

export function seconds(): number {
  return Math.floor(Date.now() / 1000)
}
