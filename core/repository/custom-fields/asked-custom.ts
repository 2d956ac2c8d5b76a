import type { Context } from '../../context/context.ts'
import { type Definition, definitionsOf } from './definitions.ts'
import { customFieldErrors } from './errors.ts'
import { MOST_FILTERS } from './values.ts'
import type { RecordKind } from './record-kind.ts'
import { fieldFilter, type FieldFilter } from './rules/field-filter.ts'
import type { CustomValues } from './rules/field-types.ts'
import { readValue } from './rules/read-value.ts'

type Asked = Readonly<Record<string, string>> | undefined

/**
 * What a list is asked for by custom fields, as conditions on the column; none where nothing is asked,
 * and then nothing is looked up.
 * @throws custom-fields.not-filterable, custom-fields.filter-invalid
 */
export const askedCustom = (
  ctx: Context,
  kind: RecordKind,
  custom: Asked
): Promise<FieldFilter[]> =>
  eachAsked(ctx, kind, custom, (field, value) => fieldFilter(field, value))

/**
 * The same where the statement is written down: what a column must contain (`@>`), no ranges; null
 * where nothing is asked.
 * @throws custom-fields.not-filterable, custom-fields.filter-invalid
 */
export async function containedCustom(
  ctx: Context,
  kind: RecordKind,
  custom: Asked
): Promise<CustomValues | null> {
  const parts = await eachAsked(ctx, kind, custom, (field, value) => {
    const read = readValue({ ...field, choices: [...field.choices, value] }, value)
    if ('code' in read) return read.message
    return read.value === null ? 'must not be empty' : ([field.key, read.value] as const)
  })
  return parts.length === 0 ? null : Object.fromEntries(parts)
}

async function eachAsked<T extends object>(
  ctx: Context,
  { record }: RecordKind,
  custom: Asked,
  read: (field: Definition, value: string) => T | string
): Promise<T[]> {
  const asked = Object.entries(custom ?? {})
  if (asked.length === 0) return []
  if (asked.length > MOST_FILTERS) {
    const key = String(asked[MOST_FILTERS]?.[0]).slice(0, 80)
    throw customFieldErrors['filter-invalid']({
      key,
      reason: `is one too many: ${MOST_FILTERS} at most`
    })
  }
  const fields = new Map((await definitionsOf(ctx, record)).map(field => [field.key, field]))
  return asked.map(([key, value]) => {
    const field = fields.get(key)
    if (field === undefined || !field.active || !field.filterable) {
      throw customFieldErrors['not-filterable']({ key: key.slice(0, 80) })
    }
    const part = read(field, value)
    if (typeof part === 'string') throw customFieldErrors['filter-invalid']({ key, reason: part })
    return part
  })
}
