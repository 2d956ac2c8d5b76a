import { useEffect } from 'react'

// What is typed and not saved anywhere on the screen, counted, so that the console replaces nothing
// below it.
let count = 0
const watchers = new Set<() => void>()
const add = (by: 1 | -1): void => {
  count += by
  for (const watcher of watchers) watcher()
}

export const unsaved = {
  isAny: (): boolean => count > 0,
  watch(watcher: () => void): () => void {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }
}

/** While something typed is not saved: the page stays as it is when access changes. */
export function useUnsaved(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return
    add(1)
    return () => add(-1)
  }, [isDirty])
}
