import { isUtf8 } from 'node:buffer'
import fp from 'fastify-plugin'
import { coreErrors } from '../primitives/errors.ts'

/**
 * JSON is UTF-8 (RFC 8259, section 8.1): other bytes are told, never read as some other letter.
 */
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
