import { useState } from 'react'
import { formatMoney, useFigures } from 'stoa/web/face'
import { AmountField, digitsTyped } from 'stoa/web/amount-field'
import { foreignMoney } from '../../foreign-money.ts'
import { denominationsOf, digitsOf } from './denominations.ts'
import { drawerWords } from './drawer-words.ts'

export interface CashCount {
  /** null: not counted yet. */
  amountMinor: number | null
  pieces?: Array<{ valueMinor: number; count: number }>
}

interface Props {
  /** Left out: the company's. */
  currency?: string
  value: CashCount
  onChange(count: CashCount): void
  onEnter(): void
}

/** Cash as one amount, or by its coins and notes, which add up to it. */
export function CountCash({ currency, value, onChange, onEnter }: Props) {
  const { count: words } = drawerWords.use()
  const own = useFigures()
  const figures = currency === undefined ? own : { ...own, currency }
  const shown = (amountMinor: number): string =>
    currency === undefined
      ? formatMoney(own, amountMinor)
      : foreignMoney(own, currency, amountMinor)
  const title = currency === undefined ? words.amount : words.of(currency)
  const [byPieces, setByPieces] = useState(false)
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
          <ul className="pieces" aria-label={`${words.byPieces}, ${title}`}>
            {denominationsOf(figures.currency, digitsOf(figures.currency)).map((valueMinor, i) => (
              <li key={valueMinor}>
                <label>
                  <span className="num">{shown(valueMinor)}</span>
                  <input
                    data-first={(currency === undefined && i === 0) || undefined}
                    className="num"
                    inputMode="numeric"
                    autoComplete="off"
                    aria-label={words.pieces(shown(valueMinor))}
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
            <span>{title}</span>
            <b className="num">{shown(value.amountMinor ?? 0)}</b>
          </p>
        </>
      ) : (
        <AmountField
          label={title}
          {...(currency !== undefined && { currency })}
          value={value.amountMinor}
          onChange={amountMinor => onChange({ amountMinor })}
          onEnter={onEnter}
          isFirst={currency === undefined}
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
        {currency !== undefined && `, ${currency}`}
      </button>
    </div>
  )
}
