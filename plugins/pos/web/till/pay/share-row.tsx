import { formatMoney, Icon, useFigures } from 'stoa/web/face'
import { tillWords } from '../till-words.ts'

export interface Shares {
  /** Of all guests; the first who pays is number 1. */
  guests: number
  paying: number
  /** What this one pays, where an amount was given for it. */
  fixedMinor: number | null
}

const MOST_GUESTS = 20

interface Props {
  shares: Shares | null
  /** Typed just now; null: nothing. */
  typedMinor: number | null
  /** What may at most be paid now. */
  restMinor: number
  onChange(shares: Shares | null): void
  /** The typed amount is what this guest pays. */
  onFixed(amountMinor: number): void
}

/** The bill is split by guests: in equal parts, or by what each says. */
export function ShareRow({ shares, typedMinor, restMinor, onChange, onFixed }: Props) {
  const { shares: words } = tillWords.use()
  const figures = useFigures()
  if (shares === null) {
    return (
      <div className="share-row">
        <button
          type="button"
          className="touch"
          disabled={restMinor < 2}
          onClick={() => onChange({ guests: 2, paying: 1, fixedMinor: null })}
        >
          <Icon name="split" size={20} />
          {words.split}
        </button>
      </div>
    )
  }
  const { guests, paying } = shares
  const most = Math.min(MOST_GUESTS, paying - 1 + restMinor)
  return (
    <div className="share-row" role="group" aria-label={words.guests}>
      <button
        type="button"
        className="touch"
        aria-label={words.less}
        disabled={guests <= Math.max(2, paying)}
        onClick={() => onChange({ ...shares, guests: guests - 1, fixedMinor: null })}
      >
        <Icon name="minus" size={20} />
      </button>
      <b className="guests" role="status">
        {words.of(paying, guests)}
      </b>
      <button
        type="button"
        className="touch"
        aria-label={words.more}
        disabled={guests >= most}
        onClick={() => onChange({ ...shares, guests: guests + 1, fixedMinor: null })}
      >
        <Icon name="plus" size={20} />
      </button>
      {typedMinor !== null && typedMinor > 0 && typedMinor < restMinor && (
        <button type="button" className="touch" onClick={() => onFixed(typedMinor)}>
          {words.pays(formatMoney(figures, typedMinor))}
        </button>
      )}
      <button type="button" className="touch quiet end" onClick={() => onChange(null)}>
        {words.stop}
      </button>
    </div>
  )
}
