import type { SocketConfig } from '@whiskeysockets/baileys'

type Logger = SocketConfig['logger']

/**
 * Baileys logs stanzas, addresses and key material as objects. Only its own sentences of warning
 * pass, without their numbers, and no object ever.
 */
export function quietLogger(report: (sentence: string) => void): Logger {
  const tell = (facts: unknown, sentence?: string): void => {
    const text = typeof facts === 'string' ? facts : sentence
    if (text !== undefined) report(`baileys: ${text.replace(/\d{5,}/g, '…')}`)
  }
  const logger: Logger = {
    level: 'warn',
    child: () => logger,
    trace() {},
    debug() {},
    info() {},
    warn: tell,
    error: tell
  }
  return logger
}
