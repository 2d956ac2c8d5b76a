import type { JsonSchema } from '../language-models/chat-model.ts'

/**
 * What both providers take in a tool's schema; Gemini's list is the shorter one
 * (https://ai.google.dev/api/generate-content, "responseJsonSchema"; parametersJsonSchema is read
 * alike).
 */
const taken = new Set(['type', 'title', 'minItems', 'maxItems', 'minimum', 'maximum', 'required'])

/** Says nothing about the values, or only to other machines. */
const silent = new Set([
  '$id',
  '$schema',
  '$comment',
  '$anchor',
  '$defs',
  'definitions',
  'readOnly',
  'writeOnly',
  'deprecated',
  'nullable'
])

const formats = new Set(['date-time', 'int32', 'int64', 'float', 'double'])

/** Each is written by its own line of `written`. */
const structure = new Set([
  'description',
  '$ref',
  'allOf',
  'anyOf',
  'oneOf',
  'enum',
  'const',
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'prefixItems'
])

/** Schemas within schemas of the same kind that are written out before the rest is cut. */
const depthOfRecursion = 2

type Draft = Record<string, unknown>

/**
 * A tool's schema as the providers take it. It means the same: what they do not know is said in the
 * description instead, e.g. "(minLength: 1, format: uuid)", so the schema may let through more than
 * the original, which whoever runs the tool checks against. References are written out, unions of
 * literals become an enum, intersections of objects one object. The original is left as it is.
 * @param schema JSON schema of an object, as TypeBox makes it
 */
export function toolSchema(schema: JsonSchema): Draft {
  const draft = written(schema, { named: definitions(schema), within: [] })
  return draft.type === 'object'
    ? { ...draft, properties: draft.properties ?? {} }
    : { type: 'object', ...draft }
}

interface Place {
  named: Map<string, JsonSchema>
  /** References being written out. */
  within: string[]
}

function written(schema: JsonSchema, scope: Place): Draft {
  if (typeof schema.$ref === 'string') return referred(schema, schema.$ref, scope)
  if (Array.isArray(schema.allOf)) return written(intersection(schema), scope)
  const inside =
    typeof schema.$id === 'string' ? { ...scope, within: [...scope.within, schema.$id] } : scope
  const into = (value: unknown) => (isSchema(value) ? written(value, inside) : {})
  const draft: Draft = {}
  const notes: string[] = []
  for (const [keyword, value] of Object.entries(schema)) {
    if (taken.has(keyword) || (keyword === 'format' && formats.has(String(value)))) {
      draft[keyword] = value
    } else if (!silent.has(keyword) && !structure.has(keyword) && !keyword.startsWith('x-')) {
      notes.push(`${keyword}: ${said(value)}`)
    }
  }
  if (isSchema(schema.properties)) {
    draft.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, into(property)])
    )
  }
  if (isSchema(schema.patternProperties)) recordOf(schema.patternProperties, draft, notes, into)
  if (typeof schema.additionalProperties === 'boolean') {
    draft.additionalProperties = schema.additionalProperties
  } else if (isSchema(schema.additionalProperties)) {
    draft.additionalProperties = into(schema.additionalProperties)
  }
  if (Array.isArray(schema.items)) draft.prefixItems = schema.items.map(into)
  else if (isSchema(schema.items)) draft.items = into(schema.items)
  if (Array.isArray(schema.prefixItems)) draft.prefixItems = schema.prefixItems.map(into)
  if ('const' in schema) oneOfThese([schema.const], draft, notes)
  else if (Array.isArray(schema.enum)) oneOfThese(schema.enum, draft, notes)
  const alternatives = schema.anyOf ?? schema.oneOf
  if (Array.isArray(alternatives)) anyOfThese(alternatives, draft, notes, into)
  const description = [schema.description, notes.length > 0 ? `(${notes.join(', ')})` : '']
    .filter(text => typeof text === 'string' && text !== '')
    .join(' ')
  return description === '' ? draft : { ...draft, description }
}

/** Type.Record: its one pattern says what the values are. */
function recordOf(
  patterns: JsonSchema,
  draft: Draft,
  notes: string[],
  into: (value: unknown) => Draft
): void {
  const [first, ...others] = Object.entries(patterns)
  if (first === undefined) return
  if (others.length > 0) {
    notes.push(`patternProperties: ${said(patterns)}`)
    return
  }
  draft.additionalProperties = into(first[1])
  if (first[0] !== '^(.*)$') notes.push(`names of properties: ${first[0]}`)
}

function anyOfThese(
  alternatives: unknown[],
  draft: Draft,
  notes: string[],
  into: (value: unknown) => Draft
): void {
  const literals = alternatives.filter(isSchema).filter(one => 'const' in one && one.const !== null)
  const others = alternatives.filter(one => !literals.includes(one as JsonSchema))
  const described = literals.some(one => typeof one.description === 'string')
  if (described || literals.length === 0) {
    draft.anyOf = alternatives.map(into)
    return
  }
  const values = literals.map(one => one.const)
  if (others.length === 0) oneOfThese(values, draft, notes)
  else draft.anyOf = [into({ enum: values }), ...others.map(into)]
}

/** Enums hold texts or numbers of one type; other values are said in words. */
function oneOfThese(values: unknown[], draft: Draft, notes: string[]): void {
  const types = [...new Set(values.map(typeOf))]
  const [type, ...others] = types
  if (type === undefined) return
  if (others.length > 0) {
    draft.anyOf = types.map(each => {
      const part: Draft = {}
      const partNotes: string[] = []
      oneOfThese(
        values.filter(value => typeOf(value) === each),
        part,
        partNotes
      )
      return partNotes.length > 0 ? { ...part, description: `(${partNotes.join(', ')})` } : part
    })
    delete draft.type
    return
  }
  draft.type = type === 'integer' && draft.type === 'number' ? 'number' : type
  if (type === 'string' || type === 'integer' || type === 'number') {
    draft.enum = values
  } else if (type !== 'null' && !(type === 'boolean' && new Set(values).size === 2)) {
    notes.push(`one of: ${values.map(said).join(' ')}`)
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

function referred(schema: JsonSchema, ref: string, { named, within }: Place): Draft {
  const name = ref.replace(/^#\/(\$defs|definitions)\//, '').replace(/^#/, '')
  const target = named.get(name)
  const description =
    typeof schema.description === 'string' ? { description: schema.description } : {}
  if (target === undefined) return description
  if (within.filter(one => one === name).length >= depthOfRecursion) {
    return { type: target.type ?? 'object', description: 'The same again as what it is in.' }
  }
  const { $id, ...rest } = target
  return { ...written(rest, { named, within: [...within, name] }), ...description }
}

/**
 * One schema that asks what all of them ask. What two of them ask differently is said in words, as
 * `also`.
 */
function intersection({ allOf, unevaluatedProperties, ...rest }: JsonSchema): JsonSchema {
  const parts = (allOf as unknown[])
    .filter(isSchema)
    .map(part => (Array.isArray(part.allOf) ? intersection(part) : part))
  const { additionalProperties, ...whole } = parts.reduce<JsonSchema>(both, rest)
  // Of a part it would forbid what the other parts know; of the whole TypeBox says it by
  // unevaluatedProperties.
  if (unevaluatedProperties === false) return { ...whole, additionalProperties: false }
  return isSchema(additionalProperties) ? { ...whole, additionalProperties } : whole
}

function both(one: JsonSchema, other: JsonSchema): JsonSchema {
  const whole: Record<string, unknown> = { ...one }
  const differs: Record<string, unknown> = {}
  for (const [keyword, value] of Object.entries(other)) {
    const before = whole[keyword]
    if (keyword === 'properties' && isSchema(before) && isSchema(value)) {
      whole.properties = joined(before, value)
    } else if (keyword === 'required' && Array.isArray(before) && Array.isArray(value)) {
      whole.required = [...new Set([...before, ...value])]
    } else if (!(keyword in whole) || keyword === 'additionalProperties') {
      whole[keyword] = value
    } else if (said(before) !== said(value) && !silent.has(keyword)) {
      differs[keyword] = value
    }
  }
  return Object.keys(differs).length === 0
    ? whole
    : { ...whole, also: [...(Array.isArray(one.also) ? one.also : []), differs] }
}

function joined(some: JsonSchema, others: JsonSchema): JsonSchema {
  const both: Record<string, unknown> = { ...some }
  for (const [name, property] of Object.entries(others)) {
    both[name] = isSchema(both[name]) ? { allOf: [both[name], property] } : property
  }
  return both
}

function definitions(
  schema: unknown,
  found = new Map<string, JsonSchema>()
): Map<string, JsonSchema> {
  if (Array.isArray(schema)) for (const one of schema) definitions(one, found)
  if (!isSchema(schema)) return found
  if (typeof schema.$id === 'string') found.set(schema.$id, schema)
  for (const defs of [schema.$defs, schema.definitions].filter(isSchema)) {
    for (const [name, one] of Object.entries(defs)) if (isSchema(one)) found.set(name, one)
  }
  for (const inner of Object.values(schema)) definitions(inner, found)
  return found
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
