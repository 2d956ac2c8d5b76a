import { useState } from 'react'
import { answer, api } from 'stoa/web/face'
import { CountCash, type CashCount } from './count-cash.tsx'
import { useTill } from '../till-context.ts'
import { countsOf, ForeignCounts } from './foreign-counts.tsx'
import { drawerWords } from './drawer-words.ts'
import type { Session } from './use-drawer.ts'
import { useSending } from './use-sending.ts'

export function TakeOver({ session, onDone }: { session: Session; onDone(): void }) {
  const { takeOver: words } = drawerWords.use()
  const [count, setCount] = useState<CashCount>({ amountMinor: null })
  const [foreign, setForeign] = useState<ForeignCounts>({})
  const currencies = (useTill().drawer.drawer?.foreign ?? []).map(({ currency }) => currency)
  const isCounted = currencies.every(one => (foreign[one]?.amountMinor ?? null) !== null)
  const { send, isSending, fault } = useSending()
  const bodyOf = (countedMinor: number | null) =>
    countedMinor === null
      ? {}
      : {
          countedMinor,
          ...(currencies.length > 0 && { foreign: countsOf(currencies, foreign) })
        }
  const go = (countedMinor: number | null): void =>
    send(
      ['take-over', session.id, bodyOf(countedMinor)],
      key =>
        answer(
          api.POST('/api/v1/pos/sessions/{sessionId}/take-over', {
            params: { path: { sessionId: session.id } },
            headers: { 'idempotency-key': key },
            body: bodyOf(countedMinor)
          })
        ),
      onDone
    )
  const withCount = (): void => {
    if (count.amountMinor !== null && isCounted && !isSending) go(count.amountMinor)
  }
  return (
    <div className="drawer-form">
      <p className="muted">{words.help(session.heldBy?.name ?? '')}</p>
      <CountCash value={count} onChange={setCount} onEnter={withCount} />
      <ForeignCounts
        currencies={currencies}
        value={foreign}
        onChange={setForeign}
        onEnter={withCount}
      />
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <button
        type="button"
        className="touch main block"
        disabled={count.amountMinor === null || !isCounted || isSending}
        onClick={withCount}
      >
        {words.go}
      </button>
      <button type="button" className="touch block" disabled={isSending} onClick={() => go(null)}>
        {words.without}
      </button>
    </div>
  )
}
