import fp from 'fastify-plugin'
import { coreErrors } from '../primitives/errors.ts'
import { HEALTH } from './health.ts'
import { namesSeveralHosts } from './unheard.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether the process is about to stop: only probes are answered then. */
    isDraining(): boolean
  }
}

/**
 * After OWASP's REST Security and HTTP Headers Cheat Sheets; set as they are, since every answer
 * carries them.
 */
const PROTECTIVE = Object.freeze({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'"
})

/** What every answer carries, and whom nothing is answered: before anything of the body is read. */
export const protection = fp(
  async app => {
    let draining = false
    app.decorate('isDraining', () => draining)
    app.addHook('preClose', async () => {
      draining = true
    })
    app.addHook('onRequest', (request, reply, done) => {
      // Whoever left before anyone looked has no address any more, and hears no answer.
      if ((request.ip as string | undefined) === undefined) {
        reply.hijack()
        return
      }
      reply.headers(PROTECTIVE).header('x-request-id', request.id)
      const answers = !draining || request.routeOptions.config?.stoa?.useCase === HEALTH
      if (!answers) {
        done(coreErrors.draining({}, { headers: { 'retry-after': '1', connection: 'close' } }))
      } else if (namesSeveralHosts(request.raw)) {
        done(coreErrors['malformed-request']())
      } else {
        done(request.is404 ? app.refusalOfUnserved(request) : undefined)
      }
    })
  },
  { name: 'stoa-protection', dependencies: ['stoa-unserved-paths'] }
)
