import { defineRows, type RowField, type RowKind } from '../access/conditions/row-kind.ts'
import { snake, tableOf, type Declared, type TenantRecord } from '../database/records.ts'

/** The rows of a model as rules of roles may judge them. */
export interface ModelRows extends RowKind {
  /** A record as those rules see it: its fields, and nothing else of it. */
  of(record: object): Record<string, unknown>
}

const KINDS: Readonly<Record<string, RowField['type']>> = {
  uuid: 'uuid',
  text: 'text',
  integer: 'integer',
  bigint: 'integer',
  boolean: 'boolean',
  timestamptz: 'instant',
  date: 'day'
}

/**
 * Declares the rows of a model as a kind that permissions may be held for; the model says what type
 * each field has.
 * @param name as the API calls one of them: `customer`
 * @param fields what each field is, for whoever writes a role
 */
export function rowsOfModel<M extends TenantRecord>(
  model: Declared<M>,
  name: string,
  fields: { [column in keyof M & string]?: string }
): ModelRows {
  const { name: table, types } = tableOf(model)
  const described = Object.entries(fields).map(([column, description]): [string, RowField] => {
    const type = KINDS[types.get(column) ?? '']
    if (type === undefined) throw new Error(`No rule can be about ${column} of ${table}.`)
    return [column, { column: `r.${snake(column)}`, type, description: String(description) }]
  })
  const kind = defineRows({
    name,
    from: `${table} r`,
    alias: 'r',
    fields: Object.fromEntries(described)
  })
  return Object.freeze({
    ...kind,
    of(record: object) {
      const row: Record<string, unknown> = {}
      for (const [column, { type }] of described) {
        const value: unknown = Reflect.get(record, column) ?? null
        row[column] = type === 'instant' && value !== null ? new Date(String(value)) : value
      }
      return row
    }
  })
}
