import type { ActingContext } from '../../context/acting-context.ts'
import { coreErrors, Problem } from '../../primitives/errors.ts'
import { rightsHere, type Batch } from './batch.ts'
import { messageOf, type Message } from './message.ts'
import type { Presences } from './presence/presences.ts'
import type { Presence } from './presence/rows.ts'
import { refusalOf } from './topics.ts'

/** How a listener is ended; codes of WebSocket close frames (RFC 6455, 7.4). */
export const ENDED = {
  /** The token has expired, or its user, session or tenant is no more: log in again. */
  'not-authenticated': 4401,
  /** What was sent was not taken away in time: come back and go on from the last cursor. */
  'too-slow': 4408,
  'too-many': 4429,
  /** Not something this protocol knows. */
  'bad-message': 4400,
  /** The server stops: come back in a moment. */
  'going-away': 1001,
  /** Something failed here: come back and go on from the last cursor. */
  failed: 1011
} as const
export type Ended = keyof typeof ENDED

/** Where messages go: a WebSocket or a stream of events. */
export interface Wire {
  send(message: Message): void
  /** Bytes that were sent and not taken away yet. */
  waiting(): number
  end(why: Ended, detail: string): void
}

export interface Refused {
  topic: string
  code: string
  detail: string
}

const MOST_TOPICS = 100
/** What may wait for a client before it is told to come back later. */
const MOST_WAITING_BYTES = 1_000_000
const MOST_WAITING_BATCHES = 50

/**
 * One client: what it listens to, and up to where in the feed it has heard. It hears ids, never
 * contents: whoever wants more asks, and is judged as always.
 */
export class Listener {
  readonly topics = new Set<string>()
  private tail: Promise<void> = Promise.resolve()
  private batches = 0
  private ended = false
  /** Where its user is, as they say, and by which rights. */
  private present: { at: string; presence: Presence; by: string } | undefined
  ctx: ActingContext
  private readonly wire: Wire

  constructor(ctx: ActingContext, wire: Wire) {
    this.ctx = ctx
    this.wire = wire
  }

  /** @returns those refused, each with the reason */
  subscribe(topics: readonly string[]): Refused[] {
    const refused: Refused[] = []
    for (const topic of topics) {
      if (this.topics.size >= MOST_TOPICS && !this.topics.has(topic)) {
        const { code, message: detail } = coreErrors['too-many-topics']({ most: MOST_TOPICS })
        refused.push({ topic, code, detail })
        continue
      }
      const problem = refusalOf(this.ctx, topic)
      if (problem === null) this.topics.add(topic)
      else refused.push({ topic, code: problem.code, detail: problem.message })
    }
    return refused
  }

  /**
   * Events in the feed's order; what is handed over first is sent first.
   * @param isUnheard of an event's place in the batch: whether it comes after what was heard
   */
  hear(batch: Batch, isUnheard: (at: number) => boolean = () => true): void {
    this.batches++
    if (this.batches > MOST_WAITING_BATCHES) {
      this.end('too-slow', 'Events come faster than they are taken.')
    }
    this.then(async () => {
      await this.stillWho()
      const listens = batch.rows.some((_row, at) => this.listensTo(batch, at))
      const may = listens ? await batch.mayHear(this.ctx) : null
      for (const at of batch.rows.keys()) {
        if (may?.has(at) === true && isUnheard(at) && this.listensTo(batch, at)) {
          this.wire.send(batch.message(at))
        }
      }
      this.batches--
      if (this.wire.waiting() > MOST_WAITING_BYTES) {
        this.end('too-slow', 'Events come faster than they are taken.')
      }
    })
  }

  /**
   * Its user is there now, and nowhere else; they hear `here` with since when, or why not.
   * @param at a topic such as `register:<id>`; null: nowhere
   */
  enter(at: string | null): void {
    this.then(async () => {
      await this.stillWho()
      if (this.present !== undefined && at === this.present.at) return this.sayHere()
      this.leave()
      if (at === null) return this.sayHere()
      try {
        const presence = await this.presences.enter(this.ctx, at)
        this.present = { at, presence, by: rightsHere(this.ctx) }
        if (this.ended) this.leave()
        else this.sayHere()
      } catch (error) {
        this.refuseHere(at, error)
      }
    })
  }

  /** The same user goes on with a new token. */
  goOn(ctx: ActingContext): void {
    const isOtherLogin = ctx.acting.sessionId !== this.ctx.acting.sessionId
    this.ctx = ctx
    if (!isOtherLogin) return
    // In turn: whoever is just coming in does so by the login before.
    this.then(async () => {
      const at = this.present?.at
      if (at === undefined) return
      this.leave()
      this.enter(at)
    })
  }

  /**
   * Rights, or anything else of the tenant, changed: topics no longer allowed are let go, and the
   * place where its user may be no more.
   */
  accessChanged(): void {
    this.then(async () => {
      await this.stillWho()
      await this.judgePresence()
      const lost = [...this.topics].filter(topic => refusalOf(this.ctx, topic) !== null)
      for (const topic of lost) this.topics.delete(topic)
      this.wire.send(messageOf({ op: 'access-changed', lost }))
    })
  }

  /** Looks again who this is: an API key ends without anything of its tenant changing. */
  askAgain(): void {
    this.then(async () => {
      this.ctx = (await this.ctx.acting.renew?.()) ?? this.ctx
    })
  }

  /** When all that was handed over so far is sent. */
  settled(): Promise<void> {
    return this.tail
  }

  send(message: { op: string } & Record<string, unknown>): void {
    if (!this.ended) this.wire.send(messageOf(message))
  }

  end(why: Ended, detail: string): void {
    if (this.ended) return
    this.ended = true
    this.leave()
    this.wire.end(why, detail)
  }

  get isEnded(): boolean {
    return this.ended
  }

  /** The client is gone by itself. */
  left(): void {
    this.ended = true
    this.leave()
  }

  private get presences(): Presences {
    return this.ctx.instance.realtime.presences
  }

  private leave(): void {
    if (this.present === undefined) return
    this.presences.leave(this.present.presence)
    this.present = undefined
  }

  private async judgePresence(): Promise<void> {
    if (this.present === undefined) return
    const { at, by } = this.present
    const now = rightsHere(this.ctx)
    try {
      // Most of what changes at a tenant is none of this user's rights: then nothing is asked.
      if (now === by) this.presences.placeOf(this.ctx, at)
      else await this.presences.judge(this.ctx, at)
      this.present = { ...this.present, by: now }
    } catch (error) {
      this.leave()
      this.refuseHere(at, error)
    }
  }

  private sayHere(): void {
    const { at = null, presence } = this.present ?? {}
    this.send({ op: 'here', at, ...(presence && { since: presence.since.toISOString() }) })
  }

  private refuseHere(topic: string, error: unknown): void {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    const { code, message: detail } = error
    this.send({ op: 'here', at: null, refused: { topic, code, detail } satisfies Refused })
  }

  private listensTo(batch: Batch, at: number): boolean {
    if (this.topics.has('tenant')) return true
    for (const topic of batch.topics(at)) if (this.topics.has(topic)) return true
    return false
  }

  /** Looks again who this is as soon as anything of the tenant has changed. */
  private async stillWho(): Promise<void> {
    if (this.ctx.instance.directory.isCurrent(this.ctx.tenant)) return
    this.ctx = (await this.ctx.acting.renew?.()) ?? this.ctx
  }

  private then(work: () => Promise<void>): void {
    this.tail = this.tail.then(async () => {
      if (this.ended) return
      try {
        await work()
      } catch (error) {
        if (error instanceof Problem && error.status < 500) {
          this.end('not-authenticated', error.message)
        } else {
          this.ctx.instance.log.error({ err: error }, 'a realtime client could not be served')
          this.end('failed', 'Something failed here; come back and go on from the last cursor.')
        }
      }
    })
  }
}
