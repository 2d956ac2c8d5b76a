import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import type { MovementSearch } from './movement-search.ts'

const AT_ONCE = 50

export const movementsQuery = ({ variant, shop, reason }: MovementSearch, limit = AT_ONCE) =>
  infiniteQueryOptions({
    queryKey: ['inventory', 'movements', { variant, shop, reason, limit }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/inventory/movements', {
          signal,
          params: {
            query: {
              limit,
              ...(variant !== undefined && { variantId: variant }),
              ...(shop !== undefined && { shopId: shop }),
              ...(reason !== undefined && { reason }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })
