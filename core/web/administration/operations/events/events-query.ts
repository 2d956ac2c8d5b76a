import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answer, api, type Row } from '../../../web-api.ts'

export type Event = Row<'/api/v1/events/events/latest'>
const AT_ONCE = 50

export const eventsQuery = (name: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['stoa', 'events', { name }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/events/events/latest', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(name !== undefined && { names: [name] }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })
