import { useState } from 'react'
import { formatMoney, Key, useFigures, useKeys } from 'stoa/web/face'
import {
  neededOf,
  worthOf,
  type ForeignCash
} from '../../../../pricing/rules/payment/foreign-cash.ts'
import { foreignMoney, rateText } from '../../../foreign-money.ts'
import type { BookHead } from '../../book/book.ts'
import { ratesHere, type TakenHere } from '../../book/rates-here.ts'
import { digitsOf } from '../../drawer/denominations.ts'
import { tillWords } from '../../till-words.ts'
import { useEnter } from '../../use-enter.ts'
import { NumberPad } from '../number-pad.tsx'
import { nextNotes, type Due } from '../rest.ts'
import { foreignWords } from './foreign-words.ts'

interface Props {
  currency: string
  /** Of the book. */
  rates: BookHead['rates']
  cashRounding: Due['cashRounding']
  /** What is to be paid now, with the tip that was chosen, in minor units of the company's currency. */
  goalMinor: number
  /** Whether the change may be the tip. */
  mayKeep: boolean
  /** @param worthMinor in the company's currency @param isKept the change is the tip */
  onTake(worthMinor: number, foreign: ForeignCash, isKept: boolean): void
}

/** Cash in another currency: what is needed of it, what it is worth, and the change in one's own. */
export default function PayForeign({ currency, rates, ...pay }: Props) {
  const of = ratesHere(rates).find(one => one.currency === currency)
  return of === undefined ? null : <PayIn of={of} {...pay} />
}

type PayProps = Omit<Props, 'currency' | 'rates'> & { of: TakenHere }

function PayIn({ of, cashRounding, goalMinor, mayKeep, onTake }: PayProps) {
  const { payScreen } = tillWords.use()
  const words = foreignWords.use()
  const figures = useFigures()
  const [typed, setTyped] = useState('')
  const { currency, rate, smallestMinor } = of
  const home = { currency: figures.currency, cash: cashRounding ?? undefined }
  const neededMinor = attempted(() => neededOf(goalMinor, of, home)) ?? 0
  const givenMinor = typed === '' ? neededMinor : Number(typed)
  const worthOfAmount = (amountMinor: number): number | null =>
    attempted(() => worthOf({ currency, amountMinor, rate }, home))
  const worthMinor = worthOfAmount(givenMinor) ?? 0
  const isTaken = givenMinor > 0 && givenMinor % smallestMinor === 0 && worthMinor > 0
  const foreign = (amountMinor: number): string => foreignMoney(figures, currency, amountMinor)
  const take = (amountMinor: number, isKept = false): void => {
    const worth = worthOfAmount(amountMinor)
    if (amountMinor === 0 || amountMinor % smallestMinor !== 0 || worth === null) return
    onTake(worth, { currency, amountMinor, rate }, isKept)
    setTyped('')
  }
  const key = (pressed: string): void =>
    setTyped(was =>
      pressed === 'erase' ? was.slice(0, -1) : (was + pressed).replace(/^0+/, '').slice(0, 12)
    )
  const keeps = mayKeep && worthMinor > goalMinor && isTaken
  useKeys({
    ...Object.fromEntries([...'0123456789'].map(digit => [digit, () => key(digit)])),
    backspace: () => key('erase'),
    ...(keeps && { '+': () => take(givenMinor, true) })
  })
  useEnter(() => take(givenMinor))
  const sums = nextNotes(neededMinor).filter(sum => sum % smallestMinor === 0)
  const unit = `1\u00A0${currency}`
  return (
    <>
      <div className="cash">
        <div className="given">
          <dl className="worked">
            <dt>{words.toPay(currency)}</dt>
            <dd className="num">{foreign(neededMinor)}</dd>
            <dt>{words.given}</dt>
            <dd className={typed === '' ? 'num muted' : 'num'}>{foreign(givenMinor)}</dd>
            <dt>{words.worth}</dt>
            <dd className="num">{formatMoney(figures, worthMinor)}</dd>
            <dt>{words.change(figures.currency)}</dt>
            <dd className="num big">
              {worthMinor < goalMinor ? (
                <span className="warn">
                  {payScreen.short(formatMoney(figures, goalMinor - worthMinor))}
                </span>
              ) : (
                formatMoney(figures, worthMinor - goalMinor)
              )}
            </dd>
          </dl>
          <p className={isTaken ? 'muted' : 'note warn'}>
            {words.rate(unit, `${rateText(figures, rate)}\u00A0${figures.currency}`)}
            {smallestMinor > 1 && <> · {words.taken(foreign(smallestMinor))}</>}
          </p>
          <div className="notes foreign">
            <button type="button" className="touch" onClick={() => take(neededMinor)}>
              <b className="num">{foreign(neededMinor)}</b>
            </button>
            {sums.map(sum => (
              <button key={sum} type="button" className="touch num" onClick={() => take(sum)}>
                {foreign(sum)}
              </button>
            ))}
            {keeps && (
              <button type="button" className="touch" onClick={() => take(givenMinor, true)}>
                {words.keep(formatMoney(figures, worthMinor - goalMinor))}
                <Key>+</Key>
              </button>
            )}
          </div>
        </div>
        <NumberPad
          onKey={key}
          erase={payScreen.erase}
          double={digitsOf(currency) === 3 ? '000' : '00'}
        />
      </div>
      <button
        type="button"
        className="touch main take"
        disabled={!isTaken}
        onClick={() => take(givenMinor)}
      >
        {payScreen.take(foreign(givenMinor))}
        <Key>Enter</Key>
      </button>
    </>
  )
}

/** null: it is more than can be counted. */
function attempted(work: () => number): number | null {
  try {
    return work()
  } catch {
    return null
  }
}
