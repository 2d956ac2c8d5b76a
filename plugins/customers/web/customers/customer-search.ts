/** What of the list stands in its address. */
export interface CustomerSearch {
  search?: string
  state?: 'active' | 'archived' | 'all'
  tax?: 'exempt'
  group?: string
  /** By custom fields. */
  [custom: `custom.${string}`]: string | undefined
}

/** 'custom.city' → 'Lima' */
export const customIn = (raw: Record<string, unknown>): Record<`custom.${string}`, string> =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([name, value]) => name.startsWith('custom.') && value !== undefined && value !== '')
      .map(([name, value]) => [name, String(value)])
  )

export const customerSearchOf = (
  raw: Record<string, unknown>
): CustomerSearch & Record<string, unknown> => ({
  search: raw['search'] === undefined || raw['search'] === '' ? undefined : String(raw['search']),
  state: (['archived', 'all'] as const).find(state => state === raw['state']),
  tax: raw['tax'] === 'exempt' ? 'exempt' : undefined,
  group: typeof raw['group'] === 'string' && raw['group'] !== '' ? raw['group'] : undefined,
  ...customIn(raw)
})
