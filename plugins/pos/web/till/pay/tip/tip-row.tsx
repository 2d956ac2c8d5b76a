import { formatMoney, Key, useFigures, useKeys } from 'stoa/web/face'
import { tipOf } from '../../../../pricing/rules/payment/tip-of.ts'
import { tipWords } from './tip-words.ts'

interface Props {
  /** Those offered, in per cent as decimal text. */
  percents: readonly string[]
  /** What is paid now, before the tip. Minor units, as all here. */
  restMinor: number
  tipMinor: number
  /** Typed just now; null: nothing. */
  typedMinor: number | null
  /** What coins make of an amount. */
  payable(amountMinor: number): number
  onTip(tipMinor: number): void
  /** The change is the tip; null: there is none. */
  onKeep: (() => void) | null
}

/** What is given beside what is due: a part of it, what was typed, or the change. */
export default function TipRow(props: Props) {
  const { percents, restMinor, tipMinor, typedMinor, payable, onTip, onKeep } = props
  const words = tipWords.use()
  const figures = useFigures()
  useKeys(onKeep === null ? {} : { '+': onKeep })
  const typed = typedMinor === null ? 0 : payable(typedMinor)
  const keptMinor = typedMinor === null ? 0 : typedMinor - restMinor
  return (
    <div className="share-row" role="group" aria-label={words.title}>
      <span>{words.title}</span>
      {percents.map(percent => {
        const amount = payable(tipOf(restMinor, percent))
        return (
          <button
            key={percent}
            type="button"
            className="touch"
            aria-pressed={amount > 0 && amount === tipMinor}
            disabled={amount === 0}
            onClick={() => onTip(amount)}
          >
            {percent} % <span className="num">{formatMoney(figures, amount)}</span>
          </button>
        )
      })}
      {onKeep !== null && (
        <button type="button" className="touch" onClick={onKeep}>
          {words.keep(formatMoney(figures, keptMinor))}
          <Key>+</Key>
        </button>
      )}
      {onKeep === null && typed > 0 && typed !== tipMinor && (
        <button type="button" className="touch" onClick={() => onTip(typed)}>
          {words.of(formatMoney(figures, typed))}
        </button>
      )}
      {tipMinor > 0 && (
        <button type="button" className="touch quiet end" onClick={() => onTip(0)}>
          {words.none}
        </button>
      )}
    </div>
  )
}
