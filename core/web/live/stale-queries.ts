import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query'

/** What happens at once is asked for once; and at most so often, however much happens. Milliseconds. */
const GATHER_MS = 50
const EVERY_MS = 2_000
/** All who hear of the same sale do not ask in the same moment. */
const SPREAD_MS = 150

export interface StaleQueries {
  add(key: QueryKey): void
  stop(): void
}

/** Has old queries asked again; while nobody looks at the page they wait. */
export function staleQueries(queries: QueryClient): StaleQueries {
  const waiting = new Map<string, QueryKey>()
  let timer = 0
  let last = 0
  let isAsking = false
  let isStopped = false

  function ask(): void {
    timer = 0
    if (document.hidden) return
    const keys = [...waiting.values()]
    waiting.clear()
    // Asked again only when the answers are there: else a slow one would never come.
    isAsking = true
    void Promise.allSettled(keys.map(queryKey => queries.invalidateQueries({ queryKey }))).then(
      () => {
        isAsking = false
        last = Date.now()
        soon()
      }
    )
  }

  function soon(): void {
    if (timer !== 0 || isAsking || isStopped || waiting.size === 0 || document.hidden) return
    const pause = Math.max(GATHER_MS, last + EVERY_MS - Date.now())
    timer = window.setTimeout(ask, pause + Math.random() * SPREAD_MS)
  }

  document.addEventListener('visibilitychange', soon)
  return {
    add(key) {
      waiting.set(hashKey(key), key)
      soon()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', soon)
    }
  }
}
