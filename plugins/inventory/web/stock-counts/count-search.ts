import { textOf } from '../levels/level-search.ts'

export const STATES = ['draft', 'counting', 'finishing', 'finished', 'cancelled'] as const
export const FILTERS = ['different', 'counted', 'uncounted', 'moved'] as const

/** What of the list stands in its address. */
export interface CountSearch {
  state?: (typeof STATES)[number]
  shop?: string
}
/** What of the lines of one. */
export interface LinesSearch {
  only?: (typeof FILTERS)[number]
}

export const countSearchOf = (
  raw: Record<string, unknown>
): CountSearch & Record<string, unknown> => ({
  state: STATES.find(state => state === raw['state']),
  shop: textOf(raw['shop'])
})

export const linesSearchOf = (
  raw: Record<string, unknown>
): LinesSearch & Record<string, unknown> => ({
  only: FILTERS.find(only => only === raw['only'])
})
