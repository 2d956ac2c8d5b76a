import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answer, api, type Row } from '../../../web-api.ts'

export type Job = Row<'/api/v1/jobs/jobs'>
export const STATES = ['dead', 'queued', 'active', 'done'] as const
export interface JobSearch {
  name?: string
  state?: string
}

const AT_ONCE = 50
/** How often the list looks again by itself: jobs go on while one watches, and send no events. */
export const EVERY_MS = 10_000

export const jobsQuery = ({ name, state }: JobSearch, limit = AT_ONCE) => {
  const known = STATES.find(one => one === state)
  return infiniteQueryOptions({
    queryKey: ['stoa', 'jobs', { name, state: known, limit }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/jobs/jobs', {
          signal,
          params: {
            query: {
              limit,
              ...(name !== undefined && { name }),
              ...(known !== undefined && { state: known }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })
}
