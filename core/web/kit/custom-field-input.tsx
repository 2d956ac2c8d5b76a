import type { ReactNode } from 'react'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useLanguage } from '../words.ts'
import { customFieldWords, labelOf, type CustomField, type CustomValue } from './custom-field.ts'

interface Props {
  field: Pick<CustomField, 'type' | 'choices' | 'labels' | 'required'>
  value: CustomValue
  error: ReactNode
  onChange(value: CustomValue): void
}

const text = (value: CustomValue): string => (value === null ? '' : String(value))

/** One value, by the type of its field. What the API refuses stands below it. */
export function FieldInput({ field, value, error, onChange }: Props) {
  const words = customFieldWords.use()
  const language = useLanguage()
  const { type, choices, required } = field
  const common = {
    label: labelOf(field, language),
    withAsterisk: required,
    error,
    ...(error !== undefined && error !== null && { 'aria-invalid': true as const })
  }
  const typed = (event: { currentTarget: { value: string } }): void => {
    onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)
  }
  switch (type) {
    case 'long-text':
      return (
        <Textarea
          className="full"
          autosize
          minRows={2}
          maxRows={12}
          maxLength={2000}
          dir="auto"
          {...common}
          value={text(value)}
          onChange={typed}
        />
      )
    case 'whole-number':
      return (
        <TextInput
          inputMode="numeric"
          dir="ltr"
          maxLength={16}
          {...common}
          value={text(value)}
          onChange={({ currentTarget: { value: now } }) =>
            onChange(now === '' ? null : /^-?\d{1,15}$/.test(now.trim()) ? Number(now) : now)
          }
        />
      )
    case 'decimal':
      return (
        <TextInput
          inputMode="decimal"
          dir="ltr"
          maxLength={23}
          {...common}
          value={text(value)}
          onChange={({ currentTarget: { value: now } }) =>
            onChange(now === '' ? null : now.replace(',', '.'))
          }
        />
      )
    case 'date':
      return <TextInput type="date" {...common} value={text(value)} onChange={typed} />
    case 'yes-no':
      return (
        <NativeSelect
          {...common}
          data={[
            { value: '', label: '–' },
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no }
          ]}
          value={text(value)}
          onChange={({ currentTarget: { value: now } }) =>
            onChange(now === '' ? null : now === 'true')
          }
        />
      )
    case 'choice':
      return (
        <NativeSelect
          {...common}
          data={[
            { value: '', label: '–' },
            ...withKept(choices, value).map(choice => ({ value: choice, label: choice }))
          ]}
          value={text(value)}
          onChange={typed}
        />
      )
    case 'choices':
      return (
        <Checkbox.Group
          {...common}
          value={Array.isArray(value) ? value : []}
          onChange={now => onChange(now.length === 0 ? null : now)}
        >
          <div className="stack tight">
            {withKept(choices, value).map(choice => (
              <Checkbox key={choice} value={choice} label={<bdi>{choice}</bdi>} />
            ))}
          </div>
        </Checkbox.Group>
      )
    case 'link':
      return (
        <TextInput
          type="url"
          inputMode="url"
          dir="ltr"
          maxLength={2000}
          placeholder="https://"
          {...common}
          value={text(value)}
          onChange={typed}
        />
      )
    default:
      return (
        <TextInput dir="auto" maxLength={2000} {...common} value={text(value)} onChange={typed} />
      )
  }
}

/** A choice that was taken away stays as long as the record has it. */
const withKept = (choices: readonly string[], value: CustomValue): string[] => {
  const kept = Array.isArray(value) ? value : value === null ? [] : [String(value)]
  return [...choices, ...kept.filter(one => !choices.includes(one))]
}
