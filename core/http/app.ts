import cors from '@fastify/cors'
import Fastify, { type FastifyInstance } from 'fastify'
import { newId } from '../primitives/ids.ts'
import type { Instance } from '../instance/instance.ts'
import { accessLog } from './log/access-log.ts'
import { authentication } from './authentication/authenticate.ts'
import { figures } from './figures.ts'
import { health } from './health.ts'
import { openApi } from './openapi/openapi.ts'
import { servePages } from './pages/serve-pages.ts'
import { errorResponses } from './problem.ts'
import { realtime } from './realtime.ts'
import { protection } from './protection.ts'
import { rateLimits } from './limits/rate-limits.ts'
import { pluginScope } from './routes/register.ts'
import { serializers } from './serialization.ts'
import { trustedProxies } from './trusted-proxies.ts'
import { refuseUnheard } from './unheard.ts'
import { refuseUnreadable, unservedPaths } from './unserved.ts'
import { uploads } from './routes/uploads.ts'
import { jsonBodies } from './utf8.ts'
import { compileValidators } from './validation.ts'

/** The longest a request's head may take. */
const HEAD_MS = 15_000

const LOGS_REQUESTS = new Set(['debug', 'trace'])

/**
 * The HTTP face of an instance: Fastify plugins, in the order in which they see a request. Nothing
 * listens yet.
 */
export async function buildApp(instance: Instance): Promise<FastifyInstance> {
  const { config } = instance
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
    schemaController: { compilersFactory: { buildSerializer: serializers(false) } }
  }) as unknown as FastifyInstance
  compileValidators(app, false)
  app.decorateRequest('acting')
  await app.register(errorResponses, { log: instance.log })
  await app.register(unservedPaths)
  if (config.STOA_ALLOWED_ORIGINS !== '') {
    await app.register(cors, { origin: config.STOA_ALLOWED_ORIGINS.split(',').map(o => o.trim()) })
  }
  await app.register(rateLimits, { instance })
  await app.register(authentication, { instance })
  await app.register(jsonBodies)
  await app.register(uploads, { instance })
  await app.register(openApi, { instance })
  await app.register(accessLog, { instance })
  await app.register(protection)
  await app.register(figures, { instance })
  await app.register(health, { instance })
  await app.register(realtime, { instance })
  if (instance.pages !== null) await app.register(servePages, { pages: instance.pages })
  for (const plugin of instance.registry.plugins) {
    await app.register(pluginScope(instance, plugin))
  }
  await app.ready()
  return app
}
