import { valuesOf } from '../columns.ts'
import type { Cells, FileColumn, Notation, Remark } from '../file-kind.ts'
import { Refused } from './refused.ts'

/** A line's cells as values, and all that is to be said about them. null: it cannot be placed. */
export function readRow(
  columns: readonly FileColumn[],
  needs: readonly string[],
  { line, cells }: { line: number; cells: Cells },
  notation: Notation
): { values: Record<string, unknown> | null; remarks: Remark[] } {
  const remarks: Remark[] = []
  const read = new Map<string, unknown>()
  for (const column of columns) {
    const { name } = column
    const cell = cells[name]
    if (cell === undefined || cell === '') {
      if (needs.includes(name)) {
        remarks.push({
          line,
          severity: 'error',
          field: name,
          code: 'required',
          message: 'is empty'
        })
      }
      continue
    }
    const say = (severity: Remark['severity'], code: string, message: string): void => {
      remarks.push({ line, severity, field: name, code, message })
    }
    try {
      const value = column.read(cell, notation, (code, message) => say('warning', code, message))
      if (value !== undefined) read.set(name, value)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      say('error', error.code, error.message)
    }
  }
  const isRefused = remarks.some(({ severity }) => severity === 'error')
  return { values: isRefused ? null : valuesOf(read), remarks }
}
