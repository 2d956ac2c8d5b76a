import { useState } from 'react'
import { formatMoney, Money, useFigures } from 'stoa/web/face'
import { AmountField, digitsTyped } from 'stoa/web/amount-field'
import { denominationsOf } from './denominations.ts'
import { drawerWords } from './drawer-words.ts'

export interface CashCount {
  /** null: not counted yet. */
  amountMinor: number | null
  pieces?: Array<{ valueMinor: number; count: number }>
}

interface Props {
  value: CashCount
  onChange(count: CashCount): void
  onEnter(): void
}

/** Cash as one amount, or by its coins and notes, which add up to it. */
export function CountCash({ value, onChange, onEnter }: Props) {
  const { count: words } = drawerWords.use()
  const figures = useFigures()
  const [byPieces, setByPieces] = useState(false)
  const digits = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: figures.currency
  }).resolvedOptions().maximumFractionDigits
  const countOf = (valueMinor: number): number =>
    value.pieces?.find(piece => piece.valueMinor === valueMinor)?.count ?? 0
  const set = (valueMinor: number, count: number): void => {
    const pieces = [
      ...(value.pieces ?? []).filter(piece => piece.valueMinor !== valueMinor),
      ...(count > 0 ? [{ valueMinor, count }] : [])
    ].sort((a, b) => b.valueMinor - a.valueMinor)
    const amountMinor = pieces.reduce((sum, piece) => sum + piece.valueMinor * piece.count, 0)
    onChange({ amountMinor, pieces })
  }
  return (
    <div className="count-cash">
      {byPieces ? (
        <>
          <ul className="pieces" aria-label={words.byPieces}>
            {denominationsOf(figures.currency, digits ?? 2).map((valueMinor, i) => (
              <li key={valueMinor}>
                <label>
                  <span className="num">{formatMoney(figures, valueMinor)}</span>
                  <input
                    data-first={i === 0 || undefined}
                    className="num"
                    inputMode="numeric"
                    autoComplete="off"
                    aria-label={words.pieces(formatMoney(figures, valueMinor))}
                    value={countOf(valueMinor) || ''}
                    placeholder="0"
                    onChange={event =>
                      set(
                        valueMinor,
                        Number(digitsTyped(event.currentTarget.value, '').slice(0, 6))
                      )
                    }
                    onKeyDown={event => {
                      if (event.key === 'Enter') onEnter()
                    }}
                  />
                </label>
              </li>
            ))}
          </ul>
          <p className="counted" role="status">
            <span>{words.amount}</span>
            <b>
              <Money amount={value.amountMinor ?? 0} />
            </b>
          </p>
        </>
      ) : (
        <AmountField
          label={words.amount}
          value={value.amountMinor}
          onChange={amountMinor => onChange({ amountMinor })}
          onEnter={onEnter}
          isFirst
        />
      )}
      <button
        type="button"
        className="touch block"
        onClick={() => {
          setByPieces(!byPieces)
          if (!byPieces) onChange({ amountMinor: null })
        }}
      >
        {byPieces ? words.byAmount : words.byPieces}
      </button>
    </div>
  )
}
