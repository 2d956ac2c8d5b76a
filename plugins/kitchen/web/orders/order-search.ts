const STATES = ['new', 'preparing', 'ready', 'served', 'cancelled'] as const

/** What of the list stands in its address. */
export interface OrderSearch {
  station?: string
  state?: (typeof STATES)[number]
  /** A business day, 'YYYY-MM-DD'. */
  day?: string
}

export const ORDER_STATES = STATES

export const orderSearchOf = (
  raw: Record<string, unknown>
): OrderSearch & Record<string, unknown> => ({
  station: textOf(raw['station'], /^[0-9a-f-]{36}$/),
  state: STATES.find(state => state === raw['state']),
  day: textOf(raw['day'], /^\d{4}-\d{2}-\d{2}$/)
})

const textOf = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined
