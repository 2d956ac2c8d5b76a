import './returns.css'
import { useState } from 'react'
import { formatMoney, Key, Money, useFigures, useSentence } from 'stoa/web/face'
import { differenceOf, type Difference } from '../../../pricing/rules/exchange.ts'
import { useIsOnline } from '../outbox/contact.ts'
import { PayHead, PayQuoted } from '../pay/pay.tsx'
import type { Returned } from '../ticket/ticket.ts'
import { useTill } from '../till-context.ts'
import type { Tender, TenderType } from '../till-state.ts'
import { useCalled } from '../pay/called.ts'
import { tillWords } from '../till-words.ts'
import { useEnter } from '../use-enter.ts'
import { returnWords } from './return-words.ts'
import { asPaid, withTipOf } from './as-paid.ts'

/** What is left to pay, or to give back, once goods given back have paid for those taken. */
export default function PayReturn() {
  const till = tillWords.use()
  const words = returnWords.use()
  const isOnline = useIsOnline()
  const sentenceOf = useSentence()
  const { state, quote } = useTill()
  const { lines, returned } = state.ticket
  if (returned === null) return null
  const totalMinor = lines.length === 0 ? 0 : (quote.quote?.totalMinor ?? null)
  if (!isOnline || totalMinor === null) {
    return (
      <div className="pay-screen">
        <PayHead
          title={lines.length === 0 ? words.payBack : till.payScreen.title}
          amountMinor={null}
        />
        {!isOnline && (
          <p className="note warn" role="status">
            {words.needsNetwork}
          </p>
        )}
        {quote.error !== null && (
          <p className="note bad" role="alert">
            {sentenceOf(quote.error)}
          </p>
        )}
      </div>
    )
  }
  const { owedMinor, cashRounding } = returned
  const difference = differenceOf({ owedMinor, totalMinor }, cashRounding ?? undefined)
  const { differenceMinor } = difference
  return differenceMinor > 0 ? (
    <PayQuoted quote={{ totalMinor: differenceMinor, cashRounding }} isEager={false} />
  ) : (
    <GiveBack returned={returned} difference={difference} isExchange={lines.length > 0} />
  )
}

interface Props {
  returned: Returned
  difference: Difference
  isExchange: boolean
}

const OTHERS = ['cash', 'card', 'voucher', 'bank_transfer', 'other'] as const

function GiveBack({ returned, difference, isExchange }: Props) {
  const { payScreen } = tillWords.use()
  const words = returnWords.use()
  const called = useCalled()
  const figures = useFigures()
  const { sell } = useTill()
  const [way, setWay] = useState<TenderType | null>(null)
  const [isTipBack, setTipBack] = useState(false)
  const backMinor = -difference.differenceMinor
  const tipMinor = isExchange
    ? 0
    : (returned.tips ?? []).reduce((sum, { leftMinor }) => sum + leftMinor, 0)
  const forGoods: Tender[] =
    backMinor === 0
      ? []
      : way === null
        ? asPaid(returned, backMinor)
        : [{ type: way, amountMinor: way === 'cash' ? -difference.cashMinor : backMinor }]
  const tenders = isTipBack && tipMinor > 0 ? withTipOf(returned, forGoods) : forGoods
  const givenMinor = tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const go = (): void => sell(tenders)
  useEnter(go)
  return (
    <div className="pay-screen">
      <PayHead title={backMinor === 0 ? words.even : words.payBack} amountMinor={givenMinor} />
      {backMinor === 0 ? (
        isExchange && <p className="muted">{words.evenHelp}</p>
      ) : (
        <>
          <div className="tender-kinds" role="group" aria-label={words.how}>
            <button
              type="button"
              className="touch"
              aria-pressed={way === null}
              onClick={() => setWay(null)}
            >
              <span>{words.asPaid}</span>
            </button>
            {OTHERS.map(type => (
              <button
                key={type}
                type="button"
                className="touch"
                aria-pressed={type === way}
                onClick={() => setWay(type)}
              >
                <span>{payScreen.kinds[type]}</span>
              </button>
            ))}
          </div>
          {tipMinor > 0 && (
            <button
              type="button"
              className="touch"
              aria-pressed={isTipBack}
              onClick={() => setTipBack(!isTipBack)}
            >
              {words.tipToo} <span className="num">{formatMoney(figures, tipMinor)}</span>
            </button>
          )}
          <ul className="taken" aria-label={words.how}>
            {tenders.map(({ type, amountMinor, reference }, i) => (
              <li key={i}>
                <span>
                  {called(type)}
                  {reference !== undefined && <span className="muted small num"> {reference}</span>}
                </span>
                <Money amount={amountMinor} />
              </li>
            ))}
          </ul>
          {(returned.foreign ?? []).length > 0 && (
            <p className="note">{words.inOwn(returned.foreign.join(', '), figures.currency)}</p>
          )}
          {way !== null && <p className="muted small">{words.otherHelp}</p>}
        </>
      )}
      <button type="button" className="touch main take" onClick={go}>
        {backMinor === 0 ? words.exchange : words.give(formatMoney(figures, givenMinor))}
        <Key>Enter</Key>
      </button>
    </div>
  )
}
