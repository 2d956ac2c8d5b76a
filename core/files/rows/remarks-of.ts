import { Problem } from '../../primitives/errors.ts'
import type { FileColumn, PlacedRow } from '../file-kind.ts'

/** A refusal as remarks on a row: a column each that it names, or its sentence. */
export function remarksOf(
  { code, message, errors }: Problem,
  columns: readonly FileColumn[]
): PlacedRow['remarks'] {
  const names = new Set(columns.map(({ name }) => name))
  const found = errors.flatMap(error => {
    const field = error.field.slice(1).replaceAll('/', '.')
    return names.has(field) ? [{ field, code: error.code, message: error.message }] : []
  })
  return found.length > 0 ? found : [{ field: '', code, message }]
}

/** What it makes, or the Problem it is refused with. */
export async function orProblem<T>(make: () => T | Promise<T>): Promise<T | Problem> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
