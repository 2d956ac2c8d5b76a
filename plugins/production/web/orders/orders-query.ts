import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { OrderSearch } from './order-search.ts'

export type Order = Row<'/api/v1/production/orders'>
export type WholeOrder = Reply<'/api/v1/production/orders/{productionOrderId}'>
export type OrderLine = WholeOrder['lines'][number]

const AT_ONCE = 50

export const ordersQuery = ({ search, state, shop }: OrderSearch) =>
  infiniteQueryOptions({
    queryKey: ['production', 'orders', { search, state, shop }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/production/orders', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(search !== undefined && { search }),
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

export const orderQuery = (productionOrderId: string) =>
  queryOptions({
    queryKey: ['production', 'order', productionOrderId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/production/orders/{productionOrderId}', {
          signal,
          params: { path: { productionOrderId } }
        })
      )
  })

/** What can be made: as many as a choice takes. */
export const manufacturedQuery = queryOptions({
  queryKey: ['production', 'boms', { kind: 'manufactured', limit: 100 }],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/v1/production/boms', {
        signal,
        params: { query: { limit: 100, kind: 'manufactured' } }
      })
    )
})
