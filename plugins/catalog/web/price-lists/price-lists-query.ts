import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'

export type PriceList = Reply<'/api/v1/catalog/price-lists/{priceListId}'>
export type ListPrice = Row<'/api/v1/catalog/price-lists/{priceListId}/prices'>

const AT_ONCE = 50
const MOST_CHOICES = 100

export const priceListsQuery = (archived: boolean) =>
  infiniteQueryOptions({
    queryKey: ['catalog', 'price-lists', { archived }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/catalog/price-lists', {
          signal,
          params: {
            query: { limit: AT_ONCE, archived, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const priceListQuery = (priceListId: string) =>
  queryOptions({
    queryKey: ['catalog', 'price-lists', priceListId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/catalog/price-lists/{priceListId}', {
          signal,
          params: { path: { priceListId } }
        })
      )
  })

/** Below the list's key, so that what others set reaches it. */
export const listPricesQuery = (priceListId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: ['catalog', 'price-lists', priceListId, 'prices', search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/catalog/price-lists/{priceListId}/prices', {
          signal,
          params: {
            path: { priceListId },
            query: {
              limit: AT_ONCE,
              ...(search !== '' && { search }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

/** The groups of customers, by name, to choose among; archived ones may still be named. */
export const groupsQuery = queryOptions({
  queryKey: ['customers', 'groups', 'choices'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/v1/customers/customer-groups', {
        signal,
        params: { query: { limit: MOST_CHOICES } }
      })
    )
})
