import { once } from 'node:events'
import {
  createServer,
  request as send,
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse
} from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'

/**
 * What becomes of a request that rings something up. lost: it never arrives; swallowed: it does, its
 * answer does not; repeated: it arrives twice, one after the other; delayed: its answer comes after
 * the till has gone on without; away: nothing at all gets through, whatever is asked.
 */
export const FAULTS = ['none', 'lost', 'swallowed', 'repeated', 'delayed', 'away'] as const
export type Fault = (typeof FAULTS)[number]

export interface FaultyProxy {
  url: string
  fault: Fault
}

const RINGS_UP = /^\/api\/v1\/pos\/(sales|offline-sales)$/
/** Longer than the till waits. */
const DELAY_MS = 3_500

/** A way to a server on which requests and answers get lost, by the request. */
export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const proxy: FaultyProxy = { url: '', fault: 'none' }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray())
    const isSale = request.method === 'POST' && RINGS_UP.test(request.url ?? '')
    const fault = isSale || proxy.fault === 'away' ? proxy.fault : 'none'
    if (fault === 'away' || fault === 'lost') {
      request.socket.destroy()
      return
    }
    const options: RequestOptions = {
      hostname,
      port,
      method: request.method,
      path: request.url,
      headers: request.headers
    }
    let answer = await ask(options, body)
    if (fault === 'repeated') answer = await ask(options, body)
    if (fault === 'swallowed') {
      request.socket.destroy()
      return
    }
    if (fault === 'delayed') await sleep(DELAY_MS)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy())
  })
  server.on('upgrade', (request, near: Socket) => {
    if (proxy.fault === 'away') return near.destroy()
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
    const lines = request.rawHeaders.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`))
    far.write(`GET ${request.url} HTTP/1.1\r\n${lines.join('')}\r\n`)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.closeAllConnections()
    server.close()
  })
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return proxy
}

interface Answered {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

async function ask(options: RequestOptions, body: Buffer): Promise<Answered> {
  const asked = send(options)
  asked.end(body)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return {
    status: answer.statusCode ?? 502,
    headers: answer.headers,
    body: Buffer.concat(await answer.toArray())
  }
}
