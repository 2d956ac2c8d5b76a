import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { asQuery, type OrderSearch, type OrderState } from './order-search.ts'

const AT_ONCE = 50

export const ordersQuery = (search: OrderSearch, zone: string) =>
  infiniteQueryOptions({
    queryKey: ['storefront', 'orders', search, zone],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/storefront/admin/orders', {
          signal,
          params: { query: { limit: AT_ONCE, ...asQuery(search, zone, pageParam) } }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

/** A column of the board: who waits longest comes first. */
export const columnQuery = (state: OrderState) =>
  infiniteQueryOptions({
    queryKey: ['storefront', 'column', state],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/storefront/admin/orders', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              state,
              sort: 'placedAt',
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })

export const countsQuery = queryOptions({
  queryKey: ['storefront', 'counts'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/storefront/admin/order-counts', { signal }))
})

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['storefront', 'order', orderId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/storefront/admin/orders/{orderId}', {
          signal,
          params: { path: { orderId } }
        })
      )
  })

const LATEST = 10

export const ordersOfCustomerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['storefront', 'of-customer', customerId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/storefront/admin/orders', {
          signal,
          params: { query: { customerId, limit: LATEST } }
        })
      )
  })
