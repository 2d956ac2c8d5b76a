import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api, useMay, useMe } from 'stoa/web'

const usersQuery = queryOptions({
  queryKey: ['inventory', 'users'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/access/users', { signal, params: { query: { limit: 100 } } }))
})

/** What those who moved goods are called, as far as the reader may know: at least oneself. */
export function usePeople(): (id: string | null) => string {
  const me = useMe()
  const enabled = useMay('user.read')
  const users = useQuery({ ...usersQuery, enabled }).data?.items ?? []
  return id => (id === me.id ? me.name : (users.find(user => user.id === id)?.name ?? ''))
}
