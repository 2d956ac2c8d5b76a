import { textOf } from '../shops.ts'

export const STATES = [
  'awaited',
  'draft',
  'sent',
  'partly-received',
  'received',
  'closed',
  'cancelled'
] as const

/** What of the list stands in its address. */
export interface OrderSearch {
  state?: (typeof STATES)[number] | undefined
  supplier?: string | undefined
}
/** Which draft is changed. */
export interface EditSearch {
  order?: string | undefined
}

export const orderSearchOf = (
  raw: Record<string, unknown>
): OrderSearch & Record<string, unknown> => ({
  state: STATES.find(state => state === raw['state']),
  supplier: textOf(raw['supplier'])
})

export const editSearchOf = (
  raw: Record<string, unknown>
): EditSearch & Record<string, unknown> => ({ order: textOf(raw['order']) })
