import compilerFactory from '@fastify/fast-json-stringify-compiler'

type Factory = ReturnType<typeof compilerFactory>

/**
 * How answers become text: by their schemas, each compiled when it is first used. An instance has
 * hundreds of them, most processes use few, and all together would make a start half as long again.
 * @param atOnce true: at the start, so that one that cannot be compiled is refused there
 */
export const serializers =
  (atOnce: boolean): Factory =>
  (externalSchemas, options) => {
    const compile = compilerFactory()(externalSchemas, options)
    return route => {
      const plain = { ...route, schema: withoutChoices(route.schema) as typeof route.schema }
      let serialize = atOnce ? compile(plain) : undefined
      return data => (serialize ??= compile(plain))(data)
    }
  }

type Schema = Record<string, unknown>

/**
 * The schema that writes the same text without asking a validator which alternative a value is: what
 * may be null, and one of several texts. A page of twenty products has a hundred such values.
 */
export function withoutChoices(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutChoices)
  if (typeof schema !== 'object' || schema === null) return schema
  const mapped: Schema = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withoutChoices(value)])
  )
  if (!Array.isArray(mapped.anyOf)) return mapped
  const { anyOf, ...beside } = mapped
  const others = (anyOf as Schema[]).filter(({ type }) => type !== 'null')
  const isNullable = others.length < (anyOf as Schema[]).length || others.some(o => o.nullable)
  const one = others.every(isText)
    ? { type: 'string' }
    : others.length === 1
      ? others[0]
      : undefined
  if (typeof one?.type !== 'string') return mapped
  return { ...beside, ...one, ...(isNullable && { nullable: true }) }
}

/** Written as it is; one with a format may be a Date, whose text depends on the format. */
const isText = ({ type, format }: Schema): boolean => type === 'string' && format === undefined
