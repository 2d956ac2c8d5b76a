import { useQuery } from '@tanstack/react-query'
import { useMay } from 'stoa/web'
import { useHere } from 'stoa/web/here'
import type { Sale } from '../console.tsx'
import { registersQuery } from './sales-query.ts'

/**
 * Where a sale is taken back: its own register, or another till of its shop where that is none.
 * Whoever takes it back is seen at that register meanwhile.
 */
export function useTill({ registerId, shopId }: Pick<Sale, 'registerId' | 'shopId'>) {
  const enabled = useMay('register.read')
  const tills = (useQuery({ ...registersQuery, enabled }).data?.items ?? []).filter(
    ({ kind, active }) => kind === 'till' && active
  )
  const till =
    tills.find(({ id }) => id === registerId) ?? tills.find(register => register.shopId === shopId)
  useHere(till === undefined ? null : `register:${till.id}`)
  return till
}
