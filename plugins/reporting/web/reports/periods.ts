import { dayAfter, daysBetween } from '../days.ts'

export const PERIODS = ['today', 'yesterday', 'week', 'month', 'last-month', 'own'] as const
export type Period = (typeof PERIODS)[number]
export const COMPARISONS = ['before', 'year', 'none'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** Business days, both included. */
export interface Span {
  from: string
  to: string
}

const WEEK = 7
const firstOf = (day: string): string => `${day.slice(0, 8)}01`
const lastOf = (day: string): string => dayAfter(firstOf(dayAfter(firstOf(day), 31)), -1)
/** 0: Monday (ISO 8601). */
const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % WEEK

/** @param today the business day in force @param own of a period of one's own */
export function spanOf(period: Period, today: string, own: Partial<Span>): Span {
  const monthBefore = dayAfter(firstOf(today), -1)
  switch (period) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: dayAfter(today, -1), to: dayAfter(today, -1) }
    case 'week':
      return { from: dayAfter(today, -weekdayOf(today)), to: today }
    case 'month':
      return { from: firstOf(today), to: today }
    case 'last-month':
      return { from: firstOf(monthBefore), to: monthBefore }
    case 'own':
      return { from: own.from ?? own.to ?? today, to: own.to ?? today }
  }
}

/**
 * The same span a year earlier, or the one before it: of a day or a week the same weekdays, of a
 * month or its first days those of the month before, else as many days.
 */
export function spanBefore({ from, to }: Span, comparison: Comparison): Span | null {
  if (comparison === 'none' || from > to) return null
  if (comparison === 'year') return { from: sameDay(from, -12), to: sameDay(to, -12) }
  if (from === firstOf(from) && from === firstOf(to) && to !== from) {
    const before = sameDay(to, -1)
    return { from: firstOf(before), to: to === lastOf(to) ? lastOf(before) : before }
  }
  const days = daysBetween(from, to) + 1
  const back = days <= WEEK ? WEEK : days
  return { from: dayAfter(from, -back), to: dayAfter(to, -back) }
}

/** The same day of another month, or its last where it has fewer. */
function sameDay(day: string, months: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
  const same = `${first.slice(0, 8)}${day.slice(8)}`
  return same > lastOf(first) ? lastOf(first) : same
}
