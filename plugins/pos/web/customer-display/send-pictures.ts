import { answer, api, Unreachable } from 'stoa/web/face'
import type { Picture } from './picture.ts'

/** From one picture to the next, so that nobody who scans fast sends more than five a second. */
const PACE_MS = 200
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 30_000
/** As the server takes them (registers/displays/view.ts). */
const MOST_LINES = 40
const MOST_LETTERS = 120
const RECEIPT = /\/receipts\/([\w-]+)\/page$/

type Sendable = ReturnType<typeof sendable>

/** Sends what the customer of a register sees to the displays on other devices. */
export interface Sender {
  show(picture: Picture): void
  /** Somebody may look who did not before, or the network is back. */
  again(): void
  close(): void
}

/**
 * The last picture wins, one at a time; the till waits for none of it. Where no display is paired
 * nothing more is sent until again().
 * @param heard how many displays the register has
 */
export function sendPictures(registerId: string, heard: (displays: number) => void): Sender {
  let latest: { text: string; body: Sendable } | null = null
  let sent: string | null = null
  let isWatched = true
  let [isSending, isClosed] = [false, false]
  let [timer, lastAt, failures, round] = [0, 0, 0, 0]

  function soon(ms: number): void {
    if (isClosed || !isWatched || timer !== 0 || isSending || latest?.text === sent) return
    timer = window.setTimeout(() => void send(), ms)
  }

  async function send(): Promise<void> {
    timer = 0
    if (latest === null) return
    const { text, body } = latest
    isSending = true
    lastAt = Date.now()
    let pause = PACE_MS
    const mine = round
    try {
      const { displays } = await answer(
        api.PUT('/api/v1/pos/registers/{registerId}/picture', {
          params: { path: { registerId } },
          body
        })
      )
      failures = 0
      // Who was paired meanwhile has not seen it.
      if (mine === round) {
        sent = text
        isWatched = displays > 0
      }
      if (!isClosed) heard(displays)
    } catch (error) {
      // Refused, as when nobody is logged in: what comes next may be taken.
      if (!(error instanceof Unreachable) && mine === round) sent = text
      pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++)
    }
    isSending = false
    soon(pause)
  }

  return {
    show(picture) {
      const body = sendable(picture)
      latest = { text: JSON.stringify(body), body }
      soon(Math.max(0, lastAt + PACE_MS - Date.now()))
    },
    again() {
      round++
      isWatched = true
      sent = null
      clearTimeout(timer)
      timer = failures = 0
      soon(0)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    }
  }
}

/** The end of a long ticket, which the customer looks at; of the receipt what the server cannot know. */
function sendable({ lines, receipt, earlierLines, ...picture }: Picture) {
  const shown = lines.slice(-MOST_LINES)
  return {
    ...picture,
    earlierLines: earlierLines + lines.length - shown.length,
    lines: shown.map(line => ({ ...line, name: [...line.name].slice(0, MOST_LETTERS).join('') })),
    receipt: RECEIPT.exec(receipt ?? '')?.[1] ?? null
  }
}
