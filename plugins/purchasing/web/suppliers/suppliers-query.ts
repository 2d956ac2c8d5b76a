import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useQuery
} from '@tanstack/react-query'
import { answer, api, type Reply, useMay } from 'stoa/web'

export type Supplier = Reply<'/api/v1/purchasing/suppliers/{supplierId}'>

const AT_ONCE = 50
const MOST_CHOICES = 100

export const supplierListQuery = (archived: boolean) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'suppliers', { archived }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/suppliers', {
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

/** Those that can be ordered from, to choose among. */
export const suppliersQuery = queryOptions({
  queryKey: ['purchasing', 'suppliers', 'choices'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/v1/purchasing/suppliers', {
        signal,
        params: { query: { limit: MOST_CHOICES, archived: false } }
      })
    )
})

/** The same, for filters; none where they may not be seen. */
export function useSuppliers(): Supplier[] {
  const enabled = useMay('supplier.read')
  return useQuery({ ...suppliersQuery, enabled }).data?.items ?? []
}

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
          params: { path: { supplierId }, query: { limit: MOST_CHOICES } }
        })
      )
  })
