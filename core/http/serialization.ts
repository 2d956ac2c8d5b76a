import type { TSchema } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import fastJson, { type AnySchema, type Schema } from 'fast-json-stringify'

/**
 * Replies are written by their view schemas: a field the view does not name never leaves. Unions are told apart before
 * they are compiled where that needs no look at the value, since the serializer validates each value of the others.
 */
export function compileSerializers (app: FastifyInstance, shared: TSchema[]): void {
  const schema = Object.fromEntries(shared.map(s => [s.$id as string, s as AnySchema]))
  app.setSerializerCompiler(({ schema: view }) => fastJson(lean(view as unknown as AnySchema), { schema: schema as Record<string, Schema> }))
}

interface Shape { type?: unknown, anyOf?: Shape[], const?: unknown, properties?: Record<string, Shape>, items?: Shape | Shape[], nullable?: boolean, [keyword: string]: unknown }

/** The same schema for writing only: `X or null` becomes a nullable X, a choice among texts a text. */
function lean (given: AnySchema): Schema {
  return simplify(given as Shape) as Schema
}

function simplify (shape: Shape): Shape {
  if (shape.anyOf) {
    const options = shape.anyOf.filter(o => o.type !== 'null').map(simplify)
    const nullable = options.length < shape.anyOf.length ? { nullable: true } : {}
    const [only] = options
    if (only && options.length === 1) return { ...only, ...nullable }
    if (options.every(o => o.type === 'string' && o.nullable !== true)) return { type: 'string', ...nullable }
    return { ...shape, anyOf: shape.anyOf.map(simplify) }
  }
  return {
    ...shape,
    ...(shape.properties ? { properties: Object.fromEntries(Object.entries(shape.properties).map(([name, field]) => [name, simplify(field)])) } : {}),
    ...(shape.items && !Array.isArray(shape.items) ? { items: simplify(shape.items) } : {})
  }
}
