export const STATES = ['queued', 'sent', 'delivered', 'read', 'failed'] as const
export const KINDS = ['order-notice', 'notice', 'text'] as const

/** What of the list stands in its address. */
export interface MessageSearch {
  search?: string
  state?: (typeof STATES)[number]
  kind?: (typeof KINDS)[number]
  customerId?: string
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

export const messageSearchOf = (
  raw: Record<string, unknown>
): MessageSearch & Record<string, unknown> => ({
  search: text(raw['search']),
  state: STATES.find(state => state === raw['state']),
  kind: KINDS.find(kind => kind === raw['kind']),
  customerId: text(raw['customerId'])
})
