import { useQuery } from '@tanstack/react-query'
import { answer, api, useMay } from 'stoa/web'
import { readGs1 } from '../../../../contracts/gs1.ts'

const MOST = 100

export type TrackingKind = 'lot' | 'expiry' | 'serial'

/** How goods are tracked, of those that are. */
export function useTracked(variantIds: readonly string[]): ReadonlyMap<string, TrackingKind> {
  const ids = [...new Set(variantIds)].sort().slice(0, MOST).join(',')
  const may = useMay('lot.read')
  const { data } = useQuery({
    queryKey: ['inventory', 'tracking', { variantIds: ids }],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inventory/tracking', {
          signal,
          params: { query: { variantIds: ids.split(',') } }
        })
      ),
    enabled: may && ids !== ''
  })
  return new Map(
    (data?.items ?? []).flatMap(({ variantId, tracking }) =>
      tracking === 'none' ? [] : [[variantId, tracking] as const]
    )
  )
}

/** What a scanned code says of a lot; null: it is the number of the lot itself. */
export function readLot(text: string): { code: string; expiresOn: string | null } | null {
  const read = readGs1(text, new Date().getFullYear())
  const code = read?.serial ?? read?.lot ?? null
  return code === null ? null : { code, expiresOn: read?.expiresOn ?? null }
}
