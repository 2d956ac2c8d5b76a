import { answer, api, Money, type Reply } from 'stoa/web/face'
import { DayText } from './day-text.tsx'
import { Fault } from './fault.tsx'
import type { Given } from './given.ts'
import { PayOrHandOver } from './pay-or-hand-over.tsx'
import { tillWords } from './till-words.ts'
import { useAnswer } from './use-answer.ts'

interface Props {
  layawayId: string
  given: Given
  back(): void
}

/** One that is set aside: what it is, what is left to pay, and what is done with it now. */
export function Chosen({ layawayId, given, back }: Props) {
  const words = tillWords.use()
  const { data, error } = useAnswer(layawayId, signal =>
    answer(
      api.GET('/api/v1/layaways/layaways/{layawayId}', { signal, params: { path: { layawayId } } })
    )
  )
  if (error !== null) return <Fault of={error} />
  if (data === undefined) return <p className="muted">…</p>
  return (
    <div className="stack">
      <Summary of={data} />
      <PayOrHandOver layaway={data} given={given} />
      <button type="button" className="touch quiet" onClick={back}>
        {words.back}
      </button>
    </div>
  )
}

function Summary({ of }: { of: Reply<'/api/v1/layaways/layaways/{layawayId}'> }) {
  const words = tillWords.use()
  return (
    <>
      <p>
        <b>
          <bdi>{of.customerName ?? of.number}</bdi>
        </b>{' '}
        <span className="muted small num">{of.number}</span>
      </p>
      <ul className="added">
        {of.lines.map(line => (
          <li key={line.lineNo}>
            <span>
              <span className="num">{line.quantity} ×</span> <bdi>{line.name}</bdi>
            </span>
            <Money amount={line.totalMinor} />
          </li>
        ))}
      </ul>
      {of.note !== null && (
        <p className="muted small" dir="auto">
          {of.note}
        </p>
      )}
      <dl className="pairs">
        <dt>{words.total}</dt>
        <dd>
          <Money amount={of.totalMinor} />
        </dd>
        <dt>{words.paid}</dt>
        <dd>
          <Money amount={of.balanceMinor} />
        </dd>
        <dt>{words.left}</dt>
        <dd>
          <b>
            <Money amount={of.leftMinor} />
          </b>
        </dd>
        <dt>{words.dueOn}</dt>
        <dd>
          <DayText of={of.dueOn} />
        </dd>
      </dl>
    </>
  )
}
