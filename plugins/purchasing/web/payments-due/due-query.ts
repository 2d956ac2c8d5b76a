import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'
import { textOf } from '../shops.ts'

export type Due = Row<'/api/v1/purchasing/payments-due'>
export type Balance = Row<'/api/v1/purchasing/payments-due/balances'>

export const WITHIN = ['overdue', 'week', 'month'] as const
const AT_ONCE = 50

/** What of the list stands in its address. */
export interface DueSearch {
  within?: (typeof WITHIN)[number] | undefined
  supplier?: string | undefined
}
export const dueSearchOf = (raw: Record<string, unknown>): DueSearch & Record<string, unknown> => ({
  within: WITHIN.find(within => within === raw['within']),
  supplier: textOf(raw['supplier'])
})

const questionOf = ({ within, supplier }: DueSearch) => ({
  ...(within !== undefined && { within }),
  ...(supplier !== undefined && { supplierId: supplier })
})

export const dueQuery = (search: DueSearch) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'payments-due', search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/payments-due', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...questionOf(search),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const dueTable = (search: DueSearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/purchasing/payments-due.csv', {
      params: { query: questionOf(search) },
      parseAs: 'blob'
    })
  ) as unknown as Promise<Blob>

export const dueTotalsQuery = (supplier: string | undefined) =>
  queryOptions({
    queryKey: ['purchasing', 'payments-due', 'totals', supplier],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/purchasing/payments-due/totals', {
          signal,
          params: { query: supplier === undefined ? {} : { supplierId: supplier } }
        })
      )
  })

export const balancesQuery = (supplier: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['purchasing', 'balances', supplier],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/purchasing/payments-due/balances', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(supplier !== undefined && { supplierId: supplier }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })
