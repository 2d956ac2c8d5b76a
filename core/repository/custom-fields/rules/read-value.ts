import { checkValue, type ValueFault } from './check-value.ts'
import type { FieldRule, FieldValue } from './field-types.ts'

const YES = ['true', 'yes', '1', 'sí', 'si', 'sim', 'ya']
const NO = ['false', 'no', '0', 'não', 'nao', 'tidak']

/**
 * A value as it stands in a cell of a file: choices with commas or semicolons between them, yes and no
 * in the languages Stoa speaks.
 */
export function readValue(
  field: Pick<FieldRule, 'type' | 'choices'>,
  cell: string
): { value: FieldValue | null } | ValueFault {
  const text = cell.trim()
  if (text === '') return { value: null }
  switch (field.type) {
    case 'whole-number':
      return checkValue(field, /^-?\d{1,15}$/.test(text) ? Number(text) : text)
    case 'yes-no': {
      const word = text.toLowerCase()
      return checkValue(field, YES.includes(word) ? true : NO.includes(word) ? false : text)
    }
    case 'choices':
      return checkValue(
        field,
        field.choices.includes(text)
          ? [text]
          : text
              .split(/[,;]/)
              .map(one => one.trim())
              .filter(one => one !== '')
      )
    default:
      return checkValue(field, text)
  }
}
