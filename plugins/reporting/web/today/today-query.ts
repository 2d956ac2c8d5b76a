import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from 'stoa/web'
import { dayAfter } from './days.ts'

export type Report = Reply<'/api/v1/reporting/sales'>
export type Figure = Report['total']

interface TwoWeeks {
  day: string
  today: Figure
  /** By day, only those on which something was sold. */
  days: Figure[]
}

const report = (query: { from?: string; to?: string; groupBy: 'none' | 'day' }) =>
  answer(api.GET('/api/v1/reporting/sales', { params: { query } }))

/** The business day in force, and the fourteen that end with it. */
export const twoWeeksQuery = queryOptions({
  queryKey: ['reporting', 'two-weeks'],
  queryFn: async (): Promise<TwoWeeks> => {
    const { to: day, total: today } = await report({ groupBy: 'none' })
    const { items: days } = await report({ from: dayAfter(day, -13), to: day, groupBy: 'day' })
    return { day, today, days }
  }
})
