import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { TransferSearch } from './transfer-search.ts'

export type Transfer = Row<'/api/v1/inventory/transfers'>
export type WholeTransfer = Reply<'/api/v1/inventory/transfers/{transferId}'>
export type TransferLine = WholeTransfer['lines'][number]

const AT_ONCE = 50

const questionOf = ({ state, from, to }: TransferSearch) => ({
  ...(state !== undefined && { state }),
  ...(from !== undefined && { fromShopId: from }),
  ...(to !== undefined && { toShopId: to })
})

export const transfersQuery = (search: TransferSearch) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'transfers', search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/transfers', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...questionOf(search),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const transferTable = (search: TransferSearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/inventory/transfers.csv', {
      parseAs: 'blob',
      params: { query: questionOf(search) }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )

export const transferQuery = (transferId: string) =>
  queryOptions({
    queryKey: ['inventory', 'transfer', transferId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inventory/transfers/{transferId}', {
          signal,
          params: { path: { transferId } }
        })
      )
  })

/** All shops of the company: where goods can go. */
export const transferShopsQuery = queryOptions({
  queryKey: ['inventory', 'transfer-shops'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/inventory/transfer-shops', { signal }))
})
