import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from 'stoa/web'

export type Proposal = Reply<'/api/v1/assistant/proposals/{proposalId}'>
export const STATES = ['proposed', 'done', 'failed', 'rejected', 'expired', 'approved'] as const
export type ProposalState = (typeof STATES)[number]

const SOON_MS = 1000
const AT_ONCE = 50

/** A timer takes no longer time. */
const LATEST_MS = 2_147_483_647
/** What was approved is done in a moment. */
const UNDER_WAY_MS = 3000

/** Asked for again when its time is over, and until it is done. */
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
        ? Math.min(LATEST_MS, Math.max(SOON_MS, Date.parse(data.expiresAt) - Date.now()))
        : data?.state === 'approved'
          ? UNDER_WAY_MS
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
