import type { FastifyRequest } from 'fastify'
import { pino, type DestinationStream, type Logger } from 'pino'
import { maskedUrl } from '../http/log/masked-url.ts'
import { withoutSignedTokens } from '../security/signed-tokens.ts'

/** Fields that never reach a log, wherever they stand. */
const SECRET = [
  'password',
  'token',
  'accessToken',
  'access_token',
  'refreshToken',
  'secret',
  'authorization',
  'cookie',
  'qr',
  'pairingCode',
  'apiKey'
]

/** @param destination where the lines go; default: standard output */
export function openLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      redact: {
        paths: [
          ...SECRET,
          ...SECRET.map(s => `*.${s}`),
          ...SECRET.map(s => `*.*.${s}`),
          'req.headers.authorization',
          'req.headers.cookie'
        ],
        censor: '[redacted]'
      },
      serializers: { err: errorShown, req: requestShown },
      // The net below: whatever looks like a signed token, in whichever message or field.
      hooks: { streamWrite: withoutSignedTokens }
    },
    destination as DestinationStream
  )
}

const requestShown = (request: FastifyRequest): object => ({
  method: request.method,
  url: maskedUrl(request),
  host: request.host,
  remoteAddress: request.ip
})

/** Without the bytes of a request that was no HTTP: a URL may be among them. */
function errorShown(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { rawPacket: _, ...shown } = pino.stdSerializers.err(error) as pino.SerializedError & {
    rawPacket?: unknown
  }
  return shown
}
