import { Complaint } from './model-server.ts'

/** What both servers demand. A demand that is not met is a Complaint. */
export function demand(met: boolean, complaint: string): asserts met {
  if (!met) throw new Complaint(complaint)
}

export type Json = Record<string, unknown>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function demandFields(value: Json, known: string[], where: string): void {
  for (const field of Object.keys(value)) {
    demand(known.includes(field), `Unknown name "${field}" at '${where}': Cannot find field.`)
  }
}

export function demandToolName(name: unknown): asserts name is string {
  demand(
    typeof name === 'string' && /^[a-zA-Z0-9_-]{1,64}$/.test(name),
    `Invalid function name ${JSON.stringify(name)}.`
  )
}

const schemaKeywords = [
  'type',
  'format',
  'title',
  'description',
  'enum',
  'items',
  'prefixItems',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'anyOf',
  'properties',
  'additionalProperties',
  'required'
]
const schemaTypes = ['string', 'number', 'integer', 'object', 'array', 'boolean', 'null']
const formats = ['date-time', 'int32', 'int64', 'float', 'double', 'enum']

/**
 * The narrower of both vendors' schemas: Gemini's (https://ai.google.dev/api/generate-content,
 * "responseJsonSchema"), without references.
 */
export function demandSchema(schema: unknown, where: string): void {
  demand(isObject(schema), `Invalid schema at '${where}'.`)
  demandFields(schema, schemaKeywords, where)
  const {
    type,
    format,
    properties = {},
    required = [],
    items,
    additionalProperties,
    anyOf = [],
    prefixItems = []
  } = schema
  demand(
    type === undefined || schemaTypes.includes(type as string),
    `Invalid type ${JSON.stringify(type)} at '${where}'.`
  )
  demand(
    format === undefined || formats.includes(format as string),
    `Only some formats are supported, not ${JSON.stringify(format)} at '${where}'.`
  )
  if (schema.enum !== undefined) {
    const values = schema.enum as unknown[]
    const isOne = (value: unknown) =>
      type === 'string' ? typeof value === 'string' : typeof value === 'number'
    demand(
      Array.isArray(values) && values.length > 0 && values.every(isOne),
      `Invalid enum at '${where}'.`
    )
  }
  demand(
    isObject(properties) &&
      Array.isArray(required) &&
      required.every(name => typeof name === 'string' && name in properties),
    `Invalid properties at '${where}'.`
  )
  for (const [name, property] of Object.entries(properties)) {
    demandSchema(property, `${where}.properties.${name}`)
  }
  if (items !== undefined) demandSchema(items, `${where}.items`)
  if (isObject(additionalProperties)) {
    demandSchema(additionalProperties, `${where}.additionalProperties`)
  }
  for (const one of [...(anyOf as unknown[]), ...(prefixItems as unknown[])]) {
    demandSchema(one, `${where}[]`)
  }
}
