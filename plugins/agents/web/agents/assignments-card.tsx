import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, Card, Day, Failed, Icon, said, useMayInCompany, Waiting } from 'stoa/web'
import { assignmentsQuery } from '../agents-query.ts'
import type { Agent, Assignment } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { AssignmentDialog } from './assignment-dialog.tsx'
import css from './assignments.module.css'
import { usePlaces } from './places.ts'

/** Which registers, shops and territories are theirs, and when. */
export function AssignmentsCard({ agent }: { agent: Agent }) {
  const { assignments: words, open } = pageWords.use()
  const mayAssign = useMayInCompany('agent.assign')
  const { data, error, refetch } = useQuery(assignmentsQuery(agent.id))
  const [edited, setEdited] = useState<Assignment | 'new' | null>(null)
  const { nameOf } = usePlaces()
  return (
    <Card
      title={words.title}
      aside={
        mayAssign &&
        agent.active && (
          <button type="button" className="button quiet" onClick={() => setEdited('new')}>
            <Icon name="plus" size={14} />
            {words.add}
          </button>
        )
      }
    >
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={2} />
      ) : data.items.length === 0 ? (
        <p className="muted">
          {words.none} {words.help}
        </p>
      ) : (
        <ul className={css['places']} aria-label={words.title}>
          {data.items.map(row => (
            <li key={row.id}>
              <span>
                <span className="muted small">{words.kinds[nameOf(row).kind]}</span>{' '}
                <bdi>{nameOf(row).name}</bdi>
              </span>
              <span className="muted small">
                <Day of={row.fromDay} /> – {row.toDay === null ? open : <Day of={row.toDay} />}
              </span>
              {mayAssign && (
                <span className={css['acts']}>
                  <button
                    type="button"
                    className="button only"
                    aria-label={`${words.changeTitle}: ${nameOf(row).name}`}
                    onClick={() => setEdited(row)}
                  >
                    <Icon name="pencil" size={14} />
                  </button>
                  <Remove row={row} name={nameOf(row).name} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {edited !== null && (
        <AssignmentDialog
          agentId={agent.id}
          assignment={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}

function Remove({ row, name }: { row: Assignment; name: string }) {
  const { assignments: words } = pageWords.use()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/agents/assignments/{assignmentId}', {
          params: { path: { assignmentId: row.id } }
        })
      ),
    onSuccess: () => said(words.removed),
    onError: error => said(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: ['agents', 'assignments'] })
  })
  return (
    <button
      type="button"
      className="button only"
      aria-label={`${words.remove}: ${name}`}
      disabled={remove.isPending}
      onClick={() => remove.mutate()}
    >
      <Icon name="trash" size={14} />
    </button>
  )
}
