import type { ActingContext } from '../../context/acting-context.ts'
import { coreErrors, Problem } from '../../primitives/errors.ts'
import type { Batch } from './batch.ts'
import { messageOf, type Message } from './message.ts'
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

  /** Rights, or anything else of the tenant, changed: topics no longer allowed are let go. */
  accessChanged(): void {
    this.then(async () => {
      await this.stillWho()
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
    this.wire.end(why, detail)
  }

  get isEnded(): boolean {
    return this.ended
  }

  /** The client is gone by itself. */
  left(): void {
    this.ended = true
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
