import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'
import type { AccountSearch } from './account-search.ts'

export type Account = Row<'/api/v1/accounts/accounts'>
export type Entry = Row<'/api/v1/accounts/accounts/{accountId}/entries'>

const AT_ONCE = 50

export const accountsQuery = ({ sort, blocked }: AccountSearch) =>
  infiniteQueryOptions({
    queryKey: ['accounts', 'accounts', sort, blocked],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/accounts/accounts', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(sort !== undefined && { sort }),
              ...(blocked !== undefined && { blocked: blocked === 'yes' }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', 'account', accountId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/accounts/accounts/{accountId}', {
          signal,
          params: { path: { accountId } }
        })
      )
  })

/** The account of a customer; null: they have none. */
export const accountOfQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['accounts', 'of', customerId],
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/v1/accounts/accounts', {
          signal,
          params: { query: { customerId, limit: 1 } }
        })
      )
      return items[0] ?? null
    }
  })

export const entriesQuery = (accountId: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', 'entries', accountId],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/accounts/accounts/{accountId}/entries', {
          signal,
          params: {
            path: { accountId },
            query: { limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next
  })

export const tillsQuery = queryOptions({
  queryKey: ['accounts', 'registers'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(
      api.GET('/api/v1/pos/registers', { signal, params: { query: { limit: 100 } } })
    )
    return items.filter(({ kind, active }) => kind === 'till' && active)
  }
})
