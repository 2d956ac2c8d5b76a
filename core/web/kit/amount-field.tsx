import { formatMoney, useFigures } from '../money.tsx'
import { digitsTyped } from './digits-typed.ts'

export { digitsTyped }

interface Props {
  label: string
  /** Minor units; null: empty. */
  value: number | null
  onChange(value: number | null): void
  onEnter?(): void
  isFirst?: boolean
  /** What stands there is a proposal: whoever types replaces it. */
  isProposed?: boolean
  /** Left out: the company's. */
  currency?: string
}

/** An amount as it is typed at a till, figure by figure. */
export function AmountField({
  label,
  value,
  onChange,
  onEnter,
  isFirst = false,
  isProposed = false,
  currency
}: Props) {
  const own = useFigures()
  const figures = currency === undefined ? own : { ...own, currency }
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
          {...(isProposed && { onFocus: event => event.currentTarget.select() })}
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
