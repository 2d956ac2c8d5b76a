import type { ChosenPlace } from '../api/place.ts'
import { session } from '../api/session.ts'
import { openEventStream } from './event-stream.ts'
import { here } from './here.ts'
import type { LiveEvent } from './live.ts'
import { CODES, TOPIC, type Transport } from './transport.ts'
import { openWebSocket } from './web-socket.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/** Before one is let in again where there were too many. */
const TOO_MANY_PAUSE_MS = 60_000
/** After so long without a word the server is asked whether it is there; it has as long to answer. */
const SILENCE_MS = 45_000
const ANSWER_MS = 10_000
const LOOK_MS = 5_000
/** Where one might not be one says again that one is there, so long after rights changed. */
const REFUSED_PAUSE_MS = 2_000
/** So many WebSockets that did not open, one after the other: another way is tried. */
const REFUSED_SOCKETS = 2

/** Up to where in the feed it was heard; lives as long as the log-in. */
export interface Heard {
  cursor?: string
}

export interface Handlers {
  event(event: LiveEvent): void
  /** What was asked for before this moment may be old: the connection is new, or too much was missed. */
  reset(): void
  accessChanged(): void
  connected(now: boolean): void
}

type Message = { op: string } & Partial<{ cursor: string; reset: boolean; refused: unknown }>

/**
 * Hears what happens where one acts, until it is closed: comes back after a break with the cursor of
 * what it heard last, at growing intervals with chance in them, so that not all come at once when a
 * server starts; by server-sent events where no WebSocket opens.
 */
export function connectLive(
  { companyId, shopId }: ChosenPlace,
  heard: Heard,
  handlers: Handlers
): () => void {
  let transport: Transport | undefined
  let timer = 0
  let isClosed = false
  let [tries, refusedSockets] = [0, 0]
  let byStream = false
  let refusedToken: string | undefined
  let [lastWord, askedAt] = [0, 0]
  let isHeard = false
  let saidAt: string | null = null
  let moving = 0

  async function open(): Promise<void> {
    clearTimeout(timer)
    timer = 0
    const token = await session.accessToken(refusedToken).catch(() => {
      // When the log-in is over, whoever shows this page goes to it. Else the server is away.
      if (session.state() === 'in') later()
    })
    if (isClosed || token === undefined || transport !== undefined) return
    // Not before there is a token that is taken: who was logged out asks for nothing more.
    if (refusedToken !== undefined) handlers.accessChanged()
    const isStream = byStream || refusedSockets >= REFUSED_SOCKETS
    let isOpen = false
    isHeard = false
    const since = heard.cursor
    saidAt = here.now()
    const query = new URLSearchParams({
      topics: TOPIC,
      ...(since !== undefined && { since }),
      ...(saidAt !== null && { at: saidAt }),
      ...(companyId !== null && { companyId }),
      ...(shopId !== null && { shopId })
    })
    lastWord = Date.now()
    askedAt = 0
    transport = (isStream ? openEventStream : openWebSocket)(query, token, {
      alive() {
        lastWord = Date.now()
        askedAt = 0
      },
      message(message: Message) {
        if (message.cursor !== undefined) heard.cursor = message.cursor
        if (message.op === 'event') {
          handlers.event(message as unknown as LiveEvent)
        } else if (message.op === 'access-changed') {
          handlers.accessChanged()
          moveSoon(REFUSED_PAUSE_MS)
        } else if (message.op === 'here' && message.refused !== undefined) {
          saidAt = null
        } else if (message.op === 'subscribed' && !isOpen) {
          isOpen = isHeard = true
          byStream = isStream
          tries = refusedSockets = 0
          refusedToken = undefined
          handlers.connected(true)
          moveSoon()
          if (since === undefined || message.reset === true) handlers.reset()
        }
      },
      ended(code) {
        transport = undefined
        isHeard = false
        // After two sockets that did not open one attempt is by the other way.
        if (!isOpen && code < CODES.badMessage) refusedSockets = isStream ? 0 : refusedSockets + 1
        if (!isOpen && isStream) byStream = false
        // A socket is tried again first: that none opened may have been the server.
        if (isOpen && isStream) {
          byStream = false
          refusedSockets = REFUSED_SOCKETS - 1
        }
        if (code === CODES.badMessage) delete heard.cursor
        handlers.connected(false)
        if (code !== CODES.notAuthenticated) {
          return later(code === CODES.tooMany ? TOO_MANY_PAUSE_MS : 0)
        }
        // The token's time is over, or somebody may no longer act here: the API knows which.
        refusedToken = token
        if (tries++ === 0) start()
        else later()
      }
    })
  }

  function start(): void {
    open().catch(() => later())
  }

  function later(least = 0): void {
    if (isClosed || timer !== 0) return
    const pause = Math.max(least, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries++))
    timer = window.setTimeout(() => start(), pause * (0.5 + Math.random() / 2))
  }

  /** A line that was cut somewhere says nothing, ever: it is left, and another made. */
  function look(): void {
    if (transport === undefined) return
    const now = Date.now()
    if (askedAt !== 0 ? now - askedAt > ANSWER_MS : now - lastWord > 2 * SILENCE_MS) {
      transport.close()
      transport = undefined
      handlers.connected(false)
      start()
    } else if (askedAt === 0 && now - lastWord > SILENCE_MS) {
      ask()
    }
  }

  function ask(): void {
    if (transport?.probe === undefined) return
    askedAt = Date.now()
    transport.probe()
  }

  /** Somebody went to another place than was said. By a stream that is said by a new one. */
  function move(): void {
    moving = 0
    if (transport === undefined || !isHeard || saidAt === here.now()) return
    saidAt = here.now()
    if (transport.sayHere !== undefined) return transport.sayHere(saidAt)
    transport.close()
    transport = undefined
    start()
  }

  /** From one place to the next is one step. */
  function moveSoon(pause = 0): void {
    if (moving === 0) moving = window.setTimeout(move, pause)
  }

  /** The network is back, or someone looks again. */
  function awake(): void {
    if (document.hidden) return
    if (transport !== undefined) return ask()
    if (timer === 0) return
    tries = 0
    start()
  }

  const watch = setInterval(look, LOOK_MS)
  const unwatch = here.watch(() => moveSoon())
  addEventListener('online', awake)
  document.addEventListener('visibilitychange', awake)
  start()
  return () => {
    isClosed = true
    clearInterval(watch)
    clearTimeout(timer)
    clearTimeout(moving)
    unwatch()
    removeEventListener('online', awake)
    document.removeEventListener('visibilitychange', awake)
    transport?.close()
  }
}
