import { infiniteQueryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'

export type Rate = Row<'/api/v1/pos/rates'>

const AT_ONCE = 50

/** The latest to begin first. */
export const ratesQuery = infiniteQueryOptions({
  queryKey: ['pos', 'rates'],
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/api/v1/pos/rates', {
        signal,
        params: { query: { limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) } }
      })
    ),
  initialPageParam: '',
  getNextPageParam: page => page.next
})
