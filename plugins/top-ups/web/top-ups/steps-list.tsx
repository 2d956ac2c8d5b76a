import type { useQuery } from '@tanstack/react-query'
import { When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import type { WholeTopUp } from './top-ups-query.ts'

type Step = WholeTopUp['steps'][number]

/** What happened on a top-up, the oldest first. */
export function StepsList({ asked }: { asked: ReturnType<typeof useQuery<WholeTopUp>> }) {
  const words = pageWords.use()
  const columns: Array<Column<Step>> = [
    {
      id: 'when',
      title: words.when,
      width: '168px',
      cell: ({ at }) => <When at={at} />
    },
    { id: 'what', title: words.what, cell: step => <What step={step} /> },
    { id: 'answer', title: words.answer, cell: step => <Answer step={step} /> },
    { id: 'by', title: words.by, rank: 'third', cell: ({ user }) => <bdi>{user?.name}</bdi> }
  ]
  return (
    <ListCard
      asked={wholeList({ ...asked, data: { items: asked.data?.steps ?? [] } })}
      none={words}
      isFiltered={false}
      title={words.steps}
      name={words.steps}
      columns={columns}
      small={step => (
        <div className="row">
          <span className="name">
            <What step={step} />
          </span>
          <span className="muted small">
            <When at={step.at} />
          </span>
          <span className="muted small">
            <Answer step={step} />
          </span>
        </div>
      )}
      empty={{ icon: 'history', title: words.stepsEmpty, help: words.stepsHelp }}
    />
  )
}

function What({ step: { kind, operation } }: { step: Step }) {
  const words = pageWords.use()
  return kind === 'asked' ? words.operations[operation ?? 'state'] : words.kinds[kind]
}

function Answer({ step: { kind, httpStatus, code, message } }: { step: Step }) {
  const words = pageWords.use()
  const status = httpStatus ?? (kind === 'asked' ? words.noAnswer : null)
  const said = [status, code === null ? null : (words.codes[code] ?? code), message]
  return <span className="small">{said.filter(one => one !== null).join(' · ')}</span>
}
