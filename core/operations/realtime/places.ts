import type { Tenant } from '../../instance/directory.ts'
import type { Instance } from '../../instance/instance.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { isId } from '../../primitives/ids.ts'

/** The PostgreSQL channel that tells at which places there is something new to see. */
export const PLACES_CHANNEL = 'stoa_places'
/** What is committed within this time is told together. Milliseconds. */
const GATHER_MS = 25
/** A notification holds 8,000 bytes at most (PostgreSQL, NOTIFY); a line takes at most 120. */
const LINES = 60
const ANNOUNCE = 'SELECT pg_notify($1, p) FROM unnest($2::text[]) AS p'

/** What a watch waited for: something new, nothing for so long, or that it is over. */
export type PlaceNews = 'news' | 'quiet' | 'over'

/** One who watches a place. Nothing that happens between two next() is missed. */
export interface PlaceWatch {
  /**
   * @param ms how long to wait. 'over': the server stops, or something of the tenant changed, after
   * which whoever watches has to come in again
   */
  next(ms: number): Promise<PlaceNews>
  close(): void
}

interface Watcher {
  tenant: Tenant
  isNew: boolean
  wake: (() => void) | undefined
}

/**
 * Who watches which place of a tenant in this process, and what is told to those who watch it in any.
 * It passes: no feed holds it, and nothing is written down for it.
 */
export class Places {
  private readonly watchers = new Map<string, Set<Watcher>>()
  private readonly ofTenants = new Map<string, number>()
  private waiting = new Set<string>()
  private timer: NodeJS.Timeout | undefined
  private isStopped = false
  private readonly instance: Instance

  constructor(instance: Instance) {
    this.instance = instance
  }

  /**
   * @param place `<noun>:<id>`
   * @throws stoa.too-many-connections
   */
  watch(tenant: Tenant, place: string): PlaceWatch {
    const { config, directory } = this.instance
    const open = this.ofTenants.get(tenant.id) ?? 0
    if (open >= config.STOA_REALTIME_PER_TENANT) throw coreErrors['too-many-connections']()
    const key = keyOf(tenant.id, place)
    const watcher: Watcher = { tenant, isNew: false, wake: undefined }
    const here = this.watchers.get(key) ?? new Set()
    this.watchers.set(key, here.add(watcher))
    this.ofTenants.set(tenant.id, open + 1)
    const state = (): PlaceNews => {
      if (this.isStopped || !directory.isCurrent(tenant)) return 'over'
      return watcher.isNew ? 'news' : 'quiet'
    }
    return {
      next: async ms => {
        if (state() === 'quiet') await waited(watcher, ms)
        const now = state()
        watcher.isNew = false
        return now
      },
      close: () => {
        if (!here.delete(watcher)) return
        if (here.size === 0) this.watchers.delete(key)
        const left = (this.ofTenants.get(tenant.id) ?? 1) - 1
        if (left === 0) this.ofTenants.delete(tenant.id)
        else this.ofTenants.set(tenant.id, left)
      }
    }
  }

  /** After a commit: there is something new at a place. Many at once are one notification. */
  tell(tenantId: string, place: string): void {
    if (this.isStopped) return
    this.waiting.add(keyOf(tenantId, place))
    this.timer ??= setTimeout(() => this.announce(), GATHER_MS).unref()
  }

  /** @param payload of a notification on PLACES_CHANNEL */
  heard(payload: string): void {
    for (const line of payload.split('\n')) {
      const [tenantId = '', place = ''] = line.split(' ')
      if (isId(tenantId)) this.changedAt(tenantId, place)
    }
  }

  /** Also when somebody came to the place, or left it. */
  changedAt(tenantId: string, place: string): void {
    for (const watcher of this.watchers.get(keyOf(tenantId, place)) ?? []) wake(watcher)
  }

  /** Something else that may matter everywhere. @param tenantId undefined: at all tenants */
  changed(tenantId?: string): void {
    for (const here of this.watchers.values()) {
      for (const watcher of here) {
        if (tenantId === undefined || watcher.tenant.id === tenantId) wake(watcher)
      }
    }
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
    this.changed()
  }

  private announce(): void {
    const lines = [...this.waiting]
    this.waiting = new Set()
    this.timer = undefined
    const payloads: string[] = []
    for (let at = 0; at < lines.length; at += LINES) {
      payloads.push(lines.slice(at, at + LINES).join('\n'))
    }
    this.instance.relayPool.query(ANNOUNCE, [PLACES_CHANNEL, payloads]).catch((error: unknown) => {
      this.instance.log.debug({ err: error }, 'who watches a place was not told')
    })
  }
}

const keyOf = (tenantId: string, place: string): string => `${tenantId} ${place}`

function wake(watcher: Watcher): void {
  watcher.isNew = true
  watcher.wake?.()
}

function waited(watcher: Watcher, ms: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(done, ms).unref()
    function done(): void {
      clearTimeout(timer)
      watcher.wake = undefined
      resolve()
    }
    watcher.wake = done
  })
}
