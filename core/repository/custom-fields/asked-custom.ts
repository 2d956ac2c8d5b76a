import type { Context } from '../../context/context.ts'
import { definitionsOf } from './definitions.ts'
import { customFieldErrors } from './errors.ts'
import { MOST_FILTERS } from './values.ts'
import type { RecordKind } from './record-kind.ts'
import { fieldFilter, type FieldFilter } from './rules/field-filter.ts'

/**
 * What a list is asked for by custom fields, as conditions on the column; none where nothing is asked,
 * and then nothing is looked up.
 * @throws custom-fields.not-filterable, custom-fields.filter-invalid
 */
export async function askedCustom(
  ctx: Context,
  { record }: RecordKind,
  custom: Readonly<Record<string, string>> | undefined
): Promise<FieldFilter[]> {
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
    const filter = fieldFilter(field, value)
    if (typeof filter === 'string') {
      throw customFieldErrors['filter-invalid']({ key, reason: filter })
    }
    return filter
  })
}
