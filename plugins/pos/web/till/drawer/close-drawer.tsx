import { useEffect, useRef, useState } from 'react'
import { answer, api, Refused } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { useCalled } from '../pay/called.ts'
import type { TenderType } from '../till-state.ts'
import { AmountField } from 'stoa/web/amount-field'
import { CountCash, type CashCount } from './count-cash.tsx'
import { countsOf, ForeignCounts } from './foreign-counts.tsx'
import { drawerWords } from './drawer-words.ts'
import type { Session } from './use-drawer.ts'
import { useSending } from './use-sending.ts'

interface Props {
  session: Session
  onClosed(session: Session): void
}

/** Counts the drawer. What should be there is not shown: who counts writes down what is there. */
export function CloseDrawer({ session, onClosed }: Props) {
  const { close: words } = drawerWords.use()
  const called = useCalled()
  const { drawer, outbox } = useTill()
  const count = outbox.waiting.length
  const tenders = drawer.drawer?.tenders ?? []
  const currencies = (drawer.drawer?.foreign ?? []).map(({ currency }) => currency)
  /** «cash USD» is cash in another currency. */
  const nameOf = (tender: string): string => {
    const [type, currency = ''] = tender.split(' ')
    return `${called(type as TenderType)} ${currency}`.trim()
  }
  const [cash, setCash] = useState<CashCount>({ amountMinor: null })
  const [others, setOthers] = useState<Record<string, number | null>>({})
  const [foreign, setForeign] = useState<ForeignCounts>({})
  const [left, setLeft] = useState<number | null>(null)
  const [note, setNote] = useState('')
  /** Of the tenders that differ, when the last count did. */
  const [differs, setDiffers] = useState<string[] | null>(null)
  const { send, isSending, fault } = useSending()
  const form = useRef<HTMLDivElement>(null)
  const isCounted = currencies.every(one => (foreign[one]?.amountMinor ?? null) !== null)
  const noteField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (differs !== null) noteField.current?.focus()
  }, [differs])
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [])
  const go = (acceptDifference: boolean): void => {
    const { amountMinor, pieces } = cash
    if (amountMinor === null || !isCounted || isSending || count > 0) return
    const body = {
      counted: [
        { tender: 'cash' as const, amountMinor, ...(pieces && { pieces }) },
        ...tenders.flatMap(tender => {
          const counted = others[tender] ?? null
          return counted === null ? [] : [{ tender, amountMinor: counted }]
        })
      ],
      ...(left !== null && { leftMinor: left }),
      ...(currencies.length > 0 && { foreign: countsOf(currencies, foreign) }),
      ...(acceptDifference && { acceptDifference }),
      ...(note.trim() !== '' && { note: note.trim() })
    }
    send(
      ['close-session', session.id, body],
      key =>
        answer(
          api.POST('/api/v1/pos/sessions/{sessionId}/close', {
            params: { path: { sessionId: session.id } },
            headers: { 'idempotency-key': key },
            body
          })
        ),
      onClosed,
      error => {
        if (!(error instanceof Refused) || error.problem.code !== 'pos.count-differs') return false
        setDiffers((error.problem.facts as { tenders: string[] }).tenders)
        return true
      }
    )
  }
  const recount = (change: () => void): void => {
    setDiffers(null)
    change()
  }
  return (
    <div className="drawer-form" ref={form}>
      <p className="muted">{words.blind}</p>
      <CountCash
        value={cash}
        onChange={count => recount(() => setCash(count))}
        onEnter={() => go(false)}
      />
      <ForeignCounts
        currencies={currencies}
        value={foreign}
        onChange={counts => recount(() => setForeign(counts))}
        onEnter={() => go(false)}
        asksLeft
      />
      {tenders.length > 0 && (
        <fieldset>
          <legend>{words.others}</legend>
          <p className="muted small">{words.othersHelp}</p>
          {tenders.map(tender => (
            <AmountField
              key={tender}
              label={nameOf(tender)}
              value={others[tender] ?? null}
              onChange={amount => recount(() => setOthers({ ...others, [tender]: amount }))}
            />
          ))}
        </fieldset>
      )}
      <AmountField label={words.left} value={left} onChange={setLeft} />
      <p className="muted small">{words.leftHelp}</p>
      {differs !== null && (
        <div className="note bad" role="alert">
          <b>{words.differs}</b>
          <p>{words.differsHelp(differs.map(nameOf).join(', '))}</p>
        </div>
      )}
      {differs !== null && (
        <label className="field">
          <span>{words.note}</span>
          <span className="till-search">
            <input
              ref={noteField}
              aria-label={words.note}
              autoComplete="off"
              maxLength={500}
              value={note}
              onChange={event => setNote(event.currentTarget.value)}
            />
          </span>
        </label>
      )}
      {count > 0 && (
        <p className="note warn" role="status">
          {words.unsent(count)}
        </p>
      )}
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      {differs === null ? (
        <button
          type="button"
          className="touch main block"
          disabled={cash.amountMinor === null || !isCounted || isSending || count > 0}
          onClick={() => go(false)}
        >
          {words.go}
        </button>
      ) : (
        <div className="drawer-steps">
          <button
            type="button"
            className="touch"
            onClick={() =>
              recount(() => {
                setCash({ amountMinor: null })
                setForeign({})
                form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
              })
            }
          >
            {words.again}
          </button>
          <button
            type="button"
            className="touch main"
            disabled={isSending}
            onClick={() => go(true)}
          >
            {words.goOn}
          </button>
        </div>
      )}
    </div>
  )
}
