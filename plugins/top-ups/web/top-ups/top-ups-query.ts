import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from 'stoa/web'
import type { TopUpSearch } from './top-up-search.ts'

export type TopUp = Row<'/api/v1/top-ups/top-ups'>
export type WholeTopUp = Reply<'/api/v1/top-ups/top-ups/{topUpId}'>

const AT_ONCE = 50

const E164 = /^\+[1-9]\d{6,14}$/

/** As it is kept: people type spaces and dashes. What is no whole number finds all of them. */
const plain = (phone: unknown = ''): string => String(phone).replace(/[^\d+]/g, '')

const questionOf = ({ state, phone }: TopUpSearch) => ({
  ...(state !== undefined && { state }),
  ...(E164.test(plain(phone)) && { phone: plain(phone) })
})

export const topUpsQuery = (search: TopUpSearch) =>
  infiniteQueryOptions({
    queryKey: ['top-ups', 'top-ups', search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/top-ups/top-ups', {
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

export const topUpTable = (search: TopUpSearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/top-ups/top-ups.csv', {
      parseAs: 'blob',
      params: { query: questionOf(search) }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )

export const topUpQuery = (topUpId: string) =>
  queryOptions({
    queryKey: ['top-ups', 'top-up', topUpId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/top-ups/top-ups/{topUpId}', { signal, params: { path: { topUpId } } })
      )
  })
