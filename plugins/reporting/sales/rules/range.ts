import { reportingErrors } from '../../errors.ts'

const MOST_DAYS = 1_098
const DAY_MS = 86_400_000

/**
 * The business days of a report, both included; a day that is not given is today.
 * @param today the days in force, as daysInForce() has them
 * @throws reporting.range-reversed, reporting.range-too-long
 */
export function rangeOf(
  from: string | undefined,
  to: string | undefined,
  today: { from: string; to: string }
): { from: string; to: string } {
  const range = {
    from: from ?? to ?? today.from,
    to: to ?? (from === undefined || from <= today.to ? today.to : from)
  }
  if (range.from > range.to) throw reportingErrors['range-reversed'](range)
  if ((Date.parse(range.to) - Date.parse(range.from)) / DAY_MS >= MOST_DAYS) {
    throw reportingErrors['range-too-long']({ most: MOST_DAYS })
  }
  return range
}
