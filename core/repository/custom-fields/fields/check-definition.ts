import type { FieldError } from '../../../primitives/errors.ts'
import { customFieldErrors } from '../errors.ts'
import type { RecordKind } from '../record-kind.ts'
import { checkValue } from '../rules/check-value.ts'
import type { FieldView } from './view.ts'

type Facts = Omit<FieldView, 'id' | 'version' | 'active' | 'position'>

/**
 * A definition as it is kept: choices trimmed, the default as a value of the field.
 * @throws custom-fields.definition-invalid
 */
export function checkedDefinition<F extends Facts>(kind: RecordKind, facts: F): F {
  const errors: FieldError[] = []
  const refuse = (field: string, code: string, message: string): void => {
    errors.push({ field: `/${field}`, code, message })
  }
  const { type, required, onReceipt, personal, filterable } = facts
  const isChoice = type === 'choice' || type === 'choices'
  const choices = [...new Set(facts.choices.map(choice => choice.trim()))]
  if (isChoice && choices.length === 0) refuse('choices', 'required', 'are needed')
  if (!isChoice && choices.length > 0) refuse('choices', 'no-choices', `have no place in a ${type}`)
  if (required && !kind.mayRequire) {
    refuse('required', 'never-asked', 'cannot be: no one is asked when such records are made')
  }
  if (onReceipt && !kind.onReceipts) {
    refuse('onReceipt', 'on-no-receipt', 'cannot be: such records stand on no receipt')
  }
  if (personal && !kind.ofPeople) refuse('personal', 'of-no-person', 'is for records of people')
  if (filterable && type === 'long-text') {
    refuse('filterable', 'too-long', 'cannot be: lists are filtered by short values')
  }
  const checked = checkValue({ type, choices }, facts.defaultValue)
  if ('code' in checked) refuse('defaultValue', checked.code, checked.message)
  if (errors.length > 0) throw customFieldErrors['definition-invalid']({}, { errors })
  return { ...facts, choices, defaultValue: 'value' in checked ? checked.value : null }
}
