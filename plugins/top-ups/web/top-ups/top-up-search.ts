export const STATES = ['pending', 'confirmed', 'failed'] as const

/** What of the list stands in its address. */
export interface TopUpSearch {
  /** Default: all of them. */
  state?: (typeof STATES)[number]
  /** As it was typed. */
  phone?: string
}

export const topUpSearchOf = (
  raw: Record<string, unknown>
): TopUpSearch & Record<string, unknown> => ({
  state: STATES.find(state => state === raw['state']),
  phone: raw['phone'] as string | undefined
})
