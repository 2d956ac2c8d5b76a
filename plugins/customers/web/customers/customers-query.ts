import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { customIn, type CustomerSearch } from './customer-search.ts'

const AT_ONCE = 50

/** Those in use, unless the archive is asked for. */
export const customersQuery = (
  { search, state = 'active', tax, group, ...more }: CustomerSearch,
  limit = AT_ONCE
) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'customers', { search, state, tax, group, limit, ...customIn(more) }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/customers/customers', {
          signal,
          params: {
            query: {
              limit,
              ...(customIn(more) as object),
              ...(search !== undefined && { search }),
              ...(state !== 'all' && { active: state === 'active' }),
              ...(tax === 'exempt' && { taxExempt: true }),
              ...(group !== undefined && { groupId: group }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const customerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', 'customer', customerId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/customers/customers/{customerId}', {
          signal,
          params: { path: { customerId } }
        })
      )
  })
