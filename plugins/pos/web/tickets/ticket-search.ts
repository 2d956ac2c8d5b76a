export const STATES = ['open', 'sold', 'discarded'] as const
export const ORDER_TYPES = ['dine-in', 'take-away', 'delivery'] as const

/** What of the list stands in its address. */
export interface TicketSearch {
  search?: string
  shop?: string
  state?: (typeof STATES)[number]
  order?: (typeof ORDER_TYPES)[number]
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

export const ticketSearchOf = (
  raw: Record<string, unknown>
): TicketSearch & Record<string, unknown> => ({
  search: text(raw['search']),
  shop: text(raw['shop']),
  state: STATES.find(state => state === raw['state']),
  order: ORDER_TYPES.find(type => type === raw['order'])
})
