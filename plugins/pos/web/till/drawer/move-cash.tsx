import { useEffect, useRef, useState } from 'react'
import { answer, api, useFigures } from 'stoa/web/face'
import { AmountField } from 'stoa/web/amount-field'
import { ratesHere } from '../book/rates-here.ts'
import { useTill } from '../till-context.ts'
import { drawerWords } from './drawer-words.ts'
import type { Session } from './use-drawer.ts'
import { useSending } from './use-sending.ts'

interface Props {
  session: Session
  kind: 'in' | 'out' | 'drop' | 'tips'
  onDone(): void
}

export function MoveCash({ session, kind, onDone }: Props) {
  const { move: words } = drawerWords.use()
  const own = useFigures().currency
  const { drawer, book } = useTill()
  const [currency, setCurrency] = useState(own)
  const others = [...(drawer.drawer?.foreign ?? []), ...ratesHere(book.book?.head.rates)].map(
    one => one.currency
  )
  const currencies = kind === 'tips' ? [own] : [...new Set([own, ...others])]
  const [amountMinor, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const { send, isSending, fault } = useSending()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [])
  const isReady = amountMinor !== null && amountMinor > 0 && reason.trim() !== ''
  const go = (): void => {
    if (!isReady || isSending) return
    const body = {
      kind,
      amountMinor,
      ...(currency !== own && { currency }),
      reason: reason.trim()
    }
    send(
      ['move-cash', session.id, body],
      key =>
        answer(
          api.POST('/api/v1/pos/sessions/{sessionId}/cash-movements', {
            params: { path: { sessionId: session.id } },
            headers: { 'idempotency-key': key },
            body
          })
        ),
      onDone
    )
  }
  return (
    <form
      ref={form}
      className="drawer-form"
      onSubmit={event => {
        event.preventDefault()
        go()
      }}
    >
      {currencies.length > 1 && (
        <div className="share-row" role="group" aria-label={words.currency}>
          <span>{words.currency}</span>
          {currencies.map(one => (
            <button
              key={one}
              type="button"
              className="touch"
              aria-pressed={one === currency}
              onClick={() => {
                setAmount(null)
                setCurrency(one)
              }}
            >
              {one}
            </button>
          ))}
        </div>
      )}
      <AmountField
        label={words.amount}
        currency={currency}
        value={amountMinor}
        onChange={setAmount}
        isFirst
      />
      <label className="field">
        <span>{words.reason}</span>
        <span className="till-search">
          <input
            aria-label={words.reason}
            autoComplete="off"
            maxLength={200}
            value={reason}
            placeholder={words.reasons[kind]}
            onChange={event => setReason(event.currentTarget.value)}
          />
        </span>
      </label>
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" className="touch main block" disabled={!isReady || isSending}>
        {words.go[kind]}
      </button>
    </form>
  )
}
