import { isUtf8 } from 'node:buffer'
import fp from 'fastify-plugin'
import { coreErrors } from '../primitives/errors.ts'

/**
 * A body as text. Bytes that are no UTF-8 are told, never read as some other letter: JSON is UTF-8
 * (RFC 8259, section 8.1), and a table says what it is by being so.
 * @throws stoa.wrong-encoding
 */
export function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw coreErrors['wrong-encoding']()
  return bytes.toString('utf8')
}

/** Reads bodies of JSON by that rule. */
export const jsonBodies = fp(
  async app => {
    const parse = app.getDefaultJsonParser('error', 'error')
    app.removeContentTypeParser('application/json')
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
      if (isUtf8(body as Buffer)) return parse(request, (body as Buffer).toString('utf8'), done)
      done(coreErrors['wrong-encoding']())
    })
  },
  { name: 'stoa-json-bodies' }
)
