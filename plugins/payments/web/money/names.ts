import { useMe } from 'stoa/web'
import { moneyWords } from './money-words.ts'

/** What providers, ways to pay and shops are called. */
export function useNames() {
  const { methods, providers } = moneyWords.use()
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  return {
    shops,
    shop: (id: string): string => shops.find(shop => shop.id === id)?.name ?? '',
    provider: (name: string): string => providers[name] ?? name,
    way: ({ method, channel }: { method: string; channel: string | null }): string =>
      channel === null ? (methods[method] ?? method) : `${methods[method] ?? method}, ${channel}`
  }
}
