const DAY_MS = 86_400_000

/** The day after one, both 'YYYY-MM-DD'. */
export const dayAfter = (day: string): string => shifted(day, 1)

/** The day before one. */
export const dayBefore = (day: string): string => shifted(day, -1)

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`

/** The last day of the month before the one this day is in. */
export const endOfLastMonth = (day: string): string => dayBefore(firstOfMonth(day))

/**
 * The first day of a statement: the day after the one before it; of the first one, that of the month
 * it ends in, or an earlier day for which something counts.
 */
export function firstDayOf(
  to: string,
  { closedThrough, first }: { closedThrough: string | null; first: string | null }
): string {
  if (closedThrough !== null) return dayAfter(closedThrough)
  const month = firstOfMonth(to)
  return first !== null && first < month ? first : month
}
