const MINUTE_MS = 60_000

/** By how much a zone's clock is ahead of UTC at an instant, in milliseconds. */
function aheadOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric'
  }).formatToParts(at)
  const of = (type: string): number => Number(parts.find(part => part.type === type)?.value)
  const there = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'))
  return there - Math.floor(at / MINUTE_MS) * MINUTE_MS
}

/**
 * When a day begins in a zone, as an instant in UTC.
 * @param later so many days after it
 */
export function startOfDay(day: string, zone: string, later = 0): string {
  const midnight = new Date(`${day}T00:00:00Z`)
  midnight.setUTCDate(midnight.getUTCDate() + later)
  const guess = midnight.getTime() - aheadOf(zone, midnight.getTime())
  // Where the clock changed in between, its offset at the guess is the one that holds.
  const begins = midnight.getTime() - aheadOf(zone, guess)
  // And where midnight itself is skipped the day begins after it.
  const isBefore = begins + aheadOf(zone, begins) < midnight.getTime()
  return new Date(isBefore ? guess : begins).toISOString()
}
