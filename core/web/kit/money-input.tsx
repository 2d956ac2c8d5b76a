import { useEffect, useRef, useState } from 'react'
import { TextInput, type TextInputProps } from '@mantine/core'
import { formatMoney, useFigures } from '../money.tsx'
import { same } from '../../primitives/three-way.ts'
import { readAmount } from '../../primitives/read-amount.ts'

interface Props extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** Minor units; null: nothing stands there; NaN: it is no amount, which useEdit() does not save. */
  value?: number | null
  onChange(amountMinor: number | null): void
  /** ISO 4217; default: the company's. */
  currency?: string
}

/**
 * An amount in the company's currency, or in that of what it belongs to: shows «14.50», gives 1450. Text, not type=number: wheels and
 * commas have spoilt enough prices. Read while it is typed, written anew when it is left.
 */
export function MoneyInput({ value = null, onChange, onBlur, currency, ...rest }: Props) {
  const own = useFigures()
  const figures = currency === undefined ? own : { ...own, currency }
  const written = (amount: number | null): string =>
    amount === null || Number.isNaN(amount) ? '' : formatMoney(figures, amount, true)
  const [text, setText] = useState(() => written(value))
  const known = useRef(value)
  useEffect(() => {
    // Somebody else has set it: discarded, merged, saved.
    if (same(known.current, value)) return
    known.current = value
    setText(written(value))
  })
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      dir="ltr"
      leftSection={<span className="currency">{signOf(figures)}</span>}
      leftSectionPointerEvents="none"
      {...rest}
      className={['money', rest.className].filter(Boolean).join(' ')}
      value={text}
      onChange={event => {
        const next = event.currentTarget.value
        known.current = readAmount(next, figures)
        setText(next)
        onChange(known.current)
      }}
      onBlur={event => {
        if (!Number.isNaN(known.current)) setText(written(known.current))
        onBlur?.(event)
      }}
    />
  )
}

/** «£», «Rp», «KWD». */
const signOf = ({ locale, currency }: { locale: string; currency: string }): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency
