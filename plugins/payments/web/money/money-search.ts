/** What of the lists stands in their addresses. */
export interface MoneySearch {
  state?: string
  shop?: string
  /** Only those of which the provider says otherwise. */
  differs?: boolean
  purpose?: string
  /** Of the log: webhooks instead of requests. */
  of?: 'webhooks'
  unmatched?: boolean
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)
const yes = (value: unknown): true | undefined => (value === true ? true : undefined)

export const moneySearchOf = (
  raw: Record<string, unknown>
): MoneySearch & Record<string, unknown> => ({
  state: text(raw['state']),
  shop: text(raw['shop']),
  differs: yes(raw['differs']),
  purpose: text(raw['purpose']),
  of: raw['of'] === 'webhooks' ? 'webhooks' : undefined,
  unmatched: yes(raw['unmatched'])
})

/** A state the API knows, or none. */
export const oneOf = <T extends string>(
  values: readonly T[],
  value: string | undefined
): T | undefined => values.find(one => one === value)
