const SECOND = 1_000
const MINUTE = 60_000
/** Within this time failures are counted together. */
const WINDOW_MS = 10 * MINUTE
const MOST_BAD_SESSIONS = 5
const MOST_RECONNECTS = 10

/**
 * Codes with which WhatsApp, or Baileys in its name, closes a connection (Baileys'
 * DisconnectReason; 402 and 406 as seen by Evolution API).
 */
export const closeCodes = {
  loggedOut: 401,
  paymentBan: 402,
  forbidden: 403,
  outdated: 405,
  temporaryBan: 406,
  timedOut: 408,
  multideviceMismatch: 411,
  lost: 428,
  replaced: 440,
  badSession: 500,
  unavailable: 503,
  restartRequired: 515
} as const

export interface Closing {
  code: number
  /** milliseconds since 1970 */
  at: number
  /** Whether the account is linked; if not, it was about to be. */
  linked: boolean
  /** No one scanned the QR codes there were. */
  unscanned: boolean
}

export type Step =
  | { again: true; afterMs: number; state: 'connecting' | 'degraded'; detail: string | null }
  | {
      again: false
      state: 'qr_expired' | 'needs_relink' | 'replaced' | 'logged_out' | 'banned' | 'outdated'
      detail: string
      wipe: boolean
    }

const stop = (
  state: Extract<Step, { again: false }>['state'],
  detail: string,
  wipe = false
): Step => ({ again: false, state, detail, wipe })

/**
 * What to do when a connection closes: never at once and for ever, as that is what gets numbers
 * banned. It remembers the failures of one connection in this process; times come from the caller.
 */
export class ReconnectPolicy {
  private failures = 0
  private reconnects: number[] = []
  private badSessions: number[] = []
  private replacedAt = -Infinity

  /** The connection works again. */
  opened(): void {
    this.failures = 0
  }

  /** @param chance 0 to 1: how much of the backoff is taken (full jitter) */
  closed({ code, at, linked, unscanned }: Closing, chance: number): Step {
    if (code === closeCodes.restartRequired) {
      return { again: true, afterMs: 0, state: 'connecting', detail: null }
    }
    if (!linked && unscanned) {
      return stop(
        'qr_expired',
        'No one scanned the QR code in time. Start the connection again for a new one.'
      )
    }
    switch (code) {
      case closeCodes.loggedOut:
        return stop(
          'logged_out',
          'The phone has unlinked this device. Start the connection again to link it again.',
          true
        )
      case closeCodes.forbidden:
      case closeCodes.paymentBan:
      case closeCodes.temporaryBan:
        return stop(
          'banned',
          `WhatsApp has banned the number (${code}). It is not tried again, as that makes it worse; ask WhatsApp in the app on the phone.`
        )
      case closeCodes.outdated:
        return stop(
          'outdated',
          'WhatsApp refuses this version of the gateway. The operator of the instance updates it or sets WHATSAPP_VERSION.'
        )
      case closeCodes.multideviceMismatch:
        return stop(
          'needs_relink',
          'The phone does not take linked devices as it is. Update WhatsApp on the phone, then start the connection again.'
        )
      case closeCodes.replaced:
        return this.replaced(at)
      case closeCodes.badSession:
        this.badSessions = within(this.badSessions, at)
        if (this.badSessions.length >= MOST_BAD_SESSIONS) {
          this.badSessions = []
          return stop(
            'needs_relink',
            'WhatsApp refused the session several times (500). Start the connection again to link it again.'
          )
        }
    }
    return this.later(code, at, chance)
  }

  /**
   * Another client uses the same keys: a copy of this database, or someone else's process.
   * Fighting over it helps no one.
   */
  private replaced(at: number): Step {
    if (at - this.replacedAt < WINDOW_MS) {
      return stop(
        'replaced',
        'Another program uses the keys of this connection. Stop that one, then start the connection again.'
      )
    }
    this.replacedAt = at
    return {
      again: true,
      afterMs: MINUTE,
      state: 'connecting',
      detail: 'Another connection took over; tried once more in a minute.'
    }
  }

  private later(code: number, at: number, chance: number): Step {
    this.reconnects = within(this.reconnects, at)
    if (this.reconnects.length > MOST_RECONNECTS) {
      this.reconnects = []
      return {
        again: true,
        afterMs: 15 * MINUTE,
        state: 'degraded',
        detail: `The connection broke too often (last: ${code}); it rests for 15 minutes.`
      }
    }
    const [first, most] =
      code === closeCodes.unavailable ? [5 * SECOND, 5 * MINUTE] : [SECOND, MINUTE]
    const afterMs = Math.min(most, first * 2 ** this.failures++) * chance
    return {
      again: true,
      afterMs,
      state: 'connecting',
      detail: `The connection was lost (${code}); it is made again.`
    }
  }
}

function within(times: number[], at: number): number[] {
  return [...times.filter(time => at - time < WINDOW_MS), at]
}
