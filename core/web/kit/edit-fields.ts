import type { KitWords } from '../words/en.ts'
import { valueAt, type Keyed, type Path } from '../../primitives/three-way.ts'

/**
 * What a field is called, and how its value is written, where a person has to choose between two.
 * Rows of a list say which row they are; '' where there is one only.
 */
export type Field<T> =
  | string
  | { label: string; show(value: T): string }
  | (NonNullable<T> extends ReadonlyArray<infer R extends Keyed>
      ? { row(row: R): string; fields: Fields<R> }
      : never)

export type Fields<V> = { [K in Exclude<keyof V, 'id'> & string]: Field<V[K]> }

interface AnyField {
  label?: string
  show?(value: unknown): string
  row?(row: unknown): string
  fields?: Record<string, AnyField | string>
}

/** The label and the writer of what stands at a path of these values. */
export function fieldAt<V>(
  fields: Fields<V>,
  values: V,
  path: Path,
  words: KitWords
): { label: string; show(value: unknown): string } {
  const [key = '', id, ...rest] = path
  const field = (fields as Record<string, AnyField | string>)[key] ?? key
  if (typeof field === 'string') return { label: field, show: value => plain(value, words) }
  const { label = key, show = value => plain(value, words), row, fields: below } = field
  if (row === undefined || below === undefined || id === undefined) return { label, show }
  const which = row(valueAt(values, [key, id]))
  const inner = fieldAt(below as never, {} as never, rest, words)
  return { ...inner, label: which === '' ? inner.label : `${which}: ${inner.label}` }
}

function plain(value: unknown, words: KitWords): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) return value.length === 0 ? words.none : value.join(', ')
  return value === null || value === undefined || value === '' ? words.none : String(value)
}
