import { textOf } from '../levels/level-search.ts'

export const STATES = [
  'under-way',
  'draft',
  'sent',
  'partly-received',
  'received',
  'closed',
  'cancelled'
] as const

/** What of the list stands in its address. */
export interface TransferSearch {
  state?: (typeof STATES)[number]
  from?: string
  to?: string
}
/** Which draft is changed. */
export interface EditSearch {
  transfer?: string
}

export const transferSearchOf = (
  raw: Record<string, unknown>
): TransferSearch & Record<string, unknown> => ({
  state: STATES.find(state => state === raw['state']),
  from: textOf(raw['from']),
  to: textOf(raw['to'])
})

export const editSearchOf = (
  raw: Record<string, unknown>
): EditSearch & Record<string, unknown> => ({ transfer: textOf(raw['transfer']) })
