import { coreErrors } from './errors.ts'

/**
 * Whose work it is: staff stand at a till with a customer before them, visitors look, jobs can
 * wait.
 */
export const Rank = { staff: 0, visitor: 1, job: 2 } as const
export type Rank = (typeof Rank)[keyof typeof Rank]

/** One figure for each rank: staff, visitors, jobs. */
export type ByRank = readonly [staff: number, visitor: number, job: number]

export interface FairQueueOptions {
  /** What is shared out, for the refusal's sentence, e.g. `password hashing`. */
  what: string
  /**
   * Slots in all: a rank takes one while fewer than its figure are held by everyone together. [10,
   * 8, 8] keeps two for staff.
   */
  slots: ByRank
  /**
   * Slots a key may hold: a rank takes one while the key holds fewer than its figure, whatever rank
   * took those.
   */
  perKey: ByRank
  /**
   * The same while other keys ask too, so that what is left is free at once when they come.
   * Default: perKey.
   */
  perKeyBeside?: ByRank
  /**
   * Slots one group may hold, across keys and ranks: whoever is of a group that has them all waits,
   * and others go by. Default: any.
   */
  perGroup?: number
  /** How many may wait: of one key, and of all keys together. */
  waiting: { perKey: number; all: number }
  /** How long one waits before it is refused. */
  patienceMs: number
}

interface Waiter {
  key: string
  rank: Rank
  group: string | undefined
  until: number
  resolve: () => void
  reject: (error: Error) => void
}
type Lines = readonly [Set<Waiter>, Set<Waiter>, Set<Waiter>]

/**
 * Who is looked at first, turn by turn: when all wait, staff get four of seven, visitors two, jobs
 * one, and no one starves.
 */
const TURNS: readonly Rank[] = [0, 1, 0, 2, 0, 1, 0]
const RANKS: readonly Rank[] = [0, 1, 2]

/** Others are about when one of them asked so long ago or less. Milliseconds. */
const BESIDE_MS = 1_000

/**
 * Those refused are told to come again after so long: the line they did not fit into moves on
 * meanwhile.
 */
const RETRY_SECONDS = 2

const noLines = (): Lines => [new Set(), new Set(), new Set()]

/**
 * Shares out something scarce (connections, hashing, parsing) among tenants. Each key holds a
 * bounded number of slots; those that wait for more get them in turns, key by key, within a key by
 * rank and then in order of arrival. So a tenant that asks for everything has its share and no
 * more, and is refused by itself when its own line is full.
 *
 * What is free is had without waiting: tryTake() makes no objects and starts no timer. One timer
 * serves all that wait.
 */
export class FairQueue {
  private held = 0
  private turn = 0
  private lastKey: string | undefined
  private lastAskedAt = -Infinity
  /** Until then more than one key is about. */
  private besideUntil = 0
  private readonly heldBy = new Map<string, number>()
  private readonly heldByGroup = new Map<string, number>()
  private readonly lines = new Map<string, Lines>()
  /** By rank: the keys that have someone waiting and may hold more, next one first. */
  private readonly ready = [new Set<string>(), new Set<string>(), new Set<string>()] as const
  /**
   * Everyone who waits, in order of arrival. All have the same patience, so the first is the first
   * to lose it.
   */
  private readonly waiters = new Set<Waiter>()
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly options: FairQueueOptions) {}

  /** Slots held and callers waiting, for a meter. */
  get load(): { held: number; waiting: number } {
    return { held: this.held, waiting: this.waiters.size }
  }

  /** Takes a slot if one is free for this key and rank; true: give it back with release(). */
  tryTake(key: string, rank: Rank, group?: string): boolean {
    const has = this.heldBy.get(key) ?? 0
    this.noteAsker(key)
    // Whoever waits cannot be served as things stand, so taking what is free goes before no one of
    // the same rank.
    if (this.held >= this.options.slots[rank] || has >= this.mostOf(rank) || !this.hasRoom(group)) {
      return false
    }
    this.hold(key, has + 1, group, 1)
    return true
  }

  private noteAsker(key: string): void {
    const now = performance.now()
    if (key !== this.lastKey && now - this.lastAskedAt < BESIDE_MS) {
      this.besideUntil = now + BESIDE_MS
    }
    this.lastKey = key
    this.lastAskedAt = now
  }

  /** What a key may hold now. */
  private mostOf(rank: Rank): number {
    const { perKey, perKeyBeside = perKey } = this.options
    return (performance.now() < this.besideUntil ? perKeyBeside : perKey)[rank]
  }

  private hasRoom(group: string | undefined): boolean {
    return (
      group === undefined ||
      (this.heldByGroup.get(group) ?? 0) < (this.options.perGroup ?? Infinity)
    )
  }

  /**
   * Resolves when a slot is this caller's; it gives it back with release().
   * @param options.group whose share counts besides the key's
   * @param options.signal ends the waiting, e.g. when the client has gone
   * @throws stoa.busy (503, with Retry-After) when too many wait already, or it waited too long;
   * the signal's reason
   */
  async take(
    key: string,
    rank: Rank,
    { group, signal }: { group?: string; signal?: AbortSignal } = {}
  ): Promise<void> {
    signal?.throwIfAborted()
    if (this.tryTake(key, rank, group)) return
    const lines = this.lines.get(key) ?? noLines()
    const { waiting, patienceMs } = this.options
    if (
      lines[0].size + lines[1].size + lines[2].size >= waiting.perKey ||
      this.waiters.size >= waiting.all
    ) {
      throw this.refusal()
    }
    await new Promise<void>((resolve, reject) => {
      const waiter: Waiter = {
        key,
        rank,
        group,
        until: performance.now() + patienceMs,
        resolve,
        reject
      }
      const leave = (): void => {
        this.forget(waiter)
        reject(
          signal?.reason instanceof Error ? signal.reason : new Error('The waiting was given up.')
        )
      }
      if (signal) {
        signal.addEventListener('abort', leave, { once: true })
        const stay = (): void => {
          signal.removeEventListener('abort', leave)
        }
        waiter.resolve = () => {
          stay()
          resolve()
        }
        waiter.reject = error => {
          stay()
          reject(error)
        }
      }
      lines[rank].add(waiter)
      this.lines.set(key, lines)
      this.waiters.add(waiter)
      if ((this.heldBy.get(key) ?? 0) < this.mostOf(rank)) this.ready[rank].add(key)
      this.timer ??= setTimeout(() => {
        this.refuseImpatient()
      }, patienceMs)
    })
  }

  /**
   * Gives a slot back, and hands it to who waits. Once for each slot taken, with the group it was
   * taken for.
   */
  release(key: string, group?: string): void {
    const has = this.heldBy.get(key)
    if (has === undefined) {
      throw new Error(
        `Nothing of ${this.options.what} is held by ${key}: a slot was given back twice.`
      )
    }
    this.hold(key, has - 1, group, -1)
    if (this.waiters.size > 0) this.serve()
  }

  /** Runs work in a slot. @throws what take() and the work throw */
  async run<T>(key: string, rank: Rank, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.take(key, rank, { signal })
    try {
      return await work()
    } finally {
      this.release(key)
    }
  }

  private hold(key: string, has: number, group: string | undefined, more: 1 | -1): void {
    if (group !== undefined) this.heldByGroup.set(group, (this.heldByGroup.get(group) ?? 0) + more)
    this.held += has - (this.heldBy.get(key) ?? 0)
    if (has === 0) this.heldBy.delete(key)
    else this.heldBy.set(key, has)
    if (this.waiters.size > 0) this.placeAmongReady(key, has)
  }

  /**
   * A key stands among the ready ones of a rank as long as it may hold more and someone of it
   * waits; it keeps its turn.
   */
  private placeAmongReady(key: string, has: number): void {
    const lines = this.lines.get(key)
    if (!lines) return
    for (const rank of RANKS) {
      if (lines[rank].size > 0 && has < this.mostOf(rank)) this.ready[rank].add(key)
      else this.ready[rank].delete(key)
    }
  }

  private serve(): void {
    for (;;) {
      const its = TURNS[this.turn % TURNS.length] as Rank
      const waiter = this.nextOf(its) ?? this.nextOf(0) ?? this.nextOf(1) ?? this.nextOf(2)
      if (waiter === undefined) return
      this.turn++
      const { key, group } = waiter
      for (const other of RANKS) this.ready[other].delete(key) // to the end of its lines
      this.forget(waiter)
      this.hold(key, (this.heldBy.get(key) ?? 0) + 1, group, 1)
      waiter.resolve()
    }
  }

  /**
   * The first of a rank whose group has room: of each ready key the one that came first, unless its
   * group waits.
   */
  private nextOf(rank: Rank): Waiter | undefined {
    if (this.held >= this.options.slots[rank]) return undefined
    for (const key of this.ready[rank]) {
      if ((this.heldBy.get(key) ?? 0) >= this.mostOf(rank)) continue // it became ready while it was alone
      for (const waiter of (this.lines.get(key) as Lines)[rank]) {
        if (this.hasRoom(waiter.group)) return waiter
      }
    }
    return undefined
  }

  private forget(waiter: Waiter): void {
    const { key, rank } = waiter
    const lines = this.lines.get(key)
    this.waiters.delete(waiter)
    lines?.[rank].delete(waiter)
    if (lines?.[rank].size === 0) this.ready[rank].delete(key)
    if (lines?.every(line => line.size === 0)) this.lines.delete(key)
    if (this.waiters.size === 0) {
      clearTimeout(this.timer)
      this.timer = undefined
    }
  }

  private refuseImpatient(): void {
    const now = performance.now()
    for (const waiter of this.waiters) {
      if (waiter.until > now) {
        this.timer = setTimeout(() => {
          this.refuseImpatient()
        }, waiter.until - now)
        return
      }
      this.forget(waiter)
      waiter.reject(this.refusal())
    }
  }

  private refusal(): Error {
    const seconds = RETRY_SECONDS
    return coreErrors.busy(
      { what: this.options.what, seconds },
      { headers: { 'retry-after': String(seconds) } }
    )
  }
}
