import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { OfflineSearch } from './offline-search.ts'

export type OfflineRow = Row<'/api/v1/pos/offline-sales'>
export type OfflineSale = Reply<'/api/v1/pos/offline-sales/{offlineSaleId}'>
export type Remark = OfflineRow['remarks'][number]

const AT_ONCE = 50
const MOST = 100

export const offlineSalesQuery = ({
  waits,
  state,
  looked,
  shop,
  register,
  device
}: OfflineSearch) =>
  infiniteQueryOptions({
    queryKey: ['pos', 'offline-sales', { waits, state, looked, shop, register, device }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/pos/offline-sales', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(waits === 'true' && { waits: true }),
              ...(state !== undefined && { state }),
              ...(looked !== undefined && { looked: looked === 'true' }),
              ...(shop !== undefined && { shopId: shop }),
              ...(register !== undefined && { registerId: register }),
              ...(device !== undefined && { device }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const offlineSaleQuery = (offlineSaleId: string) =>
  queryOptions({
    queryKey: ['pos', 'offline-sale', offlineSaleId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/pos/offline-sales/{offlineSaleId}', {
          signal,
          params: { path: { offlineSaleId } }
        })
      )
  })

/** What a sale was rung up as, where that was off line. */
export const offlineOfSaleQuery = (saleId: string) =>
  queryOptions({
    queryKey: ['pos', 'offline-sales', 'of', saleId],
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/v1/pos/offline-sales', {
          signal,
          params: { query: { saleId, limit: 1 } }
        })
      )
      return items[0] ?? null
    }
  })

/** How many are to be looked at; more than a hundred are a hundred. */
export const waitingQuery = queryOptions({
  queryKey: ['pos', 'offline-sales', 'waiting'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(
      api.GET('/api/v1/pos/offline-sales', {
        signal,
        params: { query: { waits: true, limit: MOST } }
      })
    )
    return items.length
  }
})
