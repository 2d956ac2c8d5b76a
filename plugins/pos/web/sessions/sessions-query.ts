import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import type { SessionSearch } from './session-search.ts'

const AT_ONCE = 50

export const sessionsQuery = ({ shop, register, state, approval }: SessionSearch) =>
  infiniteQueryOptions({
    queryKey: ['pos', 'sessions', { shop, register, state, approval }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/pos/sessions', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(shop !== undefined && { shopId: shop }),
              ...(register !== undefined && { registerId: register }),
              ...(state !== undefined && { state }),
              ...(approval !== undefined && { approval }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const balancesQuery = ({ shop, register, by }: SessionSearch) =>
  infiniteQueryOptions({
    queryKey: ['pos', 'sessions', 'days', { shop, register, by }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/pos/daily-balances', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(shop !== undefined && { shopId: shop }),
              ...(register !== undefined && { registerId: register }),
              ...(by !== undefined && { by }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const sessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['pos', 'session', sessionId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/pos/sessions/{sessionId}', { signal, params: { path: { sessionId } } })
      )
  })

export const reportQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['pos', 'session', sessionId, 'report'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/pos/sessions/{sessionId}/report', {
          signal,
          params: { path: { sessionId } }
        })
      )
  })

export const movementsQuery = (sessionId: string) =>
  infiniteQueryOptions({
    queryKey: ['pos', 'session', sessionId, 'cash'],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/pos/sessions/{sessionId}/cash-movements', {
          signal,
          params: {
            path: { sessionId },
            query: { limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })

/** How many differences wait for who may approve them; more than a hundred are a hundred. */
export const awaitedQuery = queryOptions({
  queryKey: ['pos', 'sessions', 'awaited'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(
      api.GET('/api/v1/pos/sessions', {
        signal,
        params: { query: { approval: 'awaited', limit: 100 } }
      })
    )
    return items.length
  }
})
