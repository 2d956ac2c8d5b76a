import { useSyncExternalStore } from 'react'

// Whether the server was there when it was asked last, and how far its clock is from this one's.

const ANSWER_MS = 5_000
const watchers = new Set<() => void>()
let isThere = navigator.onLine
let offsetMs = 0

function become(now: boolean): void {
  if (isThere === now) return
  isThere = now
  for (const watcher of watchers) watcher()
}

addEventListener('offline', () => become(false))

export const contact = {
  isThere: (): boolean => isThere,

  /** The server's clock minus this one's, to the second. Milliseconds. */
  clockOffsetMs: (): number => offsetMs,

  /** An answer has come, whatever it says. */
  heard(response: Response): void {
    const date = Date.parse(response.headers.get('date') ?? '')
    if (!Number.isNaN(date)) offsetMs = date - Date.now()
    become(true)
  },

  missed(): void {
    become(false)
  },

  watch(watcher: () => void): () => void {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  },

  /** Asks whether the server is there. */
  async look(): Promise<boolean> {
    try {
      const answer = await fetch('/health/live', {
        cache: 'no-store',
        signal: AbortSignal.timeout(ANSWER_MS)
      })
      if (answer.ok) contact.heard(answer)
      else become(false)
    } catch {
      become(false)
    }
    return isThere
  }
}

export const useIsOnline = (): boolean => useSyncExternalStore(contact.watch, contact.isThere)
