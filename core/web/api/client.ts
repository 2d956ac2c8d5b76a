import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '../../../client/generated/api.d.ts'
import { problemOf, Refused, Unreachable, unreachable } from './problem.ts'
import { place } from './place.ts'
import { session } from './session.ts'

/** The API, typed, as whoever is logged in, in the company and shop they chose. */
export const api = createClient<paths>({
  baseUrl: '',
  fetch: request => session.fetch(request)
})

api.use({
  onRequest({ request }) {
    const { companyId, shopId } = place.now()
    if (companyId !== null) request.headers.set('x-company-id', companyId)
    if (shopId !== null) request.headers.set('x-shop-id', shopId)
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', newKey())
    }
    return request
  }
})

/**
 * The same, for routes that are not among Stoa's own: those of a plugin from elsewhere, typed by
 * hand or by openapi-typescript.
 */
export const apiOf = <Paths extends object>(): Client<Paths> => api as unknown as Client<Paths>

/** crypto.randomUUID() is not there on plain http. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')

/** A UUID of version 7 (RFC 9562, 5.7): by time, as the server makes its ids. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = newKey()
  const variant = '89ab'[Number.parseInt(random.slice(0, 1), 16) % 4]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}

/** What the browser throws when the line is cut: before the answer, or in the middle of it. */
const isCut = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof SyntaxError

/** Unwraps an answer for TanStack Query. @throws Refused, Unreachable */
export async function answer<T>(
  asked: Promise<{ data?: T; error?: unknown; response: Response }>
): Promise<T> {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    throw isCut(cause) ? new Unreachable(unreachable.message, { cause }) : cause
  })
  if (data !== undefined) return data
  throw new Refused(problemOf(error, response.status))
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : never
/** What an operation answers: Reply<'/api/v1/pos/sales/{saleId}'>. */
export type Reply<P extends keyof paths, M extends Method = 'get'> = paths[P] extends {
  [K in M]: { responses: infer R }
}
  ? Json<R[keyof R]>
  : never
/** One row of a list: Row<'/api/v1/pos/sales'>. */
export type Row<P extends keyof paths> =
  Reply<P> extends { items: Array<infer Item> } ? Item : never
