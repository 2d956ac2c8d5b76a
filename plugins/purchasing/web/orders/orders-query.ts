import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { OrderSearch } from './order-search.ts'

export type Order = Row<'/api/v1/purchasing/orders'>
export type WholeOrder = Reply<'/api/v1/purchasing/orders/{orderId}'>
export type OrderLine = WholeOrder['lines'][number]

const AT_ONCE = 50

export const ordersQuery = ({ state, supplier }: OrderSearch) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'orders', { state, supplier }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/orders', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(state !== undefined && { state }),
              ...(supplier !== undefined && { supplierId: supplier }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['purchasing', 'order', orderId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/orders/{orderId}', { signal, params: { path: { orderId } } })
      )
  })

/** What was scanned, or the first that words find. */
export const findGoods = (search: string, signal?: AbortSignal) =>
  answer(
    api.GET('/api/v1/catalog/products', {
      ...(signal && { signal }),
      params: { query: { limit: 8, search } }
    })
  )
