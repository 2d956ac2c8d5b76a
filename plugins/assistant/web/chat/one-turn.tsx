import { Link } from '@tanstack/react-router'
import { Day, useMay, useShownAt } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { useOperationLabel } from '../operation-label.ts'
import { ProposalCard } from '../proposals/proposal-card.tsx'
import type { Source, Turn } from './turns.ts'
import css from './chat.module.css'

interface Props {
  turn: Turn
  /** Not while another is being answered. */
  onAgain: (() => void) | undefined
}

export function OneTurn({ turn, onAgain }: Props) {
  const words = pageWords.use()
  const labelOf = useOperationLabel()
  return (
    <article className={css['turn']}>
      <p className={css['asked']} dir="auto">
        {turn.question}
      </p>
      <div className={css['answer']} aria-busy={turn.state === 'writing'}>
        {turn.text !== '' && <p dir="auto">{turn.text}</p>}
        {turn.state === 'writing' && (
          <p className={css['writing']}>
            {turn.step === null ? words.writing : words.reading(labelOf(turn.step))}
          </p>
        )}
        {turn.cut && <p className="note">{words.cut}</p>}
        {turn.sources.length > 0 && <Sources sources={turn.sources} />}
        <Ending turn={turn} onAgain={onAgain} />
      </div>
      {turn.proposals.map(id => (
        <ProposalCard key={id} proposalId={id} />
      ))}
    </article>
  )
}

function Ending({ turn: { state, problem }, onAgain }: Props) {
  const words = pageWords.use()
  if (problem?.code === 'assistant.not-configured') return <NoKey />
  const again = onAgain !== undefined && (
    <button type="button" className="link" onClick={onAgain}>
      {words.again}
    </button>
  )
  if (state === 'failed') {
    return (
      <p className="note bad" role="alert">
        <span>{problem?.detail ?? words.lost}</span> {again}
      </p>
    )
  }
  if (state === 'stopped') {
    return (
      <p className={css['writing']}>
        {words.stopped} {again}
      </p>
    )
  }
  return state === 'open' ? <p className={css['writing']}>{words.open}</p> : null
}

/** Not the API's sentence: it names a path that is for programs. */
function NoKey() {
  const words = pageWords.use()
  const maySet = useMay('assistant.manage')
  return (
    <div className="note warn" role="alert">
      <div>
        <p>
          <b>{words.noKey}</b>
        </p>
        <p>
          {words.noKeyHelp}{' '}
          {maySet ? (
            <Link to="/assistant" className="link">
              {words.setKey}
            </Link>
          ) : (
            words.noKeyAsk
          )}
        </p>
      </div>
    </div>
  )
}

function Sources({ sources }: { sources: Source[] }) {
  const words = pageWords.use()
  return (
    <section className={css['sources']} aria-label={words.sources}>
      <h3>{words.sources}</h3>
      <ol>
        {sources.map((source, i) => (
          <li key={i}>
            <OneSource source={source} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function OneSource({ source: { operation, input, period, company, shop } }: { source: Source }) {
  const words = pageWords.use()
  const label = useOperationLabel()(operation)
  const shown = useShownAt()(operation, { ...(input as object), ...period })
  return (
    <span>
      {shown === undefined ? (
        label
      ) : (
        <Link to={shown.to} search={shown.search} className="link">
          {label}
        </Link>
      )}
      <span className="muted">
        {period !== null && (
          <>
            {' · '}
            <Day of={period.from} />
            {period.to !== period.from && (
              <>
                {' – '}
                <Day of={period.to} />
              </>
            )}
          </>
        )}
        {' · '}
        <bdi>{words.at(company, shop)}</bdi>
      </span>
    </span>
  )
}
