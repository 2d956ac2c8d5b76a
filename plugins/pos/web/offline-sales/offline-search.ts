export const STATES = ['posted', 'parked', 'dismissed'] as const

/** What of the list stands in its address. */
export interface OfflineSearch {
  /** Only what is to be looked at. */
  waits?: 'true'
  state?: (typeof STATES)[number]
  looked?: 'true' | 'false'
  shop?: string
  register?: string
  device?: string
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)

export const offlineSearchOf = (
  raw: Record<string, unknown>
): OfflineSearch & Record<string, unknown> => ({
  waits: String(raw['waits']) === 'true' ? 'true' : undefined,
  state: STATES.find(state => state === raw['state']),
  looked: (['true', 'false'] as const).find(looked => looked === String(raw['looked'])),
  shop: text(raw['shop']),
  register: text(raw['register']),
  device: text(raw['device'])
})
