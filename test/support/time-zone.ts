/**
 * Where a shop of a test stands that asks for no other place: London, but in the hour before
 * midnight there New York, which has the same date. So no business day ends between two steps.
 */
export function quietTimeZone(now = new Date()): 'Europe/London' | 'America/New_York' {
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23'
  }).format(now)
  return hour === '23' ? 'America/New_York' : 'Europe/London'
}
