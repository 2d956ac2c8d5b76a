import type { TSchema } from '@sinclair/typebox'

/**
 * A piece of a parsed Mustache template: kind, name, and where it stands; of a section, the pieces
 * inside.
 */
export type Piece = [kind: string, name: string, from: number, to: number, ...rest: unknown[]]

interface Shape extends TSchema {
  properties?: Record<string, TSchema>
  items?: TSchema
  anyOf?: TSchema[]
}

/**
 * What is wrong with a template, before anyone gets a mail with a hole in it.
 * @param scopes what a name is looked up in, innermost last; to begin with the schema of the values
 * @returns a sentence for each name that is not among the values, and for each tag that is not
 * allowed
 */
export function faultsOf(pieces: Piece[], scopes: TSchema[]): string[] {
  return pieces.flatMap(([kind, name, , , inside]) => {
    if (kind === 'text' || kind === '!') return []
    if (kind === '&' || kind === '>' || kind === '=') {
      return [`{{${kind} ${name}}} is not allowed: values are escaped, and there are no partials.`]
    }
    const schema = resolve(name, scopes)
    if (schema === undefined) return [`{{${name}}} is not among its values.`]
    if (kind === 'name') return []
    return faultsOf(inside as Piece[], kind === '#' ? [...scopes, itemOf(schema)] : scopes)
  })
}

function resolve(name: string, scopes: TSchema[]): TSchema | undefined {
  if (name === '.') return scopes.at(-1)
  const [first = '', ...rest] = name.split('.')
  const found = scopes
    .map(scope => propertyOf(scope, first))
    .findLast(schema => schema !== undefined)
  return rest.reduce<TSchema | undefined>((schema, key) => schema && propertyOf(schema, key), found)
}

function propertyOf(schema: Shape, key: string): TSchema | undefined {
  if (schema.anyOf) {
    return schema.anyOf.map(option => propertyOf(option, key)).find(found => found !== undefined)
  }
  return schema.properties?.[key]
}

/** What a section's inside sees: an item of a list, else the value itself. */
const itemOf = (schema: Shape): TSchema =>
  schema.items ?? schema.anyOf?.map(itemOf).find(option => option.type !== 'null') ?? schema
