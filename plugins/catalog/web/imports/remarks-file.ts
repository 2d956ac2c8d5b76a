import type { Remark } from './imports-query.ts'

/** What a spreadsheet would take for a formula is text. */
const cellOf = (value: string): string =>
  `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** Hands a list of what is wrong to the reader as a file. */
export function saveRemarks(name: string, titles: string[], remarks: Remark[]): void {
  const rows = [
    titles,
    ...remarks.map(({ line, field, message }) => [String(line), field, message])
  ]
  const text = rows.map(row => row.map(cellOf).join(',')).join('\r\n')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
