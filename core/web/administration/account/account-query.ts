import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from '../../web-api.ts'

export type Session = Reply<'/api/v1/access/me/sessions'>['items'][number]

export const sessionsQuery = queryOptions({
  queryKey: ['stoa', 'sessions'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/access/me/sessions', { signal }))
})
