import type { ReactNode } from 'react'
import { TextInput } from '@mantine/core'
import { Icon, newKey } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { storefrontWords } from '../storefront-words.ts'
import css from './rates.module.css'

/** A row of the form: up to so many grams it costs so much. */
export interface Rate {
  id: string
  /** Grams as they are typed; empty: whatever it weighs. */
  upTo: string
  priceMinor: number | null
}

/** Named by its weight, so that two people's changes of one meet. */
export const rateOf = (rate: { upToGrams: number | null; priceMinor: number }): Rate => ({
  id: String(rate.upToGrams ?? 'any'),
  upTo: rate.upToGrams === null ? '' : String(rate.upToGrams),
  priceMinor: rate.priceMinor
})

interface Props {
  rates: Rate[]
  error: string | null
  /** What is wrong with the price of a row. */
  errorOfPrice(row: number): ReactNode
  onRates(rates: Rate[]): void
}

export function Rates({ rates, error, errorOfPrice, onRates }: Props) {
  const { shipping: words } = storefrontWords.use()
  const change = (id: string, part: Partial<Rate>): void =>
    onRates(rates.map(rate => (rate.id === id ? { ...rate, ...part } : rate)))
  return (
    <div className={css['rates']}>
      <p className="muted small">{words.ratesHelp}</p>
      {rates.map((rate, i) => (
        <div key={rate.id} className={css['rate']} role="group" aria-label={words.rate(i + 1)}>
          <TextInput
            label={words.weight}
            inputMode="numeric"
            placeholder={words.anyWeight}
            value={rate.upTo}
            onChange={event => change(rate.id, { upTo: event.currentTarget.value })}
          />
          <MoneyInput
            label={words.price}
            value={rate.priceMinor}
            error={errorOfPrice(i)}
            onChange={priceMinor => change(rate.id, { priceMinor })}
          />
          <button
            type="button"
            className="button only"
            aria-label={words.removeRate(i + 1)}
            disabled={rates.length === 1}
            onClick={() => onRates(rates.filter(({ id }) => id !== rate.id))}
          >
            <Icon name="trash" />
          </button>
        </div>
      ))}
      {error !== null && (
        <p className="note bad" role="alert">
          {error}
        </p>
      )}
      <button
        type="button"
        className="link"
        onClick={() => onRates([...rates, { id: newKey(), upTo: '', priceMinor: null }])}
      >
        <Icon name="plus" size={14} />
        {words.addRate}
      </button>
    </div>
  )
}
