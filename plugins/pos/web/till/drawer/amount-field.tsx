import { formatMoney, useFigures } from 'stoa/web/face'
import { digitsTyped } from '../ticket/digits-typed.ts'

interface Props {
  label: string
  /** Minor units; null: empty. */
  value: number | null
  onChange(value: number | null): void
  onEnter?(): void
  isFirst?: boolean
}

/** An amount as it is typed, figure by figure. */
export function AmountField({ label, value, onChange, onEnter, isFirst = false }: Props) {
  const figures = useFigures()
  const shown = value === null ? '' : formatMoney(figures, value)
  return (
    <label className="field">
      <span>{label}</span>
      <span className="till-search">
        <input
          data-first={isFirst || undefined}
          aria-label={label}
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          placeholder={formatMoney(figures, 0)}
          onChange={event => {
            const digits = digitsTyped(event.currentTarget.value, shown)
            // A nought alone is an amount, too; an emptied field is none.
            if (digits !== '') onChange(Number(digits))
            else onChange(/\p{Nd}/u.test(event.currentTarget.value) ? 0 : null)
          }}
          onKeyDown={event => {
            if (event.key === 'Enter') onEnter?.()
          }}
        />
      </span>
    </label>
  )
}
