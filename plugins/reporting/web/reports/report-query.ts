import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { daysBetween } from '../days.ts'
import { reportOf, type Group, type Report } from '../report.ts'
import { spanBefore, spanOf, type Span } from './periods.ts'
import type { ReportSearch } from './report-search.ts'

const DAY_MS = 86_400_000

export interface ComparedReport {
  now: Report
  before: Report | null
  /** Whether the period goes on, so that what it is compared with ends at this time, too. */
  isOpen: boolean
}

/** The group and the period that an address means where it says nothing. */
export const groupOf = ({ by = 'day' }: ReportSearch): Group => by
export const periodOf = ({ period, from, to }: Pick<ReportSearch, 'period' | 'from' | 'to'>) =>
  period ?? (from !== undefined || to !== undefined ? 'own' : 'week')

export const reportQuery = (search: ReportSearch) =>
  queryOptions({
    queryKey: ['reporting', 'sales', { ...search, find: undefined, sort: undefined }],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<ComparedReport> => {
      const { shop, compare = 'before' } = search
      const place = shop === undefined ? {} : { shopId: shop }
      const ask = (span: Partial<Span>, groupBy: Group | 'none', before?: string) =>
        reportOf({ ...span, ...place, groupBy, ...(before !== undefined && { before }) }, signal)
      const { to: today } = await ask({}, 'none')
      const span = spanOf(periodOf(search), today, search)
      const other = spanBefore(span, compare)
      const isOpen = span.to === today
      const upTo =
        isOpen && other !== null
          ? new Date(Date.now() - daysBetween(other.to, today) * DAY_MS).toISOString()
          : undefined
      const [now, before] = await Promise.all([
        ask(span, groupOf(search)),
        other && ask(other, groupOf(search), upTo)
      ])
      return { now, before, isOpen }
    }
  })

/** The table as the API makes it. */
export const reportTable = ({ from, to }: Span, search: ReportSearch): Promise<Blob> =>
  answer(
    api.GET('/api/v1/reporting/sales.csv', {
      parseAs: 'blob',
      params: {
        query: {
          from,
          to,
          groupBy: groupOf(search),
          ...(search.shop !== undefined && { shopId: search.shop })
        }
      }
    }) as unknown as Promise<{ data?: Blob; response: Response }>
  )

/** Names of staff, for who may see them. */
export const staffQuery = queryOptions({
  queryKey: ['reporting', 'staff'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/access/users', { signal }))
})
