import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { newId } from './ids.ts'
import type { Instance } from './instance.ts'
import { registerTokens } from './http/authenticate.ts'
import { registerHealth } from './http/health.ts'
import { registerOpenApi } from './http/openapi.ts'
import { handleErrors, ProblemView } from './http/problem.ts'
import { registerRoutes } from './http/register.ts'
import { registerUploads } from './http/uploads.ts'
import { compileValidators } from './http/validation.ts'
import { coreErrors } from './errors.ts'

/** The HTTP face of an instance, top to bottom. Nothing listens yet. */
export async function buildApp (instance: Instance): Promise<FastifyInstance> {
  const { config } = instance
  let draining = false
  const app = Fastify({
    loggerInstance: instance.log, disableRequestLogging: config.LOG_LEVEL !== 'debug', trustProxy: config.STOA_TRUST_PROXY, bodyLimit: config.STOA_BODY_LIMIT,
    genReqId: newId, requestIdHeader: false, forceCloseConnections: 'idle', return503OnClosing: true, exposeHeadRoutes: false
  }) as unknown as FastifyInstance
  compileValidators(app)
  handleErrors(app)
  app.addSchema(ProblemView)
  await app.register(helmet, { contentSecurityPolicy: false })
  await app.register(cors, { origin: config.STOA_ALLOWED_ORIGINS === '' ? false : config.STOA_ALLOWED_ORIGINS.split(',').map(o => o.trim()) })
  await app.register(rateLimit, { global: false, errorResponseBuilder: (_request, context) => coreErrors['too-many-requests']({ seconds: Math.ceil(context.ttl / 1000) }) })
  await registerTokens(app, instance)
  await registerUploads(app, instance)
  await registerOpenApi(app, instance)
  app.decorateRequest('acting')
  app.addHook('onRequest', async (request, reply) => { reply.header('x-request-id', request.id) })
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config.stoa?.useCase
    if (operation !== undefined) instance.metrics.requests.observe({ operation, status: `${Math.floor(reply.statusCode / 100)}xx` }, reply.elapsedTime / 1000)
  })
  app.addHook('preClose', async () => { draining = true })
  await app.register(async scope => {
    registerHealth(scope, instance, () => draining)
    for (const plugin of instance.registry.plugins) registerRoutes(scope, instance, plugin)
  })
  await app.ready()
  return app
}
