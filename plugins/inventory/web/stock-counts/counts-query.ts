import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { CountSearch, LinesSearch } from './count-search.ts'

export type StockCount = Row<'/api/v1/inventory/stock-counts'>
export type CountLine = Row<'/api/v1/inventory/stock-counts/{countId}/lines'>
export type Summary = Reply<'/api/v1/inventory/stock-counts/{countId}/summary'>

const AT_ONCE = 50
/** Others count meanwhile; no event tells of each good. */
const SOON_MS = 10_000

export const countsQuery = ({ state, shop }: CountSearch) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'counts', { state, shop }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/stock-counts', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(state !== undefined && { state }),
              ...(shop !== undefined && { shopId: shop }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

const isOpen = (count: StockCount | undefined): boolean =>
  count?.state === 'counting' || count?.state === 'finishing'

export const countQuery = (countId: string) =>
  queryOptions({
    queryKey: ['inventory', 'count', countId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inventory/stock-counts/{countId}', {
          signal,
          params: { path: { countId } }
        })
      ),
    refetchInterval: ({ state: { data } }) => (isOpen(data) ? SOON_MS : false)
  })

export const countLinesQuery = (countId: string, { only }: LinesSearch) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'count-lines', countId, { only }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/stock-counts/{countId}/lines', {
          signal,
          params: {
            path: { countId },
            query: {
              limit: AT_ONCE,
              ...(only !== undefined && { only }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const summaryQuery = (countId: string, uncounted: 'keep' | 'gone') =>
  queryOptions({
    queryKey: ['inventory', 'count-summary', countId, uncounted],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inventory/stock-counts/{countId}/summary', {
          signal,
          params: { path: { countId }, query: { uncounted } }
        })
      )
  })

export const differencesTable = (countId: string): Promise<Blob> =>
  answer(
    api.GET('/api/v1/inventory/stock-counts/{countId}/differences.csv', {
      parseAs: 'blob',
      params: { path: { countId } }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )
