const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000]
] as const

/** «5 min. ago», in the reader's language; what is younger than a minute was now. */
export function agoOf(instant: string, nowMs: number, language: string): string {
  const passed = Math.max(0, nowMs - Date.parse(instant))
  const words = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' })
  for (const [unit, length] of STEPS) {
    if (passed >= length) return words.format(-Math.floor(passed / length), unit)
  }
  return words.format(0, 'second')
}
