import fc from 'fast-check'
import type { TSchema } from '@sinclair/typebox'
import { newId } from '../../core/primitives/ids.ts'

/** Ids to use for a field, by the field's name; undefined: any id will do. */
export type KnownIds = (field: string) => string | undefined

interface Shape extends TSchema {
  type?: string | string[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  items?: TSchema
  properties?: Record<string, TSchema>
  required?: string[]
  anyOf?: TSchema[]
  allOf?: TSchema[]
  const?: unknown
  enum?: unknown[]
  examples?: unknown[]
}

/** Texts that many patterns take; tried before one is made up. */
const TEXTS = [
  '1',
  '1.000',
  'sample',
  'SAMPLE',
  'GBP',
  'en',
  '12:00',
  'noun.verb',
  '+447700900123',
  'A1'
]

interface Options {
  /** Ids that make sense for a field; else a random one stands in. */
  known?: KnownIds
  /** true: optional fields too, and an item in every list. */
  whole?: boolean
}

/**
 * A value a schema takes: what it must have, and as little more as possible.
 * @param field the name of the field the schema is of
 */
export function sample(schema: TSchema, options: Options = {}, field = ''): unknown {
  const s = schema as Shape
  if (s.const !== undefined) return s.const
  if (s.default !== undefined) return s.default
  if (s.examples?.[0] !== undefined) return s.examples[0]
  if (s.enum) return s.enum[0]
  const [first] = s.anyOf ?? s.allOf ?? []
  if (first) return sample(first, options, field)
  switch (Array.isArray(s.type) ? s.type[0] : s.type) {
    case 'object':
      return Object.fromEntries(
        (options.whole ? Object.keys(s.properties ?? {}) : (s.required ?? [])).map(name => [
          name,
          sample(s.properties?.[name] as TSchema, options, name)
        ])
      )
    case 'array':
      return Array.from(
        { length: Math.max(s.minItems ?? 0, options.whole || isIdList(s) ? 1 : 0) },
        () => sample(s.items as TSchema, options, field.replace(/s$/, ''))
      )
    case 'string':
      return text(s, options.known ?? (() => undefined), field)
    case 'integer':
    case 'number':
      return Math.min(Math.max(s.minimum ?? 1, 1), s.maximum ?? Infinity)
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      return 'sample'
  }
}

const isIdList = (s: Shape): boolean => (s.items as Shape | undefined)?.format === 'uuid'

function text(s: Shape, known: KnownIds, field: string): string {
  switch (s.format) {
    case 'uuid':
      return known(field) ?? newId()
    case 'email':
      return `sample-${newId().slice(-12)}@example.test`
    case 'date':
      return '2026-01-31'
    case 'date-time':
      return '2026-01-31T12:00:00Z'
    default:
      break
  }
  if (/phone$/i.test(field)) return '+447700900123'
  if (s.pattern !== undefined) {
    const pattern = new RegExp(s.pattern)
    const known = TEXTS.find(
      candidate => pattern.test(candidate) && candidate.length >= (s.minLength ?? 0)
    )
    return known ?? fc.sample(fc.stringMatching(pattern), { numRuns: 1, seed: 1 })[0] ?? ''
  }
  // Names are often unique, so each is a new one.
  return `Sample ${newId().slice(-8)}`.slice(0, s.maxLength ?? 100).padEnd(s.minLength ?? 0, 'e')
}
