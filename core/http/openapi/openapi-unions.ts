// From how TypeBox says it to how generators of clients understand it. Most make a class, or
// nothing at all, of a union; a list of types and a list of values say the same without one.

type Schema = Record<string, unknown> & {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
}

/**
 * The document with unions told as plainly as they can be: "this or null" as two types, words to
 * choose from as one list.
 */
export function plainUnions<T>(reported: T): T {
  if (Array.isArray(reported)) return reported.map(plainUnions) as T
  if (reported === null || typeof reported !== 'object') return reported
  const inside = Object.fromEntries(
    Object.entries(reported).map(([key, value]) => [key, plainUnions(value)])
  )
  return (Array.isArray(inside['anyOf']) ? plain(inside as Schema) : inside) as T
}

function plain({ anyOf = [], ...pause }: Schema): Schema {
  const given = anyOf.filter(s => s.type !== 'null')
  const one = given.length === 1 ? given[0] : words(given)
  if (one === undefined || typeof one.type !== 'string') return { anyOf, ...pause }
  return { ...(given.length === anyOf.length ? one : orNull(one)), ...pause }
}

function words(given: Schema[]): Schema | undefined {
  const values = given.flatMap(s =>
    Object.keys(s).every(key => key === 'type' || key === 'enum' || key === 'const') &&
    s.type === 'string'
      ? (valuesOf(s) ?? [])
      : []
  )
  return values.length === given.length && values.length > 0
    ? { type: 'string', enum: values }
    : undefined
}

const valuesOf = (schema: Schema): unknown[] | undefined =>
  'const' in schema ? [schema.const] : schema.enum

function orNull({ type, const: only, ...pause }: Schema): Schema {
  const values = only === undefined ? pause.enum : [only]
  return {
    ...pause,
    type: [type as string, 'null'],
    ...(values === undefined ? {} : { enum: [...values, null] })
  }
}
