import { useEffect } from 'react'

// Where the person at this page is, as others shall see it: said by whatever stands on the page, told
// by the live connection.

const places: string[] = []
const watchers = new Set<() => void>()

export const here = {
  /** A topic such as `register:<id>`; null: at no place. */
  now: (): string | null => places.at(-1) ?? null,

  /** @returns ends it; the place before, if any, holds again */
  enter(at: string): () => void {
    places.push(at)
    changed()
    return () => {
      places.splice(places.lastIndexOf(at), 1)
      changed()
    }
  },

  watch(watcher: () => void): () => void {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }
}

function changed(): void {
  for (const watcher of watchers) watcher()
}

/**
 * Others who may see the place see that this person is there, on this device, while the part is shown.
 * @param at a topic such as `register:<id>`, of a kind of place a plugin's manifest names; null: none
 */
export function useHere(at: string | null): void {
  useEffect(() => (at === null ? undefined : here.enter(at)), [at])
}
