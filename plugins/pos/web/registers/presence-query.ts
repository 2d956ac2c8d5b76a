import { queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'

export const presenceQuery = queryOptions({
  queryKey: ['pos', 'presence'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/pos/registers/presence', { signal }))
})
