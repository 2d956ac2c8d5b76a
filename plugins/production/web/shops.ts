import { useMe } from 'stoa/web'

/** The shops of the company acted in that may be chosen from, and what others are called. */
export function useShops(): {
  shops: Array<{ id: string; name: string }>
  nameOf(id: string): string
} {
  const { company, shop, companies } = useMe()
  const all = (companies.find(({ id }) => id === company?.id) ?? companies[0])?.shops ?? []
  return {
    shops: shop === null ? all : all.filter(({ id }) => id === shop.id),
    nameOf: id => all.find(one => one.id === id)?.name ?? ''
  }
}

/** A word of an address. */
export const textOf = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw !== '' ? raw : undefined
