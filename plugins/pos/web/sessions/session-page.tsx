import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import {
  answer,
  api,
  Card,
  Failed,
  Icon,
  Money,
  Page,
  Refused,
  useFigures,
  useMay,
  Waiting,
  When
} from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import type { MovementRow, Session } from '../console.tsx'
import { useTenderName } from '../sales/tender-names.ts'
import { useNames } from '../sales/names.ts'
import { foreignDifference, foreignMoney } from '../foreign-money.ts'
import { differencesOf } from './differences-of.ts'
import { ReportFigures, type Report } from './report-figures.tsx'
import { SessionState } from './session-state.tsx'
import { sessionWords } from './session-words.ts'
import { movementsQuery, reportQuery, sessionQuery } from './sessions-query.ts'

export default function SessionPage() {
  const words = sessionWords.use()
  const names = useNames()
  const { sessionId = '' } = useParams({ strict: false })
  const { data: session, error, refetch } = useQuery(sessionQuery(sessionId))
  const [mayApprove, mayExpect] = [useMay('session.approve'), useMay('session.expected')]
  const isShown = session !== undefined && (session.state === 'closed' || mayExpect)
  const report = useQuery({ ...reportQuery(sessionId), retry: false, enabled: isShown })
  const [isApproving, setApproving] = useState(false)
  const back = { to: '/sessions', label: words.all }
  if (session === undefined) {
    return (
      <Page title={words.sessions} back={back}>
        {error === null ? (
          <Waiting rows={14} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={`${names.register(session.registerId)} · ${words.session(session.serial)}`}
      back={back}
      state={<SessionState of={session} />}
      about={
        <>
          <When at={session.openedAt} /> <bdi>{names.shop(session.shopId)}</bdi>
        </>
      }
      actions={
        <>
          {report.data !== undefined && (
            <button type="button" className="button" onClick={() => print()}>
              <Icon name="print" />
              {words.print}
            </button>
          )}
          {mayApprove && session.approval === 'awaited' && (
            <button type="button" className="button main" onClick={() => setApproving(true)}>
              <Icon name="check" />
              {words.approve}
            </button>
          )}
        </>
      }
    >
      <div className="split">
        <div className="stack">
          <ReportCard asked={report} isShown={isShown} />
          <Movements sessionId={sessionId} />
        </div>
        <div className="stack">
          <About session={session} />
          {report.data !== undefined && <Shifts report={report.data} />}
        </div>
      </div>
      {isApproving && <Approve session={session} onClose={() => setApproving(false)} />}
    </Page>
  )
}

function ReportCard({
  asked: { data, error, refetch },
  isShown
}: {
  asked: { data: Report | undefined; error: Error | null; refetch(): unknown }
  isShown: boolean
}) {
  const words = sessionWords.use()
  const tenderName = useTenderName()
  return (
    <Card title={words.report}>
      {data !== undefined ? (
        <ReportFigures report={data} tenderName={tenderName} />
      ) : !isShown || (error instanceof Refused && error.problem.status === 403) ? (
        <p className="muted">{words.hidden}</p>
      ) : error === null ? (
        <Waiting rows={10} />
      ) : (
        <Failed error={error} again={() => void refetch()} />
      )}
    </Card>
  )
}

function About({ session }: { session: Session }) {
  const words = sessionWords.use()
  const figures = useFigures()
  const notes = [session.note, session.approvalNote].filter(note => note !== null)
  return (
    <Card title={words.columns.state}>
      <dl className="pairs">
        <dt>{words.columns.by}</dt>
        <dd>
          <bdi>{session.heldBy?.name}</bdi>
        </dd>
        {session.differenceMinor !== null && (
          <>
            <dt>{words.columns.difference}</dt>
            <dd>
              <Money amount={session.differenceMinor} signed />
            </dd>
          </>
        )}
        {session.foreign.map(
          ({ currency, differenceMinor }) =>
            differenceMinor !== null && [
              <dt key={currency}>
                {words.columns.difference} {currency}
              </dt>,
              <dd key={`${currency} difference`} className="num">
                {foreignDifference(figures, currency, differenceMinor)}
              </dd>
            ]
        )}
        {session.approvedAt !== null && (
          <>
            <dt>{words.approvals.given}</dt>
            <dd>
              <When at={session.approvedAt} /> <bdi>{session.approvedBy?.name}</bdi>
            </dd>
          </>
        )}
        {[...new Set(notes)].map(note => [
          <dt key={`of ${note}`}>{words.note}</dt>,
          <dd key={note}>
            <bdi>{note}</bdi>
          </dd>
        ])}
      </dl>
      <Link to="/sales" search={{ session: session.id }} className="link">
        {words.documents}
      </Link>
    </Card>
  )
}

function Shifts({ report }: { report: Report }) {
  const words = sessionWords.use()
  const figures = useFigures()
  return (
    <Card title={words.shifts} flush>
      <table className="table">
        <tbody>
          {report.shifts.map(({ by, beganAt, countedMinor, foreign }, i) => (
            <tr key={i}>
              <td>
                <bdi>{by?.name}</bdi>
                <div className="muted small">
                  <When at={beganAt} />
                </div>
              </td>
              <td className="end">
                {countedMinor === null ? (
                  <span className="muted">{words.withoutCount}</span>
                ) : (
                  <Money amount={countedMinor} />
                )}
                {foreign.map(
                  one =>
                    one.countedMinor !== null && (
                      <div key={one.currency} className="num">
                        {foreignMoney(figures, one.currency, one.countedMinor)}
                      </div>
                    )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Movements({ sessionId }: { sessionId: string }) {
  const words = sessionWords.use()
  const columns: Array<Column<MovementRow>> = [
    { id: 'when', title: words.when, width: '144px', cell: row => <When at={row.occurredAt} /> },
    { id: 'kind', title: words.cash, width: '132px', cell: row => words.kinds[row.kind] },
    { id: 'reason', title: words.reason, cell: row => <bdi>{row.reason}</bdi> },
    {
      id: 'by',
      title: words.columns.by,
      rank: 'third',
      cell: row => <bdi>{row.by?.name}</bdi>
    },
    {
      id: 'amount',
      title: words.amount,
      width: '120px',
      align: 'end',
      cell: row => <Moved of={row} />
    }
  ]
  return (
    <ListCard
      title={words.cash}
      name={words.cash}
      asked={useInfiniteQuery(movementsQuery(sessionId))}
      columns={columns}
      small={row => (
        <div className="row">
          <span className="name">
            <bdi>{row.reason}</bdi>
          </span>
          <Moved of={row} />
          <span className="muted small">
            <When at={row.occurredAt} />
          </span>
        </div>
      )}
      empty={{ icon: 'cash', title: words.noCash, help: words.cashHelp }}
    />
  )
}

/** In the currency it was moved in. */
function Moved({ of: { kind, currency, amountMinor } }: { of: MovementRow }) {
  const figures = useFigures()
  const amount = kind === 'in' ? amountMinor : -amountMinor
  if (currency === figures.currency) return <Money amount={amount} />
  return <span className="num">{foreignMoney(figures, currency, amount)}</span>
}

function Approve({ session, onClose }: { session: Session; onClose(): void }) {
  const words = sessionWords.use()
  const figures = useFigures()
  return (
    <ReasonDialog
      title={words.approve}
      help={words.approveHelp(differencesOf(figures, session))}
      label={words.approveReason}
      go={words.approve}
      done={words.approved}
      touches="pos"
      run={note =>
        answer(
          api.POST('/api/v1/pos/sessions/{sessionId}/approve', {
            params: { path: { sessionId: session.id } },
            body: note === '' ? {} : { note }
          })
        )
      }
      onClose={onClose}
    />
  )
}
