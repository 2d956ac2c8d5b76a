import type { FieldError } from '../../../primitives/errors.ts'
import { checkValue } from './check-value.ts'
import type { CustomValues, FieldRule } from './field-types.ts'

/** Where a value stands in a request. */
export const pointerOf = (key: string): string => `/custom/${key}`

/**
 * What a record holds after a change. Keys left out stay, null takes one away; what an archived field
 * holds is kept, out of anyone's reach.
 * @param had what it holds; null: it is new, and defaults fill what is left out
 */
export function customAfter(
  fields: readonly FieldRule[],
  given: Readonly<Record<string, unknown>>,
  had: CustomValues | null
): { values: CustomValues; errors: FieldError[] } {
  const byKey = new Map(fields.map(field => [field.key, field]))
  const values = new Map(Object.entries(had ?? {}))
  const errors: FieldError[] = []
  const refuse = (key: string, code: string, message: string): void => {
    errors.push({ field: pointerOf(key), code, message })
  }
  for (const [key, value] of Object.entries(given)) {
    const field = byKey.get(key)
    if (field === undefined) {
      refuse(key, 'unknown', 'there is no such field')
    } else if (!field.active) {
      refuse(key, 'archived', 'this field is archived')
    } else {
      const checked = checkValue(field, value, values.get(key))
      if ('code' in checked) refuse(key, checked.code, checked.message)
      else if (checked.value === null) values.delete(key)
      else values.set(key, checked.value)
    }
  }
  for (const { key, active, required, defaultValue } of fields) {
    if (!active || values.has(key)) continue
    if (had === null && defaultValue !== null && !Object.hasOwn(given, key)) {
      values.set(key, defaultValue)
    } else if (required && !errors.some(({ field }) => field === pointerOf(key))) {
      refuse(key, 'required', 'is needed')
    }
  }
  return { values: Object.fromEntries(values), errors }
}

/** What of it is shown: nothing of archived fields. */
export const shownOf = (values: CustomValues, hidden: readonly string[]): CustomValues =>
  hidden.length === 0
    ? values
    : Object.fromEntries(Object.entries(values).filter(([key]) => !hidden.includes(key)))
