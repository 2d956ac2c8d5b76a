import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { LayawaySearch } from './layaway-search.ts'

export type Layaway = Row<'/api/v1/layaways/layaways'>
export type WholeLayaway = Reply<'/api/v1/layaways/layaways/{layawayId}'>
export type Entry = Row<'/api/v1/layaways/layaways/{layawayId}/entries'>

const AT_ONCE = 50

const questionOf = ({ sort, state, customer }: LayawaySearch) => ({
  ...(sort !== undefined && { sort }),
  ...(state === 'overdue' ? { overdue: true } : state !== undefined && { state }),
  ...(customer !== undefined && { customerId: customer })
})

export const layawaysQuery = (search: LayawaySearch) =>
  infiniteQueryOptions({
    queryKey: ['layaways', 'layaways', search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/layaways/layaways', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...questionOf(search),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const layawayTable = (search: LayawaySearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/layaways/layaways.csv', {
      parseAs: 'blob',
      params: { query: questionOf(search) }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )

export const layawayQuery = (layawayId: string) =>
  queryOptions({
    queryKey: ['layaways', 'layaway', layawayId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/layaways/layaways/{layawayId}', {
          signal,
          params: { path: { layawayId } }
        })
      )
  })

/** The latest of a customer. */
export const layawaysOfQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['layaways', 'of', customerId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/layaways/layaways', {
          signal,
          params: { query: { customerId, limit: 5 } }
        })
      )
  })

export const entriesQuery = (layawayId: string) =>
  infiniteQueryOptions({
    queryKey: ['layaways', 'entries', layawayId],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/layaways/layaways/{layawayId}/entries', {
          signal,
          params: {
            path: { layawayId },
            query: { limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })

export const tillsQuery = queryOptions({
  queryKey: ['layaways', 'registers'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(
      api.GET('/api/v1/pos/registers', { signal, params: { query: { limit: 100 } } })
    )
    return items.filter(({ kind, active }) => kind === 'till' && active)
  }
})
