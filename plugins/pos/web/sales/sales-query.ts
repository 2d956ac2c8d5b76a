import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { asQuery, type SaleSearch } from './sale-search.ts'

const AT_ONCE = 50

export const salesQuery = (search: SaleSearch, limit = AT_ONCE) =>
  infiniteQueryOptions({
    queryKey: ['pos', 'sales', { ...search, limit }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/pos/sales', {
          signal,
          params: {
            query: {
              limit,
              ...asQuery(search, pageParam)
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

const OF_CUSTOMER_AT_ONCE = 8

export const salesOfCustomerQuery = (customerId: string) =>
  infiniteQueryOptions({
    queryKey: ['pos', 'sales-of-customer', customerId],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/pos/sales', {
          signal,
          params: {
            query: { customerId, limit: OF_CUSTOMER_AT_ONCE, ...asQuery({}, pageParam) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })

export const saleQuery = (saleId: string) =>
  queryOptions({
    queryKey: ['pos', 'sale', saleId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/pos/sales/{saleId}', { signal, params: { path: { saleId } } }))
  })

export const registersQuery = queryOptions({
  queryKey: ['pos', 'registers'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/pos/registers', { signal }))
})
