import { TextInput } from '@mantine/core'

interface Props {
  label: string
  /** What is shown beside the field; left out: the label is for those who hear it. */
  title?: string
  value: string
  isWrong: boolean
  onChange(value: string): void
}

/** A number as it is typed; what is none is marked. */
export const QuantityField = ({ label, title, value, isWrong, onChange }: Props) => (
  <TextInput
    {...(title !== undefined && { label: title })}
    aria-label={label}
    inputMode="decimal"
    autoComplete="off"
    value={value}
    error={isWrong}
    onFocus={event => event.currentTarget.select()}
    onChange={event => onChange(event.currentTarget.value)}
  />
)
