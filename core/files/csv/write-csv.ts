import { Type } from '@sinclair/typebox'

/** Spaces and letters of no width in front of a sign are not seen, and some programs drop them. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

/**
 * A cell a spreadsheet would take for a formula gets an apostrophe in front, the full-width signs
 * included, which some take for the same (OWASP, CSV injection); numbers are left alone.
 */
function cell(value: string | number): string {
  const text = String(value)
  const safe = FORMULA.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
export const csvOf = (rows: Array<Array<string | number>>): string =>
  `\ufeff${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`

/** What a request for a table is answered with. */
export const Csv = Type.String({
  description: 'A table with a header; UTF-8 with byte order mark.'
})
