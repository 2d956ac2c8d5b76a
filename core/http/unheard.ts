import { STATUS_CODES, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { coreErrors } from '../primitives/errors.ts'
import { newId } from '../primitives/ids.ts'
import { problemBody } from './problem.ts'

/**
 * Answers what never became a request: it did not come in whole in time, or is no HTTP. The
 * connection ends.
 */
export function refuseUnheard(
  this: FastifyInstance,
  error: Error & { code?: string },
  socket: Socket
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  this.log.trace({ err: error }, 'client error')
  const problem = problemOf(error.code)
  const body = JSON.stringify(problemBody(problem, newId()))
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/problem+json\r\nConnection: close\r\n\r\n${body}`
    )
  }
  socket.destroySoon()
}

function problemOf(code: string | undefined) {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return coreErrors['request-timeout']()
    case 'HPE_HEADER_OVERFLOW':
      return coreErrors['headers-too-large']()
    default:
      return coreErrors['malformed-request']()
  }
}

/**
 * Of several only the first would be heard here, and another by a proxy in front: no one could tell
 * whose storefront was meant (RFC 9112, 3.2).
 */
export function namesSeveralHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  // Names stand at the even places, their values behind them.
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.length === 4 && rawHeaders[i]?.toLowerCase() === 'host') hosts++
  }
  return hosts > 1
}
