import type { FastifySchema } from 'fastify'

// From what a route checks to what a client sends. A check runs when defaults are filled in and
// files are read into fields; the document is read by programs that send the request before that.

interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  default?: unknown
}
type Described = FastifySchema & { consumes?: string[]; description?: string }

const FILE = { type: 'string', format: 'binary' }
/** What a file becomes when it is read (uploads.ts). */
const READ_AS = ['csv', 'image']

/** A route's schema as it stands in the document. */
export function asSent(schema: FastifySchema = {}): FastifySchema {
  const { body, querystring, consumes, ...pause } = schema as Described
  const sent = (body as Schema | undefined) && lessDefaults(body as Schema)
  return {
    ...pause,
    ...(querystring === undefined ? {} : { querystring: lessDefaults(querystring as Schema) }),
    ...(sent === undefined
      ? {}
      : {
          body: consumes?.includes('multipart/form-data')
            ? {
                content: Object.fromEntries(
                  consumes.map(type => [type, { schema: ofType(type, sent) }])
                )
              }
            : sent
        })
  } as FastifySchema
}

/**
 * What has a default may be left out. Not so below a union: there nothing is filled in
 * (https://ajv.js.org/guide/modifying-data.html#assigning-defaults).
 */
function lessDefaults(schema: Schema): Schema {
  const { properties, required, items } = schema
  const needed = required?.filter(name => properties?.[name]?.default === undefined) ?? []
  return {
    ...without(schema, 'required'),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, inner]) => [name, lessDefaults(inner)])
          )
        }),
    ...(items === undefined ? {} : { items: lessDefaults(items) }),
    ...(needed.length === 0 ? {} : { required: needed })
  }
}

function ofType(type: string, body: Schema): object {
  if (type === 'application/json') return body
  if (type.startsWith('text/')) {
    return { type: 'string', description: 'The file. Other fields stand in the query.' }
  }
  if (type !== 'multipart/form-data') return { ...FILE, description: 'The picture.' }
  const fields = Object.entries(body.properties ?? {}).filter(([name]) => !READ_AS.includes(name))
  return {
    ...body,
    properties: { file: FILE, ...Object.fromEntries(fields) },
    required: ['file', ...(body.required ?? []).filter(name => !READ_AS.includes(name))]
  }
}

const without = <T extends object>(some: T, name: keyof T): T =>
  Object.fromEntries(Object.entries(some).filter(([key]) => key !== name)) as T

interface Operation {
  requestBody?: { required?: boolean; content?: Record<string, { schema?: Schema }> }
}

/**
 * No body at all is taken for an empty one, so a body is required only where something in it is.
 */
export function bodiesAsSent<T extends object>(document: T): T {
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> }
  for (const { requestBody } of Object.values(paths).flatMap(path => Object.values(path))) {
    if (requestBody !== undefined) {
      requestBody.required = Object.values(requestBody.content ?? {}).some(
        ({ schema }) => (schema?.required ?? []).length > 0
      )
    }
  }
  return document
}
