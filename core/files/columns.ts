import type { Context } from '../context/context.ts'
import { definitionsOf, type Definition } from '../repository/custom-fields/definitions.ts'
import { checkValue } from '../repository/custom-fields/rules/check-value.ts'
import { readValue } from '../repository/custom-fields/rules/read-value.ts'
import type { Cells, FileColumn, FileKind, FileRecord } from './file-kind.ts'
import { Refused } from './rows/refused.ts'

/** Columns of custom fields bear their key behind this. */
const CUSTOM = 'custom.'
const BETWEEN = '|'

/** A custom field as a column. */
function fieldColumn(field: Definition): FileColumn {
  return {
    name: CUSTOM + field.key,
    type: field.type === 'whole-number' || field.type === 'decimal' ? 'number' : 'text',
    read(cell) {
      const isList = field.type === 'choices' && !field.choices.includes(cell)
      const checked =
        isList && cell.includes(BETWEEN)
          ? checkValue(
              field,
              cell.split(BETWEEN).map(one => one.trim())
            )
          : readValue(field, cell)
      if ('code' in checked) throw new Refused(checked.code, checked.message)
      return checked.value ?? undefined
    }
  }
}

/** The columns of a kind, custom fields in use included, as of the open unit of work. */
export async function columnsOf(ctx: Context, kind: FileKind): Promise<FileColumn[]> {
  if (kind.fields === undefined) return [...kind.columns]
  const definitions = await definitionsOf(ctx, kind.fields.record)
  return [...kind.columns, ...definitions.filter(({ active }) => active).map(fieldColumn)]
}

/** What the columns read, with custom fields together as `custom`, by key. */
export function valuesOf(read: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const custom: Record<string, unknown> = {}
  for (const [name, value] of read) {
    if (name.startsWith(CUSTOM)) custom[name.slice(CUSTOM.length)] = value
    else values[name] = value
  }
  return Object.keys(custom).length === 0 ? values : { ...values, custom }
}

/** All cells of a record, its custom fields included. */
export function cellsOf({ cells, custom = {} }: FileRecord): Cells {
  const all: Cells = { ...cells }
  for (const [key, value] of Object.entries(custom)) {
    all[CUSTOM + key] = Array.isArray(value)
      ? value.join(BETWEEN)
      : value === true
        ? 'yes'
        : value === false
          ? 'no'
          : String(value as string | number)
  }
  return all
}
