import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply, type Row } from '../../web-api.ts'

export type User = Row<'/api/v1/access/users'>
export type Role = Reply<'/api/v1/access/roles'>['items'][number]
export type ApiKey = Row<'/api/v1/access/keys'>

const AT_ONCE = 50

/** What of the list stands in its address. */
export interface StaffSearch {
  search?: string
  status?: string
}

export const staffQuery = ({ search, status }: StaffSearch) =>
  infiniteQueryOptions({
    queryKey: ['stoa', 'users', { search, status }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/access/users', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...(search !== undefined && { search }),
              ...((status === 'active' || status === 'disabled') && { status }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })

export const userQuery = (userId: string) =>
  queryOptions({
    queryKey: ['stoa', 'users', userId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/access/users/{userId}', { signal, params: { path: { userId } } }))
  })

export const rolesQuery = queryOptions({
  queryKey: ['stoa', 'roles'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/access/roles', { signal }))
})

export const permissionsQuery = queryOptions({
  queryKey: ['stoa', 'permissions'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/access/permissions', { signal }))
})

export const keysQuery = infiniteQueryOptions({
  queryKey: ['stoa', 'keys'],
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/api/v1/access/keys', {
        signal,
        params: { query: { limit: AT_ONCE, ...(pageParam !== '' && { after: pageParam }) } }
      })
    ),
  initialPageParam: '',
  getNextPageParam: page => page.next
})

export const keysOfUserQuery = (userId: string) =>
  queryOptions({
    queryKey: ['stoa', 'users', userId, 'keys'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/access/users/{userId}/keys', {
          signal,
          params: { path: { userId }, query: { limit: 20 } }
        })
      )
  })
