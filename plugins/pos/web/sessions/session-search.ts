export const STATES = ['open', 'closed'] as const
export const APPROVALS = ['awaited', 'given'] as const

/** What of the lists of sessions and of days stands in their address. */
export interface SessionSearch {
  shop?: string
  register?: string
  state?: (typeof STATES)[number]
  approval?: (typeof APPROVALS)[number]
  by?: 'shop'
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

export const sessionSearchOf = (
  raw: Record<string, unknown>
): SessionSearch & Record<string, unknown> => ({
  shop: text(raw['shop']),
  register: text(raw['register']),
  state: STATES.find(state => state === raw['state']),
  approval: APPROVALS.find(approval => approval === raw['approval']),
  by: raw['by'] === 'shop' ? 'shop' : undefined
})
