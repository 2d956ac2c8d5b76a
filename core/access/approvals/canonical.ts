import { createHash } from 'node:crypto'
import type { TObject } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'

/** The same value has the same text, in whatever order its fields were sent. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}

/** SHA-256 of what a use case is given, with what its schema fills in. */
export const hashOfInput = (schema: TObject, input: unknown): Buffer =>
  createHash('sha256')
    .update(canonical(Value.Default(schema, structuredClone(input))))
    .digest()
