import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { newId } from '../primitives/ids.ts'
import { coreErrors } from '../primitives/errors.ts'
import type { Instance } from '../instance/instance.ts'
import { isBlamed } from '../execution/reactions.ts'
import { timer } from '../telemetry/metrics.ts'
import { logAccess } from './access-log.ts'
import { registerTokens } from './authenticate.ts'
import { countsInPostgres } from './counts-in-postgres.ts'
import { HEALTH, registerHealth } from './health.ts'
import { registerOpenApi } from './openapi.ts'
import { handleErrors, ProblemView } from './problem.ts'
import { serializers } from './serialization.ts'
import { countTogether } from './shared-counts.ts'
import { trustedProxies } from './trusted-proxies.ts'
import { namesSeveralHosts, refuseUnheard } from './unheard.ts'
import { refuseUnreadable, rememberPaths } from './unserved.ts'
import { registerRoutes } from './register.ts'
import { registerUploads } from './uploads.ts'
import { compileValidators } from './validation.ts'
import { readJson } from './utf8.ts'

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

/** The longest a request's head may take. */
const HEAD_MS = 15_000

const LOGS_REQUESTS = new Set(['debug', 'trace'])

/** The HTTP face of an instance, top to bottom. Nothing listens yet. */
export async function buildApp(instance: Instance): Promise<FastifyInstance> {
  const { config } = instance
  // The schemas of our own plugins are known to compile; a partner's are looked at before anything
  // is served.
  const atOnce = config.STOA_PLUGINS !== ''
  let draining = false
  const byOthers = new WeakSet<object>() // requests that failed by the fault of a reaction
  const app = Fastify({
    ...(LOGS_REQUESTS.has(config.LOG_LEVEL) ? { loggerInstance: instance.log } : {}),
    trustProxy: trustedProxies(config.STOA_TRUST_PROXY),
    bodyLimit: config.STOA_BODY_LIMIT,
    // Passes stand in paths.
    routerOptions: { maxParamLength: 500 },
    genReqId: newId,
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    exposeHeadRoutes: false,
    // How long a request may take to come in; answers, streams among them, take as long as they
    // need.
    requestTimeout: config.STOA_REQUEST_SECONDS * 1000,
    http: {
      headersTimeout: Math.min(HEAD_MS, config.STOA_REQUEST_SECONDS * 1000),
      connectionsCheckingInterval: 1000
    },
    clientErrorHandler: refuseUnheard,
    frameworkErrors: refuseUnreadable,
    schemaController: { compilersFactory: { buildSerializer: serializers(atOnce) } }
  }) as unknown as FastifyInstance
  compileValidators(app, atOnce)
  handleErrors(app, instance.log)
  const unserved = rememberPaths(app)
  app.addSchema(ProblemView)
  if (config.STOA_ALLOWED_ORIGINS !== '') {
    await app.register(cors, { origin: config.STOA_ALLOWED_ORIGINS.split(',').map(o => o.trim()) })
  }
  await app.register(rateLimit, { global: false })
  const counts =
    config.REDIS_URL === undefined
      ? countsInPostgres(instance)
      : await (await import('./counts-in-redis.ts')).countsInRedis(config.REDIS_URL, instance)
  app.addHook('onClose', () => counts.close())
  const together = countTogether(instance, counts)
  const authenticator = await registerTokens(app, instance)
  readJson(app)
  await registerUploads(app, instance)
  await registerOpenApi(app, instance)
  app.decorateRequest('acting')
  logAccess(app, instance)
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
    }
    // Before anything of the body is read.
    else {
      done(request.is404 ? unserved(request) : undefined)
    }
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { stoa } = request.routeOptions.config
    if (stoa !== undefined) {
      timer(instance.metrics, stoa.useCase, reply.statusCode).observe(reply.elapsedTime / 1000)
    }
    if (stoa !== undefined && reply.statusCode === 500 && !byOthers.has(request)) {
      instance.metrics.plugins.of(stoa.plugin).errors++
    }
    done()
  })
  app.addHook('onError', (request, _reply, error, done) => {
    if (isBlamed(error)) byOthers.add(request)
    done()
  })
  app.addHook('preClose', async () => {
    draining = true
  })
  await app.register(async scope => {
    registerHealth(scope, instance, () => draining)
    for (const plugin of instance.registry.plugins) {
      registerRoutes(scope, instance, authenticator, together, plugin)
    }
  })
  await app.ready()
  return app
}
