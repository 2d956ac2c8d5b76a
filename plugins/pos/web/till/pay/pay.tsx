import { useEffect, useState } from 'react'
import {
  formatMoney,
  Icon,
  Key,
  later,
  Money,
  Part,
  useFigures,
  useKeys,
  type IconName,
  useSentence
} from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import type { Tender, TenderType } from '../till-state.ts'
import { tillWords } from '../till-words.ts'
import { useEnter } from '../use-enter.ts'
import { useCalled } from './called.ts'
import { NumberPad } from './number-pad.tsx'
import type { ForeignMoney } from '../../foreign-money.ts'
import { takesTips } from '../../../pricing/rules/payment/takes-tips.ts'
import { nextNotes, payableInCash, restOf, type Due } from './rest.ts'
import { ShareRow, type Shares } from './share-row.tsx'
import { nextShare } from './shares.ts'

const KINDS: Array<{ type: TenderType; icon: IconName }> = [
  { type: 'cash', icon: 'cash' },
  { type: 'card', icon: 'card' },
  { type: 'voucher', icon: 'gift' },
  { type: 'bank_transfer', icon: 'building' },
  { type: 'other', icon: 'more' }
]

const TipRow = later(() => import('./tip/tip-row.tsx'))
const CurrencyRow = later(() => import('./foreign/currency-row.tsx'))
const Handed = later(() => import('./foreign/handed.tsx'))
const PayForeign = later(() => import('./foreign/pay-foreign.tsx'))
const TenderPart = later(() => import('../parts/tender-part.tsx'))

/** What it costs may still be on its way: Enter pressed meanwhile takes the exact amount then. */
export function Pay() {
  const words = tillWords.use()
  const { quote, act } = useTill()
  const [isEager, setEager] = useState(false)
  const sentenceOf = useSentence()
  useEffect(() => {
    // What had the focus before (a button of the bar, after its dialog) is not what Enter means here.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }, [])
  useEnter(() => setEager(true), quote.quote === null)
  if (quote.quote !== null) return <PayQuoted quote={quote.quote} isEager={isEager} />
  return (
    <div className="pay-screen">
      <PayHead title={words.payScreen.title} amountMinor={null} />
      {quote.error !== null && (
        <div className="note bad" role="alert">
          <p>{sentenceOf(quote.error)}</p>
          <button type="button" className="touch" onClick={quote.again}>
            {words.askAgain}
          </button>
          <button
            type="button"
            className="touch"
            onClick={() => act({ do: 'screen', screen: 'sell' })}
          >
            {words.back}
          </button>
        </div>
      )}
    </div>
  )
}

export function PayHead({ title, amountMinor }: { title: string; amountMinor: number | null }) {
  const { back } = tillWords.use()
  const { act } = useTill()
  return (
    <header className="pay-head">
      <button
        type="button"
        className="touch quiet"
        aria-label={back}
        onClick={() => act({ do: 'screen', screen: 'sell' })}
      >
        <Icon name="left" size={22} />
      </button>
      <h2>{title}</h2>
      <strong>{amountMinor === null ? '…' : <Money amount={amountMinor} />}</strong>
    </header>
  )
}

/** Taking money, of the whole ticket or of what is left beyond goods given back. */
export function PayQuoted({ quote, isEager }: { quote: Due; isEager: boolean }) {
  const { payScreen: words } = tillWords.use()
  const figures = useFigures()
  const called = useCalled()
  const {
    state: { tenders, ticket },
    book: { book },
    act,
    sell
  } = useTill()
  const ofPlugins = (book?.head.tenders ?? [])
    .filter(({ isOffered = true }) => isOffered)
    .map(one => ({ type: one.type as TenderType, icon: 'coins' as const }))
  const [type, setType] = useState<TenderType>('cash')
  const [typed, setTyped] = useState('')
  const [shares, setShares] = useState<Shares | null>(null)
  const [tip, setTip] = useState(0)
  const [currency, setCurrency] = useState<string | null>(null)
  const rates = type === 'cash' ? (book?.head.rates ?? []) : []
  const taken = rates.length > 0 ? currency : null
  const all = restOf(quote, tenders, type)
  const shareOf = ({ fixedMinor, guests, paying }: Shares): number => {
    const share = fixedMinor ?? nextShare(all, guests - paying + 1)
    return type === 'cash' ? payableInCash(quote, share) : share
  }
  const rest = shares === null ? all : Math.min(all, shareOf(shares))
  const percents = ticket.returned === null ? (book?.head.tipPercents ?? null) : null
  const mayTip = percents !== null && takesTips(type)
  const goal = rest + (mayTip ? tip : 0)
  const given = typed === '' ? goal : Number(typed)
  // Only cash is changed.
  const takenMinor = type === 'cash' ? given : Math.min(given, goal)
  const take = (
    amountMinor: number,
    reference?: string,
    tipped = mayTip ? tip : 0,
    foreign?: ForeignMoney
  ): void => {
    // What is given beside the rest; a part of that leaves the tip to whoever pays last.
    const tipMinor = Math.max(0, Math.min(tipped, amountMinor - rest))
    const tender = {
      type,
      amountMinor,
      ...(tipMinor > 0 && { tipMinor }),
      ...(foreign !== undefined && { foreign }),
      ...(reference !== undefined && { reference })
    }
    setTyped('')
    setCurrency(null)
    if (amountMinor >= rest) setTip(0)
    if (amountMinor < rest) {
      act({ do: 'tender', tender })
      // What is still missing of this share is asked of the same guest.
      if (shares !== null) setShares({ ...shares, fixedMinor: rest - amountMinor })
    } else if (shares !== null && rest < all) {
      act({ do: 'tender', tender: { ...tender, shareMinor: rest } })
      const paying = shares.paying + 1
      setShares({ guests: Math.max(shares.guests, paying), paying, fixedMinor: null })
    } else {
      // Less than half a coin costs nothing, and is paid in cash all the same.
      sell(quote.totalMinor === 0 && tipMinor === 0 ? tenders : [...tenders, tender])
    }
  }
  const key = (pressed: string): void =>
    setTyped(was =>
      pressed === 'erase' ? was.slice(0, -1) : (was + pressed).replace(/^0+/, '').slice(0, 10)
    )
  useEffect(() => {
    if (isEager) take(rest)
    // Once: Enter may also come while the answer is being drawn.
  }, [isEager])
  useKeys(
    {
      ...Object.fromEntries([...'0123456789'].map(digit => [digit, () => key(digit)])),
      backspace: () => key('erase')
    },
    taken === null
  )
  useEnter(() => take(takenMinor), taken === null)
  return (
    <div className="pay-screen">
      <PayHead title={tenders.length > 0 ? words.rest : words.title} amountMinor={goal} />
      {tenders.length > 0 && (
        <ul className="taken" aria-label={words.taken}>
          {tenders.map((tender, i) => (
            <li key={i}>
              <span>
                {called(tender.type)} {tender.foreign && <Handed of={tender.foreign} />}
                <BackOf tender={tender} />
              </span>
              <Money amount={tender.amountMinor} />
            </li>
          ))}
        </ul>
      )}
      <div className="tender-kinds" role="group" aria-label={words.how}>
        {[...KINDS, ...ofPlugins].map(({ type: one, icon }) => (
          <button
            key={one}
            type="button"
            className="touch"
            aria-pressed={one === type}
            onClick={() => setType(one)}
          >
            <Icon name={icon} size={20} />
            <span>{called(one)}</span>
          </button>
        ))}
      </div>
      <div className="pay-rows">
        <ShareRow
          shares={shares}
          typedMinor={typed === '' ? null : Number(typed)}
          restMinor={all}
          onChange={setShares}
          onFixed={fixedMinor => {
            setTyped('')
            if (shares !== null) setShares({ ...shares, fixedMinor })
          }}
        />
        {rates.length > 0 && (
          <Part name="currency">
            <CurrencyRow
              rates={rates}
              chosen={taken}
              onChoose={next => {
                setTyped('')
                setCurrency(next)
              }}
            />
          </Part>
        )}
      </div>
      {percents !== null && mayTip && (
        <Part name="tip">
          <TipRow
            percents={percents}
            restMinor={rest}
            tipMinor={tip}
            typedMinor={typed === '' ? null : Number(typed)}
            payable={amount => (type === 'cash' ? payableInCash(quote, amount) : amount)}
            onTip={amount => {
              setTyped('')
              setTip(amount)
            }}
            onKeep={type === 'cash' && given > goal ? () => take(given, undefined, given) : null}
          />
        </Part>
      )}
      {type.includes('.') && (
        <Part name="tender">
          <TenderPart
            type={type}
            restMinor={rest}
            customerId={ticket.customer?.id ?? null}
            customerName={ticket.customer?.name ?? null}
            take={take}
          />
        </Part>
      )}
      {taken !== null && (
        <Part name="foreign">
          <PayForeign
            key={taken}
            currency={taken}
            rates={rates}
            cashRounding={quote.cashRounding}
            goalMinor={goal}
            mayKeep={mayTip}
            onTake={(worth, foreign, isKept) =>
              take(worth, undefined, isKept ? worth : undefined, foreign)
            }
          />
        </Part>
      )}
      {taken === null && (
        <>
          <div className="cash">
            <div className="given">
              <dl className="worked">
                <dt>{words.given}</dt>
                <dd className={typed === '' ? 'num muted' : 'num'}>
                  {formatMoney(figures, given)}
                </dd>
                <dt>{words.change}</dt>
                <dd className="num big">
                  {given < goal ? (
                    <span className="warn">{words.short(formatMoney(figures, goal - given))}</span>
                  ) : (
                    formatMoney(figures, takenMinor - goal)
                  )}
                </dd>
              </dl>
              {type === 'cash' ? (
                <div className="notes">
                  <button type="button" className="touch" onClick={() => take(goal)}>
                    <b>{words.exact}</b>
                  </button>
                  {nextNotes(goal).map(note => (
                    <button key={note} type="button" className="touch" onClick={() => take(note)}>
                      <Money amount={note} />
                    </button>
                  ))}
                </div>
              ) : (
                type === 'card' && <p className="muted">{words.cardHelp}</p>
              )}
            </div>
            <NumberPad onKey={key} erase={words.erase} double="00" />
          </div>
          <button type="button" className="touch main take" onClick={() => take(takenMinor)}>
            {words.take(formatMoney(figures, takenMinor))}
            <Key>Enter</Key>
          </button>
        </>
      )}
    </div>
  )
}

/** What went back to a guest at once. */
function BackOf({ tender }: { tender: Tender }) {
  const { amountMinor, tipMinor = 0, shareMinor = amountMinor - tipMinor } = tender
  const { shares: words } = tillWords.use()
  const figures = useFigures()
  const backMinor = amountMinor - tipMinor - shareMinor
  if (backMinor === 0) return null
  return <span className="muted small"> {words.change(formatMoney(figures, backMinor))}</span>
}
