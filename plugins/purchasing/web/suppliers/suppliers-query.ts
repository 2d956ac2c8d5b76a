import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from 'stoa/web'

export type Supplier = Reply<'/api/v1/purchasing/suppliers/{supplierId}'>

const AT_ONCE = 50
const CHOICES = 20
const MOST_GOODS = 100

export const supplierListQuery = (archived: boolean, search: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'suppliers', { archived, search }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/suppliers', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              archived,
              ...(search !== undefined && { search }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

/** Those that can be ordered from, to choose among: the first, or the first that are found. */
export const supplierChoicesQuery = (search = '') =>
  queryOptions({
    queryKey: ['purchasing', 'suppliers', 'choices', search],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/suppliers', {
          signal,
          params: {
            query: { limit: CHOICES, archived: false, ...(search !== '' && { search }) }
          }
        })
      ),
    placeholderData: keepPreviousData
  })

export const supplierQuery = (supplierId: string) =>
  queryOptions({
    queryKey: ['purchasing', 'supplier', supplierId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/suppliers/{supplierId}', {
          signal,
          params: { path: { supplierId } }
        })
      )
  })

export const supplierGoodsQuery = (supplierId: string) =>
  queryOptions({
    queryKey: ['purchasing', 'supplier-goods', supplierId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/suppliers/{supplierId}/goods', {
          signal,
          params: { path: { supplierId }, query: { limit: MOST_GOODS } }
        })
      )
  })
