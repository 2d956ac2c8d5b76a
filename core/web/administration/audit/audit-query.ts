import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { answer, api, type Row } from '../../web-api.ts'
import { given } from '../search.ts'
import { startOfDay } from './start-of-day.ts'

export type Entry = Row<'/api/v1/audit/entries'>
export interface AuditSearch {
  plugin?: string
  action?: string
  userId?: string
  subjectId?: string
  /** Days of the shop, both included. */
  from?: string
  to?: string
}

const AT_ONCE = 50

/** @param zone in which its days begin */
export const auditQuery = (search: AuditSearch, zone: string) => {
  const { from, to, ...rest } = search
  return infiniteQueryOptions({
    queryKey: ['stoa', 'audit', { ...search, zone }],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/audit/entries', {
          signal,
          params: {
            query: {
              limit: AT_ONCE,
              ...given(rest),
              ...(from !== undefined && { from: startOfDay(from, zone) }),
              ...(to !== undefined && { to: startOfDay(to, zone, 1) }),
              ...(pageParam !== '' && { after: pageParam })
            }
          }
        })
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData
  })
}
