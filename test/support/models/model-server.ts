import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Asked, Script, Turn } from './turn.ts'

/** A server on this machine that speaks a provider's wire format and answers by a script. */
export interface ModelServer {
  /** To be given as baseUrl. */
  readonly url: string
  /** What was asked and let through to the script. */
  readonly requests: Asked[]
  /**
   * What clients did against the protocol, keys apart; each was answered 400 as the vendor does. A
   * script that threw is here too.
   */
  readonly complaints: string[]
  /** Requests whose client went before the answer was whole. */
  readonly abandoned: number
  script(script: Script): void
  close(): Promise<void>
}

export interface Knock {
  method: string
  url: URL
  headers: IncomingHttpHeaders
  /** Parsed; undefined when it is no JSON. */
  body: unknown
}

/** The stream of a turn: what is said, and what ends it. Each is one event with its end of line. */
export interface Frames {
  said: string[]
  last: string[]
}

/** What sets one provider apart. */
export interface Dialect {
  /** @throws Refused, Complaint */
  understand(knock: Knock): Asked
  frames(turn: Turn, asked: Asked): Frames
  /** The event for an error in the stream. */
  errorFrame(body: unknown): string
  /** The vendor's body for a broken protocol. */
  complaint(message: string): unknown
  /**
   * The answer in one piece, to a request that asked for no stream; null when the provider is only
   * asked for streams.
   */
  whole(turn: Turn, asked: Asked): unknown
}

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Record<string, string> = {}
  ) {
    super(`refused with ${status}`)
  }
}

/** A request the vendor would not take. */
export class Complaint extends Error {}

/** @param port a free one by default */
export async function startModelServer(dialect: Dialect, port = 0): Promise<ModelServer> {
  let script: Script = () => {
    throw new Error('The test gave this server no script.')
  }
  let abandoned = 0
  const requests: Asked[] = []
  const complaints: string[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = dialect.understand(await knockOf(request))
    requests.push(asked)
    await play(await script(asked, requests.length - 1), asked, response, dialect)
  }

  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableEnded) abandoned++
    })
    answer(request, response).catch((error: unknown) => {
      const refused =
        error instanceof Refused
          ? error
          : new Refused(error instanceof Complaint ? 400 : 500, dialect.complaint(String(error)))
      if (!(error instanceof Refused)) complaints.push(String(error))
      if (response.headersSent) response.destroy()
      else sendJson(response, refused.status, refused.body, refused.headers)
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    complaints,
    get abandoned() {
      return abandoned
    },
    script(next) {
      script = next
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

async function knockOf(request: IncomingMessage): Promise<Knock> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  let body: unknown
  try {
    body = JSON.parse(Buffer.concat(chunks).toString())
  } catch {}
  return {
    method: request.method ?? '',
    url: new URL(request.url ?? '/', 'http://localhost'),
    headers: request.headers,
    body
  }
}

async function play(
  turn: Turn,
  asked: Asked,
  response: ServerResponse,
  dialect: Dialect
): Promise<void> {
  const { failure } = turn
  if (failure?.kind === 'refuse') throw new Refused(failure.status, failure.body, failure.headers)
  if (failure?.kind === 'hang' && failure.when === 'before') return
  if (failure?.kind === 'drop' && failure.when === 'before') {
    response.destroy()
    return
  }
  const whole = dialect.whole(turn, asked)
  if (whole !== null) return sendJson(response, 200, whole)

  const { said, last } = dialect.frames(turn, asked)
  const ending = last.join('')
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.flushHeaders()
  for (const frame of said) {
    if (turn.paceMs !== undefined) await sleep(turn.paceMs)
    if (response.destroyed) return
    response.write(frame)
  }
  if (turn.paceMs !== undefined) await sleep(turn.paceMs)
  switch (failure?.kind) {
    case 'hang':
      return
    case 'drop':
      if (failure.when === 'within') response.write(ending.slice(0, 20))
      // What was written first has to be on its way.
      await sleep(20)
      response.destroy()
      return
    case 'cut':
      response.end()
      return
    case 'error':
      response.end(dialect.errorFrame(failure.body))
      return
    default:
      response.end(ending)
  }
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {}
): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers })
    .end(JSON.stringify(body))
}
