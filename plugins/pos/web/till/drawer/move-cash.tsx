import { useEffect, useRef, useState } from 'react'
import { answer, api } from 'stoa/web/face'
import { AmountField } from 'stoa/web/amount-field'
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
  const [amountMinor, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const { send, isSending, fault } = useSending()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [])
  const isReady = amountMinor !== null && amountMinor > 0 && reason.trim() !== ''
  const go = (): void => {
    if (!isReady || isSending) return
    const body = { kind, amountMinor, reason: reason.trim() }
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
      <AmountField label={words.amount} value={amountMinor} onChange={setAmount} isFirst />
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
