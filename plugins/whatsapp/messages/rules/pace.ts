const MINUTE_MS = 60_000
const DAY_MS = 24 * 3_600_000
const MOST_CHATS_REMEMBERED = 1_000

/** Milliseconds and counts, from the company's settings. */
export interface PaceLimits {
  shortestPauseMs: number
  longestPauseMs: number
  chatPauseMs: number
  perMinute: number
  perDay: number
}

/** When one number may write again. All times are milliseconds since 1970, given by the caller. */
export class Pace {
  private pausedUntil = 0
  private slowUntil = 0
  private readonly chats = new Map<string, number>()

  /** @param sent when messages of the last day left, oldest first */
  constructor(private readonly sent: number[]) {}

  /** How long to wait before the next message to this chat: 0 = now. */
  wait(limits: PaceLimits, chat: string, now: number): number {
    const slower = now < this.slowUntil ? 2 : 1
    const chatFree = (this.chats.get(chat) ?? -Infinity) + limits.chatPauseMs * slower
    return Math.max(
      0,
      this.pausedUntil - now,
      chatFree - now,
      this.untilRoom(MINUTE_MS, Math.ceil(limits.perMinute / slower), now),
      this.untilRoom(DAY_MS, Math.ceil(limits.perDay / slower), now)
    )
  }

  /** A message left. @param chance 0 to 1: how much of the longest pause is taken */
  left(limits: PaceLimits, chat: string, now: number, chance: number): void {
    const slower = now < this.slowUntil ? 2 : 1
    this.sent.push(now)
    this.pausedUntil =
      now +
      slower *
        (limits.shortestPauseMs +
          chance * Math.max(0, limits.longestPauseMs - limits.shortestPauseMs))
    this.chats.delete(chat)
    this.chats.set(chat, now)
    const [oldest] = this.chats.keys()
    if (this.chats.size > MOST_CHATS_REMEMBERED && oldest !== undefined) this.chats.delete(oldest)
  }

  /** WhatsApp said that it goes too fast: half the rate until then. */
  slowDown(until: number): void {
    this.slowUntil = until
  }

  /** How long until fewer than `most` messages lie within the span before now. */
  private untilRoom(spanMs: number, most: number, now: number): number {
    while (this.sent[0] !== undefined && this.sent[0] <= now - DAY_MS) this.sent.shift()
    if (most === 0) return spanMs
    const nth = this.sent.at(-most)
    return nth === undefined ? 0 : nth + spanMs - now
  }
}
