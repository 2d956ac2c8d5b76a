import { formatMoney, Icon, useFigures } from 'stoa/web/face'
import { tillWords } from '../till-words.ts'
import type { Shares, SharesProps } from './share-row.tsx'

const MOST_GUESTS = 20

/** How many share the bill, whose turn it is, and what this one pays. */
export default function Guests({
  shares,
  typedMinor,
  restMinor,
  onChange,
  onFixed
}: SharesProps<Shares>) {
  const { shares: words } = tillWords.use()
  const figures = useFigures()
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
