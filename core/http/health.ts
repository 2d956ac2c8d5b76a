import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { coreErrors } from '../errors.ts'
import type { Instance } from '../instance.ts'

const State = Type.Object({ status: Type.String(), timestamp: Type.String(), uptime: Type.Number({ description: 'Seconds' }) })
/** What the probes are called among the operations: also a process that is stopping answers them. */
export const HEALTH = 'core.health'
const TIMEOUT_MS = 2_000

/** /health/live: the process runs. /health/ready: it can serve. /metrics: for Prometheus, to callers on this machine only. */
export function registerHealth (app: FastifyInstance, instance: Instance, isDraining: () => boolean): void {
  const state = (status: string) => ({ status, timestamp: new Date().toISOString(), uptime: process.uptime() })
  const open = (why: string) => ({ stoa: { plugin: 'core', useCase: HEALTH, permission: null, public: why, entrance: undefined, scope: 'instance' } })

  app.get('/health/live', { config: open('probes carry no token'), schema: { operationId: 'core.live', tags: ['core'], summary: 'Whether the process runs', security: [], response: { 200: State } } }, async () => state('alive'))

  app.get('/health/ready', { config: open('probes carry no token'), schema: { operationId: 'core.ready', tags: ['core'], summary: 'Whether it can serve requests', security: [], response: { 200: State, 503: State } } }, async (_request, reply) => {
    if (isDraining()) return reply.code(503).send(state('draining'))
    const database = await Promise.race([instance.pool.query('SELECT 1').then(() => true, () => false), new Promise<boolean>(resolve => setTimeout(resolve, TIMEOUT_MS, false).unref())])
    return database ? state('ready') : reply.code(503).send(state('database unreachable'))
  })

  app.get('/metrics', { config: open('to callers on this machine only'), schema: { operationId: 'core.metrics', tags: ['core'], summary: 'Figures for Prometheus; to callers on this machine only', security: [], response: { 200: Type.String() } } }, async (request, reply) => {
    if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '')) throw coreErrors['route-not-found']({ method: 'GET', path: '/metrics' })
    return reply.type(instance.metrics.registry.contentType).serializer((text: string) => text).send(await instance.metrics.registry.metrics())
  })
}
