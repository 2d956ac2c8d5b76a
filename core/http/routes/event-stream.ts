import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Logger } from 'pino'
import { coreErrors, Problem } from '../../primitives/errors.ts'
import type { StreamEvent } from './route.ts'

/**
 * Sends events as they come (WHATWG HTML, section 9.2). The first one is waited for before anything
 * is sent, so that a refusal is answered like any other. When the client goes away the iterator is
 * ended, and its `finally` runs: at once when it waits at an event, else with its next one.
 */
export async function sendEvents(
  reply: FastifyReply,
  events: AsyncIterable<StreamEvent>,
  log: Logger
): Promise<FastifyReply> {
  const iterator = events[Symbol.asyncIterator]()
  const first = await iterator.next()
  async function* written(): AsyncGenerator<string> {
    try {
      for (let next = first; next.done !== true; next = await iterator.next()) {
        yield asText(next.value)
      }
    } catch (error) {
      const problem =
        error instanceof Problem ? error : coreErrors.internal({ requestId: reply.request.id })
      if (problem !== error) log.error({ err: error }, 'stream failed')
      yield asText({
        event: 'error',
        data: {
          code: problem.code,
          status: problem.status,
          detail: problem.message,
          requestId: reply.request.id
        }
      })
    }
  }
  const body = Readable.from(written())
  // Not in a `finally` of written(): of a generator no one has begun to read, since the client left
  // before the first event, none runs.
  body.once('close', () => {
    iterator.return?.().catch((err: unknown) => {
      log.error({ err }, 'stream ended badly')
    })
  })
  // Buffering proxies would hold the events back.
  return reply
    .code(200)
    .headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      connection: 'close' // a stop waits for none that is open: who streamed for hours asks anew
    })
    .serializer((body: unknown) => body as string)
    .send(body)
}

const asText = ({ event, data }: StreamEvent): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
