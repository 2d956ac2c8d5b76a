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
