import { infiniteQueryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from '../../web-api.ts'

export type Device = Row<'/api/v1/access/devices'>

export const devicesQuery = infiniteQueryOptions({
  queryKey: ['stoa', 'devices'],
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/api/v1/access/devices', {
        signal,
        params: { query: { limit: 50, ...(pageParam !== '' && { after: pageParam }) } }
      })
    ),
  initialPageParam: '',
  getNextPageParam: page => page.next
})
