import { useMe } from 'stoa/web'

/** The shops of the company acted in that may be chosen from. */
export function useShops(): Array<{ id: string; name: string }> {
  const { company, shop, companies } = useMe()
  const all = (companies.find(({ id }) => id === company?.id) ?? companies[0])?.shops ?? []
  return shop === null ? all : all.filter(({ id }) => id === shop.id)
}

/** A word of an address. */
export const textOf = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw !== '' ? raw : undefined
