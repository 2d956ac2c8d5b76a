/** What a spreadsheet would take for a formula, however many apostrophes stand in front. */
const FORMULA = /^'*[\s\p{Cf}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
const NUMBER = /^-?\d+(?:\.\d+)?$/
/** Digits that a spreadsheet would shorten or round. */
const DIGITS = /^(?:0\d*|\d{12,})$/
const WRAPPED = /^="([^"]*)"$/

/**
 * A cell of a CSV as spreadsheets leave it alone: a formula gets an apostrophe in front (OWASP, CSV
 * injection), a code of digits is a text to them. asInExport() takes it back.
 */
export function spreadsheetSafe(cell: string, isCode: boolean): string {
  if (isCode && DIGITS.test(cell)) return `="${cell}"`
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}

/**
 * A text of a workbook, where nothing is taken for a formula: only what asInExport() would take for
 * something else gets an apostrophe.
 */
export const workbookSafe = (cell: string): string =>
  WRAPPED.test(cell) || (cell.startsWith("'") && FORMULA.test(cell)) ? `'${cell}` : cell

/** What spreadsheetSafe() or workbookSafe() was given. PostgreSQL knows no NUL in a text: such a cell is refused later. */
export function asInExport(cell: string): string {
  const [, code] = WRAPPED.exec(cell) ?? []
  if (code !== undefined) return code
  if (cell.startsWith("'") && FORMULA.test(cell.slice(1))) return cell.slice(1)
  return cell.includes('\0') ? cell.replaceAll('\0', '\u0001') : cell
}
