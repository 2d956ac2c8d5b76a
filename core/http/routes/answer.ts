import { createHmac } from 'node:crypto'
import type { TObject } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { folded } from '../../repository/custom-fields/folded-query.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { executeValidated, executeIdempotent, type Answered } from '../../execution/execute.ts'
import { cookiesIn, setCookies } from '../authentication/session-cookie.ts'
import { sendEvents } from './event-stream.ts'
import { rawInput } from './raw.ts'
import type { Route, StreamEvent, Verbatim } from './route.ts'

/** Of a page that states none. */
const PAGE_POLICY = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const LASTING = Object.freeze({
  'cache-control': 'public, max-age=31536000, immutable',
  'cross-origin-resource-policy': 'cross-origin'
})

/** Whether the client has it already (RFC 9110, 13.1.2). */
function isKnown({ headers }: FastifyRequest, etag: string): boolean {
  const known = headers['if-none-match']?.split(',').map(tag => tag.trim().replace(/^W\//, ''))
  return known !== undefined && (known.includes(etag) || known.includes('*'))
}

/** Carries a checked request out, and sends what came of it the way its route says. */
export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  fromBody: boolean
): Promise<unknown> {
  const { acting: ctx } = request
  const input: Record<string, unknown> = {
    ...(route.accepts === 'raw'
      ? rawInput(request)
      : fromBody
        ? (request.body as object)
        : folded(request.query as Record<string, unknown>)),
    ...(request.params as object)
  }
  if (route.inCookie) {
    const { properties } = route.useCase.input as TObject
    for (const [name, value] of cookiesIn(request)) if (name in properties) input[name] ??= value
  }
  if (
    route.ifMatch === true ||
    (route.ifMatch === 'to-change' && request.headers['if-match'] !== undefined)
  ) {
    input.version = versionOf(request)
  }
  if (route.idempotency !== 'none') {
    const key = keyOf(request, route)
    if (key !== undefined) {
      // Keyed: a stored hash alone tells nothing about a body that is easy to guess.
      const hash = createHmac('sha256', ctx.instance.secrets.key('request hash'))
        .update(JSON.stringify(input))
        .digest('hex')
      // A visitor's keys are its own: no one is answered with what someone else's request was
      // answered.
      const once = {
        operation:
          ctx.visitor === null ? route.useCase.name : `${route.useCase.name} ${ctx.visitor.id}`,
        key,
        hash
      }
      if (!route.useCase.transaction) {
        ctx.acting.once = once
      } else {
        return replayable(
          reply,
          await executeIdempotent(ctx, route.useCase, input, once, result => ({
            status: route.status,
            body: String(reply.code(route.status).serialize(result))
          }))
        )
      }
    }
  }
  const result = await executeValidated(ctx, route.useCase, input)
  if (route.inCookie) setCookies(request, reply, result as object)
  if (route.answers === 'stream') {
    return sendEvents(reply, result as AsyncIterable<StreamEvent>, ctx.log)
  }
  if (route.answers === 'verbatim') {
    const { status, type, body } = result as Verbatim
    return reply
      .code(status)
      .type(type)
      .serializer((text: string) => text)
      .send(body)
  }
  reply.code(route.status)
  if (route.sends !== undefined) {
    if (route.sends.filename) {
      reply.header(
        'content-disposition',
        `attachment; filename="${route.sends.filename(result as never)}"`
      )
    }
    if (route.sends.type === 'text/html') {
      reply.header('content-security-policy', route.sends.policy ?? PAGE_POLICY)
    }
    if (route.sends.lasting) {
      const etag = `"${route.sends.lasting(result as never)}"`
      reply.headers({ ...LASTING, etag })
      if (isKnown(request, etag)) return reply.code(304).send()
    }
    const { type } = route.sends
    // A framework says so of a text by itself, but not of one that it passes on piece by piece.
    const whole = type.startsWith('text/') ? `${type}; charset=utf-8` : type
    return reply.type(whole).send(await route.sends.render(result as never, ctx))
  }
  const version = (result as { version?: unknown } | undefined)?.version
  if (typeof version === 'number') reply.header('etag', `"${version}"`)
  return result ?? null
}

function replayable(reply: FastifyReply, answered: Answered): FastifyReply {
  if (answered.replayed) reply.header('idempotent-replayed', 'true')
  return reply
    .code(answered.status)
    .type('application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(answered.body)
}

function keyOf(request: FastifyRequest, route: Route): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) {
    if (route.idempotency === 'required') throw coreErrors['idempotency-key-required']()
    return undefined
  }
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw coreErrors['idempotency-key-invalid']()
  }
  return key
}

function versionOf(request: FastifyRequest): number {
  const tag = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')
  if (!tag) throw coreErrors['version-required']()
  return Number(tag[1])
}
