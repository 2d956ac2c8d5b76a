import { useState } from 'react'
import { formatMoney, Icon, useFigures } from 'stoa/web/face'
import { Dialog } from '../../dialog.tsx'
import { Reasons } from '../measure/reasons.tsx'
import { useTill } from '../../till-context.ts'
import { discountWords } from './discount-words.ts'
import { digitsTyped } from 'stoa/web/amount-field'

const PERCENTS = [5, 10, 15, 20, 25, 30, 50]

/** @param index the line it is for; null: the whole ticket */
export default function DiscountDialog({ index }: { index: number | null }) {
  const words = discountWords.use()
  const figures = useFigures()
  const { act, state, quote, book } = useTill()
  const limit = (quote.quote ?? quote.before)?.discountLimitPercent ?? 100
  const line = index === null ? undefined : state.ticket.lines[index]
  const [digits, setDigits] = useState('')
  const [reason, setReason] = useState(
    (line === undefined ? state.ticket.discount : line.discount)?.reason ?? ''
  )
  const isBlocked = book.book?.head.discountReasonRequired === true && reason.trim() === ''
  const why = reason.trim() === '' ? {} : { reason: reason.trim() }
  const shown = digits === '' ? '' : formatMoney(figures, Number(digits))
  const give = (percent: string): void =>
    act({ do: 'discount', index, discount: percent === '0' ? null : { percent, ...why } })
  const giveAmount = (): void => {
    if (Number(digits) > 0 && !isBlocked) {
      act({ do: 'discount', index, discount: { amountMinor: Number(digits), ...why } })
    }
  }
  return (
    <Dialog title={line === undefined ? words.ofTicket : words.ofLine}>
      {line !== undefined && (
        <p className="muted" dir="auto">
          {line.goods.name}
        </p>
      )}
      <Reasons reason={reason} isNeeded={isBlocked} onReason={setReason} />
      <div className="grid-4" role="group" aria-label={words.percent}>
        {PERCENTS.map(percent => (
          <button
            key={percent}
            data-first={percent === PERCENTS[0] || undefined}
            type="button"
            className="touch"
            disabled={isBlocked}
            onClick={() => give(String(percent))}
          >
            {percent > limit && <Icon name="lock" size={16} />}
            {percent} %
          </button>
        ))}
        <button type="button" className="touch" onClick={() => give('0')}>
          {words.none}
        </button>
      </div>
      {limit < 100 && <p className="muted small">{words.beyond(limit)}</p>}
      <p className="pin-label" id="amount-off">
        {words.amount}
      </p>
      <div className="amount-row">
        <label className="till-search">
          <input
            aria-labelledby="amount-off"
            inputMode="numeric"
            autoComplete="off"
            value={shown}
            placeholder={formatMoney(figures, 0)}
            onChange={event => setDigits(digitsTyped(event.currentTarget.value, shown))}
            onKeyDown={event => {
              if (event.key === 'Enter') giveAmount()
            }}
          />
        </label>
        <button
          type="button"
          className="touch main"
          disabled={digits === '' || isBlocked}
          onClick={giveAmount}
        >
          {words.give(formatMoney(figures, Number(digits)))}
        </button>
      </div>
    </Dialog>
  )
}
