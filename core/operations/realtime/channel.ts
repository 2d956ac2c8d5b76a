import { setTimeout as sleep } from 'node:timers/promises'
import { unitOfWork } from '../../database/unit-of-work.ts'
import type { Instance } from '../../instance/instance.ts'
import type { Tenant } from '../../instance/directory.ts'
import {
  cursorOf,
  eventsAfter,
  lastNumber,
  placeOf,
  type EventRow
} from '../events/stored-events.ts'
import { newId } from '../../primitives/ids.ts'
import { Batch } from './batch.ts'
import type { Listener } from './listener.ts'
import type { Attended } from './presence/rows.ts'

const PAGE = 200
/** Whoever missed more than this is told to look at everything anew. */
const MOST_MISSED = 10_000
/** How long until the next try when the feed could not be read. Milliseconds. */
const RETRY_MS = 1_000
/** When a channel looks though it heard nothing. Milliseconds. */
const SAFETY_MS = 15_000
/** Comings and goings of so long are handed on together. Milliseconds. */
const ATTENDED_MS = 100
/** How long what one client missed is kept for others who missed the same. Milliseconds. */
const KEPT_MS = 2_000

/**
 * What happens at one tenant, read from its feed once for all who listen in this process.
 */
export class Channel {
  /** And up to which number each has heard: who comes from another process may be ahead of this one. */
  private readonly listeners = new Map<Listener, number>()
  private readonly missed = new Map<number, Promise<Batch>>()
  private place!: number
  private started: Promise<void> | null = null
  private readonly safety: NodeJS.Timeout
  private readonly attended = new Map<string, Attended>()
  private attendedTimer: NodeJS.Timeout | undefined
  private reading: Promise<void> | null = null
  private again = false
  private readonly instance: Instance
  readonly tenant: Pick<Tenant, 'id' | 'placement'>

  constructor(instance: Instance, tenant: Pick<Tenant, 'id' | 'placement'>) {
    this.instance = instance
    this.tenant = tenant
    this.safety = setInterval(() => this.heard(), SAFETY_MS).unref()
  }

  /** Nobody listens any more. */
  close(): void {
    clearInterval(this.safety)
    clearTimeout(this.attendedTimer)
  }

  private start(): Promise<void> {
    this.started ??= this.now().then(
      place => {
        this.place = place
      },
      (error: unknown) => {
        this.started = null
        throw error
      }
    )
    return this.started
  }

  /**
   * Lets a client in. With `since` it first hears what it missed, in order; nothing is left out
   * between that and what comes next.
   * @param since a cursor of the feed or of an earlier message; undefined: from now on
   * @returns the cursor from which it listens, and whether it missed too much to be told
   * @throws stoa.invalid-input for a made-up cursor
   */
  async join(
    listener: Listener,
    since: string | undefined
  ): Promise<{ cursor: string; reset: boolean }> {
    await this.start()
    let at = since === undefined ? this.place : placeOf(since)
    let missed = 0
    // Between the last look and the add nothing is waited for: so nothing is left out.
    while (this.place > at && !listener.isEnded) {
      const before = this.place
      const batch = await this.batchAfter(at)
      const { rows } = batch
      const here = this.place
      const unheard = rows.filter(row => row.number <= here)
      const last = unheard.at(-1)
      if (last === undefined) {
        if (rows.length > 0 || this.place === before) break
        continue
      }
      missed += unheard.length
      if (missed > MOST_MISSED) {
        at = this.place
        break
      }
      listener.hear(batch, place => numberIn(rows, place) <= here)
      await listener.settled()
      at = last.number
    }
    if (!listener.isEnded) this.listeners.set(listener, at)
    if (this.again) this.heard() // while nobody listened
    return { cursor: cursorOf(this.place), reset: missed > MOST_MISSED }
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener)
  }

  /** There may be something to read. @param number of the last event; undefined: not known */
  heard(number?: number): void {
    if (number !== undefined && this.place >= number) return
    this.again = true
    this.reading ??= this.read()
      .catch((error: unknown) => {
        this.instance.log.warn({ err: error, tenantId: this.tenant.id }, 'the feed was not read')
      })
      .finally(() => {
        this.reading = null
        if (this.again && this.listeners.size > 0) this.heard()
      })
  }

  /** Someone came to a place of this tenant, or left it. */
  cameOrLeft(place: Attended): void {
    this.attended.set(`${place.noun}:${place.placeId}`, place)
    this.attendedTimer ??= setTimeout(() => {
      this.attendedTimer = undefined
      const rows = [...this.attended.values()].flatMap(one => this.passing(one) ?? [])
      this.attended.clear()
      if (rows.length === 0) return
      const batch = new Batch(rows, { passing: true })
      for (const listener of this.listeners.keys()) listener.hear(batch)
    }, ATTENDED_MS).unref()
  }

  accessChanged(): void {
    for (const listener of this.listeners.keys()) listener.accessChanged()
  }

  endAll(): void {
    for (const listener of this.listeners.keys()) {
      listener.end('going-away', 'The server stops; come back in a moment.')
    }
  }

  private async read(): Promise<void> {
    await this.start()
    while (this.listeners.size > 0) {
      this.again = false
      try {
        const rows = await this.after(this.place)
        if (rows.length > 0) {
          this.place = numberIn(rows, rows.length - 1)
          const batch = new Batch(rows)
          for (const [listener, from] of this.listeners) {
            listener.hear(batch, at => numberIn(rows, at) > from)
          }
        }
        if (rows.length < PAGE) return
      } catch (error) {
        this.instance.log.warn(
          { err: error, tenantId: this.tenant.id },
          'the feed could not be read'
        )
        await sleep(RETRY_MS, undefined, { ref: false })
      }
    }
  }

  private passing({ noun, placeId, companyId, shopId }: Attended): EventRow | null {
    const known = this.instance.registry.presence.get(noun)
    if (known === undefined) return null
    return {
      number: 0,
      id: newId(),
      name: known.definition.event,
      version: 1,
      occurred_at: this.instance.clock.now(),
      company_id: companyId,
      shop_id: shopId,
      user_id: null,
      data: { [`${noun}Id`]: placeId }
    }
  }

  private async now(): Promise<number> {
    const [last] = await this.inTenant(() => lastNumber([this.tenant.id]))
    return last?.number ?? 0
  }

  /**
   * What was missed since a place, read once for all who come back from there together. A full page
   * stays as it is, since nothing appears behind a reader; of a shorter one everyone reads their own.
   */
  private async batchAfter(place: number): Promise<Batch> {
    const known = await this.missed.get(place)?.catch(() => null)
    if (known?.rows.length === PAGE) return known
    const reading = this.after(place).then(rows => new Batch(rows))
    if (!this.missed.has(place)) {
      this.missed.set(place, reading)
      const forget = (): boolean => this.missed.delete(place)
      reading.then(({ rows }) => {
        if (rows.length === PAGE) setTimeout(forget, KEPT_MS).unref()
        else forget()
      }, forget)
    }
    return reading
  }

  private after(place: number): Promise<EventRow[]> {
    return this.inTenant(() => eventsAfter([this.tenant.id, null, null, place, null, PAGE]))
  }

  private inTenant<T>(work: () => Promise<T>): Promise<T> {
    const { placement, id: tenantId } = this.tenant
    const scope = { placement, tenantId, companyId: '*', shopId: '*', userId: null, visitorId: '*' }
    return unitOfWork(this.instance.pool, scope, work, { reads: true })
  }
}

const numberIn = (rows: readonly EventRow[], at: number): number => (rows[at] as EventRow).number
