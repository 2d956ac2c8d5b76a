/** Of a series, what its next number is made of. */
export interface SeriesNumbers {
  prefix: string
  padding: number
  yearly: boolean
  /** The year its numbers are of; 0 where they go on for ever. */
  year: number
  nextNumber: number
}

/**
 * The number a document gets: `F2026-000042` where numbers begin again each year, else `F000042`. A
 * series never goes back to an earlier year, whatever a shop's clock shows: a number would be given
 * twice.
 * @param day YYYY-MM-DD on which it is issued
 */
export function numberIn(
  { prefix, padding, yearly, year, nextNumber }: SeriesNumbers,
  day: string
): { year: number; serial: number; number: string } {
  const ofYear = yearly ? Math.max(year, Number(day.slice(0, 4))) : 0
  const serial = ofYear > year ? 1 : nextNumber
  const digits = String(serial).padStart(padding, '0')
  return { year: ofYear, serial, number: `${prefix}${yearly ? `${ofYear}-` : ''}${digits}` }
}

const FIRST_LETTER = { invoice: 'F', 'credit-note': 'C' }

/**
 * The prefix of the series that a company without one begins with: F, or C for credit notes; where
 * that was used, F2/, F3/ and so on.
 */
export function defaultPrefix(kind: 'invoice' | 'credit-note', taken: readonly string[]): string {
  const letter = FIRST_LETTER[kind]
  let prefix = letter
  for (let n = 2; taken.includes(prefix); n++) prefix = `${letter}${n}/`
  return prefix
}
