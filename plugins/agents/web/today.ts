const DAY_MS = 86_400_000

/** The day on the reader's own clock, 'YYYY-MM-DD': what forms offer first. */
export function today(daysBefore = 0): string {
  const at = new Date(Date.now() - daysBefore * DAY_MS)
  const [year, month, day] = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The last day of the month before. */
export function endOfLastMonth(): string {
  const [year, month] = today().split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10)
}
