import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { BillSearch } from './bill-search.ts'

export type Bill = Row<'/api/v1/purchasing/bills'>
export type WholeBill = Reply<'/api/v1/purchasing/bills/{billId}'>
export type BillLine = WholeBill['lines'][number]
export type Billable = Reply<'/api/v1/purchasing/suppliers/{supplierId}/billable'>['items'][number]

const AT_ONCE = 50

export const billsQuery = ({ state, kind, supplier, search }: BillSearch) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'bills', { state, kind, supplier, search }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/bills', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(state !== undefined && { state }),
              ...(kind !== undefined && { kind }),
              ...(supplier !== undefined && { supplierId: supplier }),
              ...(search !== undefined && { supplierNumber: search }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const billQuery = (billId: string) =>
  queryOptions({
    queryKey: ['purchasing', 'bill', billId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/purchasing/bills/{billId}', { signal, params: { path: { billId } } }))
  })

export const billableQuery = (supplierId: string) =>
  queryOptions({
    queryKey: ['purchasing', 'billable', supplierId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/suppliers/{supplierId}/billable', {
          signal,
          params: { path: { supplierId } }
        })
      )
  })

/** Credit notes of a supplier that can still be set off. */
export const creditsQuery = (supplierId: string) =>
  queryOptions({
    queryKey: ['purchasing', 'bills', 'credits', supplierId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/bills', {
          signal,
          params: { query: { limit: 100, supplierId, kind: 'credit-note', state: 'open' } }
        })
      )
  })
