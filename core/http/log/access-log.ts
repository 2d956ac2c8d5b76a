import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { ActingContext } from '../../context/acting-context.ts'
import type { Instance } from '../../instance/instance.ts'
import { HEALTH } from '../health.ts'
import { maskedUrl } from './masked-url.ts'

/** What is written of a request whose client left before it was answered; nginx's number. */
const CLIENT_LEFT = 499

/**
 * One line for each request that was answered or left (STOA_ACCESS_LOG): which operation, how it
 * ended, how long it took, and on whose behalf, by ids. Neither ids of the path nor its query,
 * headers or bodies are in it. Probes that go well are left out.
 */
export const accessLog = fp<{ instance: Instance }>(
  async (app, { instance }) => {
    if (instance.config.STOA_ACCESS_LOG === 'off') return
    const reported = new WeakSet<FastifyRequest>()
    const tell = (request: FastifyRequest, status: number, reply?: FastifyReply): void => {
      const useCase = request.routeOptions.config?.stoa?.useCase
      if (reported.has(request) || (useCase === HEALTH && status < 400)) return
      reported.add(request)
      instance.log.info(
        {
          method: request.method,
          route: request.routeOptions.url ?? maskedUrl(request),
          status,
          ms: Math.round(reply?.elapsedTime ?? 0),
          bytes: bytesOf(reply),
          address: request.ip,
          useCase,
          ...callerOf(request.acting),
          requestId: request.id
        },
        'request'
      )
    }
    app.addHook('onResponse', (request, reply, done) => {
      tell(request, reply.statusCode, reply)
      done()
    })
    app.addHook('onRequestAbort', (request, done) => {
      tell(request, CLIENT_LEFT)
      done()
    })
  },
  { name: 'stoa-access-log' }
)

/** Of the body, where it was known before it was sent: not of a stream. */
function bytesOf(reply: FastifyReply | undefined): number | undefined {
  const length = Number(reply?.getHeader('content-length'))
  return Number.isFinite(length) ? length : undefined
}

/** No one, before someone was recognised. A key is named beside the user it acts as. */
function callerOf(ctx: ActingContext | undefined): {
  tenant?: string
  user?: string
  key?: string
  visitor?: string
} {
  return ctx === undefined
    ? {}
    : {
        tenant: ctx.tenant.slug || undefined,
        user: ctx.userId ?? undefined,
        key: ctx.acting.keyId,
        visitor: ctx.visitor?.id
      }
}
