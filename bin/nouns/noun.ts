/** A field of a noun, in each of the languages it is written in. */
export interface Field {
  name: string
  column: string
  type: FieldType
  nullable: boolean
  unique: boolean
}

export interface Noun {
  plugin: string
  /** `customer-group` */
  noun: string
  plural: string
  fields: Field[]
}

interface Written {
  schema: string
  model: string
  code: string
  sql: string
  /** Two values, as code, for the test. */
  samples: [string, string]
}

export type FieldType = 'line' | 'text' | 'integer' | 'amount' | 'boolean' | 'day' | 'id'

/** How each type of a field is written. */
export const TYPES: Readonly<Record<FieldType, Written>> = {
  line: {
    schema: 'Line(200)',
    model: 'TEXT',
    code: 'string',
    sql: 'text',
    samples: ["'First'", "'Second'"]
  },
  text: {
    schema: 'Lines(2000)',
    model: 'TEXT',
    code: 'string',
    sql: 'text',
    samples: ["'One line'", "'Another'"]
  },
  integer: {
    schema: 'Type.Integer({ minimum: 0, maximum: 2_147_483_647 })',
    model: 'INTEGER',
    code: 'number',
    sql: 'integer',
    samples: ['7', '8']
  },
  amount: {
    schema: 'Amount',
    model: 'BIGINT',
    code: 'number',
    sql: 'bigint',
    samples: ['1250', '990']
  },
  boolean: {
    schema: 'Type.Boolean()',
    model: 'BOOLEAN',
    code: 'boolean',
    sql: 'boolean',
    samples: ['true', 'false']
  },
  day: {
    schema: 'Day',
    model: 'DATEONLY',
    code: 'string',
    sql: 'date',
    samples: ["'2026-01-31'", "'2026-02-01'"]
  },
  id: {
    schema: 'Id',
    model: 'UUID',
    code: 'string',
    sql: 'uuid',
    samples: ["'01920000-0000-7000-8000-000000000001'", "'01920000-0000-7000-8000-000000000002'"]
  }
}

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const FIELD = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?::([a-z]+))?([?!]?)$/
/** What every record has already, or what SQL keeps for itself. */
const RESERVED =
  /^(id|version|archived|tenant-id|company-id|created-at|updated-at|name-key|user|order|group)$/

export const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
export const pascal = (name: string): string => camel(`-${name}`)
const snake = (name: string): string => name.replaceAll('-', '_')
export const tableOf = ({ plugin, noun }: Noun): string => snake(`${plugin}-${noun}`)

/**
 * Reads what was asked for.
 * @param given fields as `min-order:amount?`: a name, a type (line where none is given), `?` for one
 * that may be null, `!` for one that is unique in the company. A line `name` is there in any case.
 * @throws Error with a sentence
 */
export function nounOf(
  plugin: string,
  noun: string,
  given: string[],
  plural = noun.replace(/y$/, 'ie').replace(/(s|x|ch|sh)$/, '$1e') + 's'
): Noun {
  for (const name of [plugin, noun, plural]) {
    if (!KEBAB.test(name)) {
      throw new Error(
        `"${name}" must be lower-case letters, digits and hyphens, e.g. customer-group.`
      )
    }
  }
  const fields = given.map((text): Field => {
    const [, name = '', type = 'line', sign] = FIELD.exec(text) ?? []
    if (name === '' || !Object.hasOwn(TYPES, type)) {
      throw new Error(
        `"${text}" is no field; write name, name:type, name:type? or name:type! with one of the types ${Object.keys(TYPES).join(', ')}.`
      )
    }
    if (RESERVED.test(name)) {
      throw new Error(`A field cannot be named ${name}; choose another name.`)
    }
    const [nullable, unique] = [sign === '?', sign === '!']
    return { name: camel(name), column: snake(name), type: type as FieldType, nullable, unique }
  })
  const named = fields.find(({ name }) => name === 'name')
  if (named === undefined) {
    fields.unshift({ name: 'name', column: 'name', type: 'line', nullable: false, unique: false })
  } else if (named.type !== 'line' || named.nullable) {
    throw new Error('The field name is what lists are sorted by: a line that is never null.')
  }
  if (new Set(fields.map(({ name }) => name)).size < fields.length) {
    throw new Error('Two fields have one name.')
  }
  // PostgreSQL cuts names behind 63 bytes; statements add `-list-` and eight letters.
  if (`${plugin}.${noun}-list-12345678`.length > 63) throw new Error(`${noun} is too long a name.`)
  return { plugin, noun, plural, fields }
}
