import type { Setting } from './settings-query.ts'

interface Schema {
  type?: string
  title?: string
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  items?: Schema
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  examples?: unknown[]
}

/** What a field of a form is drawn as, out of the JSON Schema of its value. */
export type FieldKind =
  | { kind: 'boolean' | 'amount' | 'json' }
  | { kind: 'lines'; examples: string[] }
  | { kind: 'choice' | 'choices'; options: string[] }
  | { kind: 'number'; minimum?: number; maximum?: number }
  | { kind: 'text'; input: 'text' | 'time' | 'date'; isLong: boolean; maxLength?: number }

const TIME = '^([01]\\d|2[0-3]):[0-5]\\d$'
const LONG = 120

/** The texts a value is one of; null when it is anything else. */
function choicesOf({ anyOf, enum: values, const: only }: Schema): string[] | null {
  const found = only !== undefined ? [only] : (values ?? anyOf?.map(one => one.const))
  return found?.every(one => typeof one === 'string') ? found : null
}

export function fieldKindOf({ schema, key }: Pick<Setting, 'schema' | 'key'>): FieldKind {
  const all = schema as Schema
  const parts = all.anyOf?.filter(({ type }) => type !== 'null') ?? []
  // A value or null: an empty field.
  const own =
    parts.length === 1 ? (parts[0] as Schema) : { ...all, ...(all.anyOf && { anyOf: parts }) }
  const options = choicesOf(own)
  if (options !== null) return { kind: 'choice', options }
  const { type, items, minimum, maximum, maxLength, pattern, format } = own
  if (type === 'boolean') return { kind: 'boolean' }
  if (type === 'integer' && key.endsWith('Minor')) return { kind: 'amount' }
  if (type === 'integer' || type === 'number') {
    return {
      kind: 'number',
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum })
    }
  }
  if (type === 'string') {
    return {
      kind: 'text',
      input: pattern === TIME ? 'time' : format === 'date' ? 'date' : 'text',
      isLong: (maxLength ?? 0) > LONG,
      ...(maxLength !== undefined && { maxLength })
    }
  }
  if (type === 'array' && items !== undefined) {
    const each = choicesOf(items)
    if (each !== null) return { kind: 'choices', options: each }
    if (items.type === 'string') {
      const examples = own.examples?.filter(one => typeof one === 'string') ?? []
      return { kind: 'lines', examples }
    }
  }
  return { kind: 'json' }
}

export const isNullable = ({ schema }: Pick<Setting, 'schema'>): boolean =>
  (schema as Schema).anyOf?.some(({ type }) => type === 'null') ?? false

export const titleOf = ({ schema }: Pick<Setting, 'schema'>): string | undefined =>
  (schema as Schema).title
