import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import type { AdjustmentSearch } from './search.ts'

const AT_ONCE = 50

export const adjustmentsQuery = ({ reason, shop }: AdjustmentSearch) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'adjustments', { reason, shop }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/adjustments', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(reason !== undefined && { reason }),
              ...(shop !== undefined && { shopId: shop }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const adjustmentQuery = (adjustmentId: string) =>
  queryOptions({
    queryKey: ['inventory', 'adjustment', adjustmentId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/inventory/adjustments/{adjustmentId}', {
          signal,
          params: { path: { adjustmentId } }
        })
      )
  })
