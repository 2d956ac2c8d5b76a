// What happens on the server, as it happens: who wants to hear of it, and whether it is heard. Light,
// since every page may hold it; the connection itself is a chunk of its own (connect-live.ts).

/** Something that happened: which rows it is about, never what stands in them. Ask the API for that. */
export interface LiveEvent {
  /** As in docs/map.md: 'pos.sale-posted'. */
  name: string
  /** Ids by noun: `{ sale: '…', register: '…' }`. */
  rows: Record<string, string>
  companyId: string | null
  shopId: string | null
  /** Who did it. */
  userId: string | null
  occurredAt: string
}

/** Queries that an event makes old: shown ones are asked again at once, others when they are next shown. */
export interface LiveRule {
  /** Names of events. */
  events: readonly string[]
  /** They are kept nowhere, as presence is not: after a break the queries are asked again, too. */
  passing?: true
  /** Beginnings of query keys. */
  stale(rows: LiveEvent['rows']): ReadonlyArray<readonly unknown[]>
}

type Hear = (event: LiveEvent) => void
const listeners = new Set<Hear>()
const watchers = new Set<() => void>()
let isConnected = true

/** What one listener does wrong keeps no other from hearing. */
export function fenced(run: () => void): void {
  try {
    run()
  } catch (error) {
    console.error(error)
  }
}

export const live = {
  hear(event: LiveEvent): void {
    for (const listener of listeners) fenced(() => listener(event))
  },

  listen(listener: Hear): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },

  /** Whether what happens is heard now; true before the first connection was tried. */
  isConnected: (): boolean => isConnected,

  connected(now: boolean): void {
    isConnected = now
    for (const watcher of watchers) watcher()
  },

  watch(watcher: () => void): () => void {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }
}
