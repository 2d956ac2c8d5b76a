import { infiniteQueryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'

export type Display = Row<'/api/v1/pos/displays'>

export const displaysQuery = infiniteQueryOptions({
  queryKey: ['pos', 'displays'],
  queryFn: ({ signal, pageParam }) =>
    answer(
      api.GET('/api/v1/pos/displays', {
        signal,
        params: { query: { limit: 50, ...(pageParam !== null && { after: pageParam }) } }
      })
    ),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next
})
