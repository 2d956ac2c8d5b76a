const WEEK_MS = 7 * 24 * 3_600_000
const GROWTH = 1.2
/** However old the number: numbers that write to more strangers than this get restricted. */
const MOST = 200

/**
 * How many people a number may write to for the first time in 24 hours. WhatsApp trusts a number
 * more the longer it is in use, so the start value grows by a fifth each week.
 * @param perDay the start value
 * @param linkedAt milliseconds since 1970
 */
export function firstContactBudget(perDay: number, linkedAt: number, now: number): number {
  const weeks = Math.max(0, Math.floor((now - linkedAt) / WEEK_MS))
  return Math.min(Math.max(perDay, MOST), Math.floor(perDay * GROWTH ** weeks))
}
