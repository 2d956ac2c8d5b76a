import { useCallback, useEffect, useRef, useState } from 'react'
import { answer, api, Icon, Refused, useSentence, Waiting } from 'stoa/web/face'
import { ReportFigures, type Report } from '../../sessions/report-figures.tsx'
import { useCalled } from '../pay/called.ts'
import type { TenderType } from '../till-state.ts'
import { tillWords } from '../till-words.ts'
import { drawerWords } from './drawer-words.ts'
import type { Session } from './use-drawer.ts'

/** The X report of an open session, the Z report of one just closed. */
export function SessionReport({ session, onDone }: { session: Session; onDone(): void }) {
  const { report: words } = drawerWords.use()
  const { askAgain } = tillWords.use()
  const called = useCalled()
  const sentenceOf = useSentence()
  const [report, setReport] = useState<Report | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const done = useRef<HTMLButtonElement>(null)
  const ask = useCallback(() => {
    setError(null)
    answer(
      api.GET('/api/v1/pos/sessions/{sessionId}/report', {
        params: { path: { sessionId: session.id } }
      })
    ).then(setReport, setError)
  }, [session.id])
  useEffect(ask, [ask])
  useEffect(() => done.current?.focus(), [report])
  const isHidden = error instanceof Refused && error.problem.status === 403
  const tenderName = (type: string): string =>
    type === 'exchange' ? words.exchange : called(type as TenderType)
  return (
    <div className="drawer-form">
      {session.state === 'closed' && (
        <p className={session.approval === 'awaited' ? 'note bad' : 'note'} role="status">
          {session.approval === 'awaited'
            ? words.awaited
            : session.approval === 'given'
              ? words.given
              : words.agrees}
        </p>
      )}
      {isHidden && <p className="muted">{words.hidden}</p>}
      {error !== null && !isHidden && (
        <p className="note bad" role="alert">
          {sentenceOf(error)}
          <button type="button" className="touch" onClick={ask}>
            {askAgain}
          </button>
        </p>
      )}
      {report === null && error === null && <Waiting rows={8} />}
      {report !== null && <ReportFigures report={report} tenderName={tenderName} />}
      <div className="drawer-steps not-printed">
        {report !== null && (
          <button type="button" className="touch" onClick={() => print()}>
            <Icon name="print" size={22} />
            {words.print}
          </button>
        )}
        <button ref={done} type="button" className="touch main" onClick={onDone}>
          {words.done}
        </button>
      </div>
    </div>
  )
}
