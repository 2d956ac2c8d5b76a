import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import { textOf } from '../shops.ts'

export type Returned = Row<'/api/v1/purchasing/supplier-returns'>
export type WholeReturn = Reply<'/api/v1/purchasing/supplier-returns/{supplierReturnId}'>

export const CREDITS = ['awaited', 'came'] as const
const AT_ONCE = 50

/** What of the list stands in its address. */
export interface ReturnSearch {
  credit?: (typeof CREDITS)[number] | undefined
  supplier?: string | undefined
}
export const returnSearchOf = (
  raw: Record<string, unknown>
): ReturnSearch & Record<string, unknown> => ({
  credit: CREDITS.find(credit => credit === raw['credit']),
  supplier: textOf(raw['supplier'])
})

export const returnsQuery = ({ credit, supplier }: ReturnSearch) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'returns', { credit, supplier }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/supplier-returns', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(credit !== undefined && { awaiting: credit === 'awaited' }),
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

export const returnQuery = (supplierReturnId: string) =>
  queryOptions({
    queryKey: ['purchasing', 'return', supplierReturnId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/supplier-returns/{supplierReturnId}', {
          signal,
          params: { path: { supplierReturnId } }
        })
      )
  })
