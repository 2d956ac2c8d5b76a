import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'
import type { OrderSearch } from './order-search.ts'

export type Order = Row<'/api/v1/kitchen/orders'>

const AT_ONCE = 50

export const ordersQuery = ({ station, state, day }: OrderSearch) =>
  infiniteQueryOptions({
    queryKey: ['kitchen', 'orders', station, state, day],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/kitchen/orders', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(station !== undefined && { stationId: station }),
              ...(state !== undefined && { state }),
              ...(day !== undefined && { businessDay: day }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })
