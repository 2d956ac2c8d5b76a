import { Refused } from './refused.ts'

/**
 * A code as it was before a spreadsheet wrapped it: '5012345678900, ="5012345678900" and
 * 5012345678900.0 are 5012345678900.
 * @throws Refused for one it has rounded: no one knows any more what 5.01235E+12 was
 */
export function asWritten(cell: string): string {
  const [, quoted] = /^="?([^"]*)"?$/.exec(cell) ?? []
  const code = (quoted ?? cell).trim().replace(/^'/, '')
  if (/^\d(?:[.,]\d+)?E\+?\d{1,3}$/i.test(code)) {
    throw new Refused(
      'rounded',
      `a spreadsheet has rounded ${code}; format the column as text and export the file again`
    )
  }
  return code.replace(/^(\d+)[.,]0+$/, '$1')
}
