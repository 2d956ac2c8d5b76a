import { Type } from '@sinclair/typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * The fields of a use case that takes a request as it came: for what others sign or define. Secrets
 * of ours are left out of the headers.
 */
export const RawInput = {
  /** The body, byte for byte as text (UTF-8); '' when there is none. */
  raw: Type.String(),
  /** Lower-case names; without authorization, cookie, and headers that were sent twice. */
  headers: Type.Record(Type.String(), Type.String())
}

const OURS = new Set(['authorization', 'cookie'])

/** Makes the routes of a scope take any body unread. */
export function takeBodiesRaw(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
}

export const rawInput = ({
  body,
  headers
}: FastifyRequest): { raw: string; headers: Record<string, string> } => ({
  raw: typeof body === 'string' ? body : '',
  headers: Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !OURS.has(entry[0])
    )
  )
})
