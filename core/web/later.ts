import { createElement, use, type ComponentType } from 'react'

/** What failed stands so long, for the page to say so; then it is asked for again. Milliseconds. */
const FAILED_MS = 500

/** Asks once for what is loaded; after a failure again, when it is needed again. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    if (asked === undefined) {
      asked = load()
      asked.catch(() => setTimeout(() => (asked = undefined), FAILED_MS))
    }
    return asked
  }
}

/**
 * A part of a page that is fetched when it is first drawn. Unlike React's `lazy` it forgets that a
 * fetch failed: «Try again» of its `Part` asks again.
 * @param load imports a module whose default export is the part
 */
export function later<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>
): ComponentType<P> {
  const loaded = loadOnce(load)
  return function Later(props) {
    return createElement(use(loaded()).default, props)
  }
}
