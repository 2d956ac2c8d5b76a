import { infiniteQueryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'

const AT_ONCE = 50

export const keysQuery = infiniteQueryOptions({
  queryKey: ['storefront', 'keys'],
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/api/v1/storefront/keys', {
        signal,
        params: { query: { limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) } }
      })
    ),
  initialPageParam: '',
  getNextPageParam: page => page.next
})
