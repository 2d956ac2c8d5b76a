import { createHash, timingSafeEqual } from 'node:crypto'
import { Type } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import { coreErrors } from '../primitives/errors.ts'
import type { DatabaseCondition, Instance } from '../instance/instance.ts'

const State = Type.Object({
  status: Type.String(),
  timestamp: Type.String(),
  uptime: Type.Number({ description: 'Seconds' })
})
/**
 * What the probes are called among the operations: also a process that is stopping answers them.
 */
export const HEALTH = 'core.health'
/** Figures for Prometheus. */
export const METRICS = '/metrics'
/**
 * 503 takes this process out of a balancer: where another may serve, its line being a better one. A
 * full disk is full for all of them, and they still read; a tenant that keeps everyone busy must
 * not take the house down.
 */
const BODIES: Record<DatabaseCondition, { code: 200 | 503; status: string }> = {
  ready: { code: 200, status: 'ready' },
  busy: { code: 200, status: 'busy' },
  'storage-full': { code: 200, status: 'storage full' },
  'read-only': { code: 503, status: 'database read-only' },
  away: { code: 503, status: 'database unreachable' }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * /health/live: the process runs. /health/ready: it can serve. /metrics: for Prometheus, to whoever
 * sends STOA_METRICS_TOKEN. Where a caller's address comes from tells nothing: a proxy on this
 * machine speaks for the whole world.
 */
export const health: FastifyPluginAsync<{ instance: Instance }> = async (app, { instance }) => {
  const state = (status: string) => ({
    status,
    timestamp: new Date().toISOString(),
    uptime: process.uptime()
  })
  const open = (why: string) => ({
    stoa: {
      plugin: 'core',
      useCase: HEALTH,
      permission: null,
      public: why,
      authStrategy: undefined,
      scope: 'instance'
    }
  })

  app.get(
    '/health/live',
    {
      config: open('probes carry no token'),
      schema: {
        operationId: 'core.live',
        tags: ['core'],
        summary: 'Liveness of the process',
        security: [],
        response: { 200: State }
      }
    },
    async () => state('alive')
  )

  app.get(
    '/health/ready',
    {
      config: open('probes carry no token'),
      schema: {
        operationId: 'core.ready',
        tags: ['core'],
        summary: 'Readiness to serve requests',
        security: [],
        response: { 200: State, 503: State }
      }
    },
    async (_request, reply) => {
      if (app.isDraining()) return reply.code(503).send(state('draining'))
      const { code, status } = BODIES[instance.databaseCondition()]
      return reply.code(code).send(state(status))
    }
  )

  const token = instance.config.STOA_METRICS_TOKEN
  app.get(
    METRICS,
    {
      config: open("to whoever sends the operator's STOA_METRICS_TOKEN"),
      schema: {
        operationId: 'core.metrics',
        tags: ['core'],
        summary: 'Prometheus metrics; requires STOA_METRICS_TOKEN',
        security: [],
        response: {
          200: {
            description: "Prometheus' text format.",
            content: { 'text/plain': { schema: Type.String() } }
          }
        }
      }
    },
    async (request, reply) => {
      if (token === undefined) throw coreErrors['route-not-found']({ method: 'GET', path: METRICS })
      if (
        !timingSafeEqual(sha256(request.headers.authorization ?? ''), sha256(`Bearer ${token}`))
      ) {
        throw coreErrors['metrics-token']()
      }
      return reply
        .type(instance.metrics.registry.contentType)
        .serializer((text: string) => text)
        .send(await instance.metrics.registry.metrics())
    }
  )
}
