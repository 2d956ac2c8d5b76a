import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from 'stoa/web'

export type Proposal = Reply<'/api/v1/assistant/proposals/{proposalId}'>
export const STATES = ['proposed', 'done', 'failed', 'rejected', 'expired', 'approved'] as const
export type ProposalState = (typeof STATES)[number]

const SOON_MS = 1000
const AT_ONCE = 50

/** Asked for again when its time is over. */
export const proposalQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['assistant', 'proposal', proposalId],
    queryFn: ({ signal }): Promise<Proposal> =>
      answer(
        api.GET('/api/v1/assistant/proposals/{proposalId}', {
          signal,
          params: { path: { proposalId } }
        })
      ),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'proposed'
        ? Math.max(SOON_MS, Date.parse(data.expiresAt) - Date.now())
        : false
  })

export const proposalsQuery = (state: ProposalState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['assistant', 'proposals', state],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/assistant/proposals', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(state !== undefined && { state }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })
