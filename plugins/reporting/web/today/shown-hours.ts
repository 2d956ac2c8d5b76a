import type { Figure } from '../report.ts'

/** Shown where nothing was sold yet: hours in which most shops are open. */
const OPEN = ['09', '10', '11', '12', '13', '14', '15', '16', '17', '18']

/** Fewer bars than this would be blocks. */
const FEWEST = 10

interface Pair {
  label: string
  name: string
  now: number | null
  before: number
}

/**
 * The hours from the first to the last in which something was sold, today or a week before; those to
 * come have no bar of today. Both lists have all hours in the order of the business day.
 */
export function shownHours(today: Figure[], lastWeek: Figure[], zone: string): Pair[] {
  const hour = new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: zone })
  const now = today.findIndex(({ key }) => key === hour.format(new Date()))
  const pairs = today.map(({ key, label, netSalesMinor }, i) => ({
    key,
    label: String(Number(key)),
    name: label,
    now: i > now && netSalesMinor === 0 ? null : netSalesMinor,
    before: lastWeek[i]?.netSalesMinor ?? 0
  }))
  const sold = pairs.flatMap(({ now: sum, before }, i) => (sum || before ? [i] : []))
  const open = pairs.flatMap(({ key }, i) => (OPEN.includes(key) ? [i] : []))
  const shown = sold.length === 0 ? open : [...sold, now]
  const first = Math.max(0, Math.min(...shown, pairs.length - FEWEST))
  return pairs
    .slice(first, Math.max(first + FEWEST, Math.max(...shown) + 1))
    .map(({ label, name, now: sum, before }) => ({ label, name, now: sum, before }))
}
