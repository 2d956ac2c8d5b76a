import { pino, type Logger } from 'pino'

/** Fields that never reach a log, wherever they stand. */
const SECRET = ['password', 'token', 'accessToken', 'access_token', 'refreshToken', 'secret', 'authorization', 'cookie', 'qr', 'pairingCode', 'apiKey']

export function openLogger (level: string): Logger {
  return pino({
    level,
    redact: { paths: [...SECRET, ...SECRET.map(s => `*.${s}`), ...SECRET.map(s => `*.*.${s}`), 'req.headers.authorization', 'req.headers.cookie'], censor: '[redacted]' },
    serializers: { err: pino.stdSerializers.err }
  })
}
