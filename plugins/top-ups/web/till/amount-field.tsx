import { formatMoney, useFigures } from 'stoa/web/face'

interface Props {
  label: string
  amountMinor: number
  onChange(amountMinor: number): void
}

/** Digits that are typed are minor units, as on a till's own pad. */
export function AmountField({ label, amountMinor, onChange }: Props) {
  const figures = useFigures()
  return (
    <label className="field">
      <span>{label}</span>
      <span className="till-search">
        <input
          data-first
          aria-label={label}
          inputMode="numeric"
          autoComplete="off"
          value={formatMoney(figures, amountMinor)}
          onFocus={event => event.currentTarget.select()}
          onChange={event =>
            onChange(Number(event.currentTarget.value.replace(/\D/g, '').slice(-12)))
          }
        />
      </span>
    </label>
  )
}
