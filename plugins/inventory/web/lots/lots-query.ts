import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import { readGs1 } from '../../../../contracts/gs1.ts'
import { type LotSearch, USUAL_DAYS } from './lot-search.ts'

export type Lot = Row<'/api/v1/inventory/lots'>
export type WholeLot = Reply<'/api/v1/inventory/lots/{lotId}'>
export type SaleOfLot = Row<'/api/v1/inventory/lots/{lotId}/sales'>
export type LotMovement = Row<'/api/v1/inventory/lots/{lotId}/movements'>
export type TrackedGoods = Reply<'/api/v1/inventory/tracking'>['items'][number]
export type Recall = Reply<'/api/v1/inventory/lots/{lotId}/recall'>

const AT_ONCE = 50

const questionOf = ({ view, days = USUAL_DAYS, code, shop, product }: LotSearch) => ({
  ...(view === 'expiring' && { expiringWithin: Number(days) }),
  ...(view === 'blocked' && { blocked: true }),
  ...(code !== undefined && { code }),
  ...(shop !== undefined && { shopId: shop }),
  ...(product !== undefined && { productId: product })
})

export const lotsQuery = (search: LotSearch, limit = AT_ONCE, more: { onHand?: boolean } = {}) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'lots', search, limit, more],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/lots', {
          signal,
          params: {
            query: {
              limit,
              ...questionOf(search),
              ...more,
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const lotTable = (search: LotSearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/inventory/lots.csv', {
      parseAs: 'blob',
      params: { query: questionOf(search) }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )

export const lotQuery = (lotId: string) =>
  queryOptions({
    queryKey: ['inventory', 'lot', lotId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/inventory/lots/{lotId}', { signal, params: { path: { lotId } } }))
  })

export const recallQuery = (lotId: string) =>
  queryOptions({
    queryKey: ['inventory', 'lot', lotId, 'recall'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inventory/lots/{lotId}/recall', { signal, params: { path: { lotId } } })
      )
  })

export const salesOfLotQuery = (lotId: string) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'lot', lotId, 'sales'],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/lots/{lotId}/sales', {
          signal,
          params: {
            path: { lotId },
            query: { limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })

export const recallTable = (lotId: string): Promise<Blob> =>
  answer(
    api.GET('/api/v1/inventory/lots/{lotId}/sales.csv', {
      parseAs: 'blob',
      params: { path: { lotId } }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )

export const lotMovementsQuery = (lotId: string) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'lot', lotId, 'movements'],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/lots/{lotId}/movements', {
          signal,
          params: {
            path: { lotId },
            query: { limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })

export const trackingQuery = (of: { productId?: string; variantIds?: string[] }) =>
  queryOptions({
    queryKey: ['inventory', 'tracking', of],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/inventory/tracking', { signal, params: { query: of } }))
  })

export const documentLotsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['inventory', 'document-lots', documentId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inventory/document-lots', { signal, params: { query: { documentId } } })
      )
  })

/** What a scanned code says of a lot; null: it is the number of the lot itself. */
export function readLot(text: string): { code: string; expiresOn: string | null } | null {
  const read = readGs1(text, new Date().getFullYear())
  const code = read?.serial ?? read?.lot ?? null
  return code === null ? null : { code, expiresOn: read?.expiresOn ?? null }
}
