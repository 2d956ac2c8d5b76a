import { useMe } from 'stoa/web'

interface Shops {
  shops: Array<{ id: string; name: string }>
  /** The shop a list is about: the one in its address, the one acted in, or the first. */
  shopId(chosen?: string): string | undefined
  nameOf(id: string): string
}

/** The shops of the company acted in. */
export function useShops(): Shops {
  const { company, shop, companies } = useMe()
  const all = (companies.find(({ id }) => id === company?.id) ?? companies[0])?.shops ?? []
  const shops = shop === null ? all : all.filter(({ id }) => id === shop.id)
  return {
    shops,
    shopId: chosen => shops.find(({ id }) => id === chosen)?.id ?? shops[0]?.id,
    nameOf: id => all.find(one => one.id === id)?.name ?? ''
  }
}
