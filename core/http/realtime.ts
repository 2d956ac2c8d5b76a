import { PassThrough } from 'node:stream'
import websocket from '@fastify/websocket'
import { Type, type Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Instance } from '../instance/instance.ts'
import { coreErrors, Problem } from '../primitives/errors.ts'
import { Input } from '../primitives/schema.ts'
import { ENDED, Listener, type Wire } from '../operations/realtime/listener.ts'
import { readMessage } from '../operations/realtime/client-message.ts'
import { PlaceTopic, Topic } from '../operations/realtime/topics.ts'
import { Id } from './formats.ts'
import { ProblemView } from './problem.ts'

/** What a WebSocket speaks here; offered by the client beside its token. */
export const PROTOCOL = 'stoa.v1'
const BEARER = 'bearer.'
/** Between two heartbeats; who answers none until the next is gone. Milliseconds. */
const HEARTBEAT_MS = 25_000
/** How long a client may take to answer that a connection ends. Milliseconds. */
const FAREWELL_MS = 1_000
const MOST_MESSAGE_BYTES = 16_384
const MOST_MESSAGES_A_MINUTE = 120
const MINUTE = 60_000

const Cursor = Type.String({ maxLength: 200 })
const Query = Input({
  topics: Type.Optional(
    Type.String({
      maxLength: 6_000,
      description: 'Separated by commas, e.g. `tenant` or `shop:<id>,sale:<id>`.'
    })
  ),
  since: Type.Optional({
    ...Cursor,
    description: 'The cursor of the last message: what was missed comes first.'
  }),
  at: Type.Optional({
    ...PlaceTopic,
    description: 'Where its user is, e.g. `register:<id>`: others who may see the place see it.'
  }),
  companyId: Type.Optional(Id),
  shopId: Type.Optional(Id)
})
type Query = Static<typeof Query>

/**
 * GET /api/v1/realtime: what happens, as it happens. A WebSocket (RFC 6455) of the protocol
 * `stoa.v1`, its token as the second protocol, `bearer.<token>`; who does not upgrade gets
 * server-sent events, with the token in Authorization. Messages hold ids and a cursor; contents are
 * asked for over the API. Every topic and every event is judged by the caller's rights.
 */
export const realtime: FastifyPluginAsync<{ instance: Instance }> = async (app, { instance }) => {
  await app.register(websocket, {
    options: {
      maxPayload: MOST_MESSAGE_BYTES,
      handleProtocols: offered => (offered.has(PROTOCOL) ? PROTOCOL : false)
    },
    // Who does not answer the farewell must not hold up the stop.
    preClose(done) {
      instance.realtime.stop()
      const { clients } = app.websocketServer
      for (const client of clients) client.close(ENDED['going-away'])
      setTimeout(() => {
        for (const client of clients) client.terminate()
      }, FAREWELL_MS).unref()
      done()
    },
    errorHandler(error, socket) {
      instance.log.debug({ err: error }, 'a WebSocket failed')
      socket.terminate()
    }
  })

  app.route<{ Querystring: Query }>({
    method: 'GET',
    url: '/api/v1/realtime',
    config: {
      stoa: {
        plugin: 'core',
        useCase: 'core.realtime',
        permission: null,
        public: 'whoever is logged in; each topic and each event is judged by their rights',
        authStrategy: undefined,
        scope: 'tenant'
      }
    },
    schema: {
      operationId: 'core.realtime',
      tags: ['core'],
      summary: 'What happens, as it happens: a WebSocket, or server-sent events',
      description: 'Messages, topics and close codes: docs/realtime.md.',
      security: [{ bearer: [] }],
      querystring: Query,
      response: {
        200: {
          description:
            'Server-sent events: `subscribed`, `here`, `event`, `access-changed`, `end`.',
          content: { 'text/event-stream': { schema: Type.String() } }
        },
        '4xx': {
          description: 'What was refused, and why (RFC 9457).',
          content: { 'application/problem+json': { schema: Type.Ref(ProblemView.$id as string) } }
        }
      }
    },
    async handler(request, reply) {
      const ctx = await app.authenticator.authenticate(asSent(request), 'tenant')
      const body = new PassThrough()
      const listener = new Listener(ctx, wireOf(body))
      const leave = await open(listener, request.query)
      const beat = setInterval(() => {
        body.write(': \n\n')
        if (listener.ctx.acting.keyId !== undefined) listener.askAgain()
      }, HEARTBEAT_MS)
      const expiry = endAt(app, listener, tokenOf(request))
      body.once('close', () => {
        clearInterval(beat)
        clearTimeout(expiry)
        listener.left()
        leave()
      })
      if (request.socket.destroyed) {
        body.destroy() // gone while it was let in
        return reply.hijack()
      }
      // Buffering proxies would hold the events back.
      return reply
        .headers({
          'content-type': 'text/event-stream; charset=utf-8',
          'x-accel-buffering': 'no',
          connection: 'close' // what has streamed for hours carries no second request
        })
        .serializer((stream: unknown) => stream as string)
        .send(body)
    },
    wsHandler(socket, request) {
      let listener: Listener | undefined
      let leave: (() => void) | undefined
      let expiry: NodeJS.Timeout | undefined
      let answered = true
      let messages = 0
      const wire: Wire = {
        send: message => {
          if (socket.readyState === socket.OPEN) socket.send(message.json, { binary: false })
        },
        waiting: () => socket.bufferedAmount,
        end: (why, detail) => {
          // A close frame holds 123 bytes of reason at most (RFC 6455, 5.5).
          socket.close(ENDED[why], detail.slice(0, 120))
          setTimeout(() => socket.terminate(), FAREWELL_MS).unref()
        }
      }
      const beat = setInterval(() => {
        if (!answered) socket.terminate()
        answered = false
        socket.ping()
        if (listener?.ctx.acting.keyId !== undefined) listener.askAgain()
      }, HEARTBEAT_MS)
      const minute = setInterval(() => (messages = 0), MINUTE)
      socket.on('pong', () => (answered = true))
      socket.on('error', () => socket.terminate())
      socket.once('close', () => {
        clearInterval(beat)
        clearInterval(minute)
        clearTimeout(expiry)
        listener?.left()
        leave?.()
      })

      // One after the other: what came while someone was still being recognised waits for it.
      let turn = (async () => {
        const ctx = await app.authenticator.authenticate(asSent(request), 'tenant')
        if (socket.readyState !== socket.OPEN) return // gone before anyone knew who it was
        listener = new Listener(ctx, wire)
        expiry = endAt(app, listener, tokenOf(request))
        const left = await open(listener, request.query)
        if (listener.isEnded) left()
        else leave = left
      })()
      const failed = (error: unknown): void => {
        if (!(error instanceof Problem)) instance.log.error({ err: error }, 'realtime failed')
        const why =
          error instanceof Problem && error.status === 429
            ? 'too-many'
            : error instanceof Problem && error.status !== 400
              ? 'not-authenticated'
              : 'bad-message'
        wire.end(why, error instanceof Problem ? error.message : 'Something failed here.')
      }
      turn.catch(failed)

      socket.on('message', (data: Buffer) => {
        if (++messages > MOST_MESSAGES_A_MINUTE) {
          wire.end('too-many', `At most ${MOST_MESSAGES_A_MINUTE} messages a minute.`)
          return
        }
        turn = turn.then(async () => {
          if (listener === undefined || listener.isEnded) return
          const message = readMessage(data)
          if (message === null) {
            listener.end(
              'bad-message',
              'Say {op: subscribe, unsubscribe, here or authenticate, …}.'
            )
          } else if (message.op === 'authenticate') {
            const next = await app.authenticator.authenticate(
              asSent(request, message.token),
              'tenant'
            )
            const same =
              next.tenantId === listener.ctx.tenantId && next.userId === listener.ctx.userId
            if (!same) throw coreErrors['not-found']({ what: 'connection' })
            listener.goOn(next)
            clearTimeout(expiry)
            expiry = endAt(app, listener, message.token)
            listener.send({ op: 'authenticated' })
          } else if (message.op === 'here') {
            listener.enter(message.at)
          } else if (message.op === 'unsubscribe') {
            for (const topic of message.topics) listener.topics.delete(topic)
            listener.send({ op: 'unsubscribed', topics: message.topics })
          } else {
            const refused = listener.subscribe(message.topics)
            listener.send({ op: 'subscribed', topics: [...listener.topics], refused })
          }
        })
        turn.catch(failed)
      })
    }
  })

  /** @returns how to leave again */
  async function open(listener: Listener, { topics, since, at }: Query): Promise<() => void> {
    const requested = topics === undefined || topics === '' ? [] : topics.split(',')
    if (!requested.every(topic => Value.Check(Topic, topic))) {
      const message = 'must be topics such as tenant or shop:<id>, separated by commas'
      throw coreErrors['invalid-input'](
        {},
        { errors: [{ field: 'query.topics', code: 'invalid', message }] }
      )
    }
    const refused = listener.subscribe(requested)
    const { cursor, reset, leave } = await instance.realtime.join(listener, since)
    listener.send({ op: 'subscribed', topics: [...listener.topics], refused, cursor, reset })
    if (at !== undefined) listener.enter(at)
    return leave
  }
}

/** Server-sent events (WHATWG HTML, section 9.2). */
const wireOf = (body: PassThrough): Wire => ({
  send: message => {
    body.write(message.asEvent())
  },
  waiting: () => body.readableLength + body.writableLength,
  end: (why, detail) => {
    body.end(`event: end\ndata: ${JSON.stringify({ code: ENDED[why], detail })}\n\n`)
  }
})

/** A browser cannot set headers on a WebSocket: what they would say stands in protocols and query. */
function asSent(request: FastifyRequest, token = tokenOf(request)): FastifyRequest {
  const { companyId, shopId } = request.query as Query
  return Object.create(request, {
    headers: {
      value: {
        ...request.headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(companyId === undefined ? {} : { 'x-company-id': companyId }),
        ...(shopId === undefined ? {} : { 'x-shop-id': shopId })
      }
    }
  }) as FastifyRequest
}

function tokenOf({ headers }: FastifyRequest): string | undefined {
  const offered = String(headers['sec-websocket-protocol'] ?? '').split(',')
  const bearer = offered.map(one => one.trim()).find(one => one.startsWith(BEARER))
  return bearer?.slice(BEARER.length) ?? headers.authorization?.replace(/^Bearer /i, '')
}

/** A token ends a connection when it expires; API keys are looked at with each heartbeat. */
function endAt(
  app: { jwt: { decode: (token: string) => unknown } },
  listener: Listener,
  token: string | undefined
): NodeJS.Timeout | undefined {
  const claims = token === undefined ? null : (app.jwt.decode(token) as { exp?: number } | null)
  if (typeof claims?.exp !== 'number') return undefined
  return setTimeout(
    () => listener.end('not-authenticated', 'The token has expired: come back with a new one.'),
    Math.max(0, claims.exp * 1000 - Date.now())
  ).unref()
}
