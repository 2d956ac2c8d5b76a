import { TextInput } from '@mantine/core'
import { useFigures } from 'stoa/web'
import { milliOf } from '../adjustments/typed-quantity.ts'

interface Props {
  label: string
  value: string
  onChange(value: string): void
}

/** A quantity of goods; what is none is marked. */
export function QuantityField({ label, value, onChange }: Props) {
  const { locale } = useFigures()
  return (
    <TextInput
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      error={value.trim() !== '' && milliOf(value, locale) === null}
      onFocus={event => event.currentTarget.select()}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
