import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'

export type Group = Row<'/api/v1/customers/customer-groups'>

const AT_ONCE = 50
const MOST_CHOICES = 100

export const groupsQuery = (archived: boolean) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'groups', { archived }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/customers/customer-groups', {
          signal,
          params: {
            query: { limit: AT_ONCE, archived, ...(pageParam !== '' && { after: pageParam }) }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

/** To choose among, archived ones too: somebody may still be in one. */
export const groupChoicesQuery = queryOptions({
  queryKey: ['customers', 'groups', 'choices'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/v1/customers/customer-groups', {
        signal,
        params: { query: { limit: MOST_CHOICES } }
      })
    )
})
