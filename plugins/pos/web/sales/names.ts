import { useQuery } from '@tanstack/react-query'
import { useMay, useMe } from 'stoa/web'
import { registersQuery } from './sales-query.ts'

/** What shops and registers are called, as far as the reader may know. */
export function useNames(): { shop(id: string): string; register(id: string): string } {
  const { companies } = useMe()
  const shops = companies.flatMap(company => company.shops)
  const enabled = useMay('register.read')
  const registers = useQuery({ ...registersQuery, enabled }).data?.items ?? []
  return {
    shop: id => shops.find(shop => shop.id === id)?.name ?? '',
    register: id => registers.find(register => register.id === id)?.name ?? ''
  }
}
