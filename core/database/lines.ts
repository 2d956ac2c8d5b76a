import type { Duplex } from 'node:stream'
import type { ClientBase, Pool, PoolClient } from 'pg'

/**
 * How long a message may go unanswered before PostgreSQL is asked whether it is at work on it.
 * Milliseconds.
 */
const DOUBT_MS = 3_000

/** What is known of one connection of a pool. */
interface Line {
  /** Messages sent and not yet answered. */
  waiting: number
  /** performance.now() of the last answer, or of the message sent after it. */
  since: number
  pid: number | undefined
}

type Sent = (...args: unknown[]) => unknown

const streamOf = (client: ClientBase): Duplex =>
  (client as unknown as { connection: { stream: Duplex } }).connection.stream

/** false: it was closed, by either side; the pool may not have heard of it yet. */
export const isOpen = (client: ClientBase): boolean =>
  !streamOf(client).destroyed && streamOf(client).writable

/**
 * Closes a connection at once, without a farewell that a dead line would never carry; whatever
 * waits on it fails.
 */
export function closeLine(client: ClientBase): void {
  streamOf(client).destroy()
}

/**
 * Finds connections whose line is dead without a word (a firewall that forgot them, a fail-over
 * without a reset): TCP tells of it after minutes or hours. PostgreSQL itself is asked, on another
 * connection: a server that has been waiting for us while we wait for its answer never got our
 * message, or we never its answer. One that is at work is left in peace.
 */
export class Lines {
  private readonly lines = new Map<PoolClient, Line>()

  /** @param pool whose connections are watched from now on */
  constructor(pool: Pool) {
    pool.on('connect', client => {
      this.watch(client)
    })
    pool.on('remove', client => {
      this.lines.delete(client)
    })
  }

  private watch(client: PoolClient): void {
    const line: Line = {
      waiting: 0,
      since: 0,
      pid: (client as unknown as { processID?: number }).processID
    }
    this.lines.set(client, line)
    const answered = (): void => {
      line.waiting--
      line.since = performance.now()
    }
    const query = client.query.bind(client) as Sent
    client.query = ((...args: unknown[]) => {
      if (line.waiting++ === 0) line.since = performance.now()
      const reported = args.at(-1)
      if (typeof reported === 'function') {
        return query(...args.slice(0, -1), (...answer: unknown[]) => {
          answered()
          ;(reported as Sent)(...answer)
        })
      }
      const answer = query(...args) as Promise<unknown>
      answer.then(answered, answered)
      return answer
    }) as typeof client.query
  }

  private doubtful(): Array<[PoolClient, Line]> {
    const before = performance.now() - DOUBT_MS
    return [...this.lines].filter(
      ([, line]) => line.waiting > 0 && line.since < before && line.pid !== undefined
    )
  }

  /**
   * Closes the connections that wait for an answer no one will give.
   * @param idle asks, on a connection of its own and the same role, which of these server processes
   * are waiting for a client,
   * and have been for as many seconds, or are gone
   * @returns how many were closed
   */
  async closeDead(idle: (pids: number[], seconds: number) => Promise<number[]>): Promise<number> {
    const doubted = this.doubtful()
    if (doubted.length === 0) return 0
    const asked = new Map(doubted.map(([, line]) => [line, line.since]))
    const waiting = new Set(
      await idle(
        doubted.map(([, line]) => line.pid as number),
        DOUBT_MS / 1000
      )
    )
    // An answer may have been lying here unread, if it was this process that stood still.
    const dead = doubted.filter(
      ([, line]) =>
        waiting.has(line.pid as number) && line.waiting > 0 && line.since === asked.get(line)
    )
    for (const [client] of dead) closeLine(client)
    if (dead.length > 0) this.closeIdle()
    return dead.length
  }

  /**
   * Where one line died the others are doubtful: those no one uses are closed, so that no request
   * has to find out.
   */
  closeIdle(): void {
    for (const [client, line] of this.lines) {
      if (line.waiting === 0 && client.getTransactionStatus() === 'I') closeLine(client)
    }
  }
}
