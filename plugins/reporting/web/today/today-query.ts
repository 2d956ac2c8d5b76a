import { queryOptions } from '@tanstack/react-query'
import { dayAfter } from '../days.ts'
import { reportOf, type Report } from '../report.ts'

const WEEK_DAYS = 7
const WEEK_MS = WEEK_DAYS * 86_400_000

interface TodayFigures {
  /** Today, by hour; of several shops from the earliest to the latest day. */
  today: Report
  /** The same weekday of last week: all of it by hour, and its sums up to this time. */
  lastWeek: Report
  upToNow: Report['total']
}

export const todayQuery = queryOptions({
  queryKey: ['reporting', 'today'],
  queryFn: async ({ signal }): Promise<TodayFigures> => {
    const before = new Date(Date.now() - WEEK_MS).toISOString()
    const today = await reportOf({ groupBy: 'hour' }, signal)
    const week = { from: dayAfter(today.from, -WEEK_DAYS), to: dayAfter(today.to, -WEEK_DAYS) }
    const [lastWeek, { total: upToNow }] = await Promise.all([
      reportOf({ ...week, groupBy: 'hour' }, signal),
      reportOf({ ...week, groupBy: 'none', before }, signal)
    ])
    return { today, lastWeek, upToNow }
  }
})
