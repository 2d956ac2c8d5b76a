import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  answer,
  api,
  Failed,
  Refused,
  State,
  useMay,
  useMe,
  useShownAt,
  Waiting,
  When,
  type Tone
} from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { FactList, RowTable } from './fact-list.tsx'
import { effectsOf, factsOf, isObject, namesIn, rowsOf, type Given } from './facts.ts'
import { proposalQuery, type Proposal } from './proposal-query.ts'
import css from './proposal.module.css'

const TONES: Record<string, Tone> = {
  proposed: 'accent',
  done: 'ok',
  failed: 'bad',
  approved: 'warn'
}

export function ProposalState({ state }: Pick<Proposal, 'state'>) {
  const { proposals: words } = pageWords.use()
  return <State tone={TONES[state] ?? 'calm'}>{words.states[state] ?? state}</State>
}

/** What would be done, before it is done. The assistant never presses these buttons. */
export function ProposalCard({ proposalId, first }: { proposalId: string; first?: Proposal }) {
  const { data, error, refetch } = useQuery({
    ...proposalQuery(proposalId),
    ...(first !== undefined && { initialData: first })
  })
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  if (data === undefined) return <Waiting rows={3} />
  return <Shown proposal={data} isInList={first !== undefined} />
}

function Shown({ proposal, isInList }: { proposal: Proposal; isInList: boolean }) {
  const { proposals: words, operations } = pageWords.use()
  const { companies } = useMe()
  const shops = companies.flatMap(company => company.shops)
  const { operation, summary, effect, result } = proposal
  const input: Given = isObject(proposal.input) ? proposal.input : {}
  const known = new Map([
    ...shops.map(({ id, name }): [string, string] => [id, name]),
    ...namesIn(result ?? effect)
  ])
  const facts = factsOf(input, known)
  const effects = isObject(effect) ? effectsOf(effect, facts, known) : []
  const title = operations[operation] ?? summary
  const Heading = isInList ? 'h2' : 'h3'
  return (
    <article className={css['proposal']} aria-label={`${words.what}: ${title}`}>
      <header>
        <p>
          {words.what} <ProposalState state={proposal.state} />
        </p>
        <Heading>{title}</Heading>
      </header>
      {facts.length > 0 && <FactList facts={facts} />}
      {rowsOf(input, effect, known).map(rows => (
        <RowTable key={rows.key} rows={rows} />
      ))}
      {effects.length > 0 && (
        <details>
          <summary>{words.more}</summary>
          <FactList facts={effects} />
        </details>
      )}
      <footer>
        <Ending proposal={proposal} />
      </footer>
    </article>
  )
}

function Ending({ proposal }: { proposal: Proposal }) {
  const { proposals: words } = pageWords.use()
  const shownAt = useShownAt()
  switch (proposal.state) {
    case 'proposed':
      return <Decide proposal={proposal} />
    case 'done': {
      const shown = shownAt(proposal.operation, idsOf(proposal))
      return (
        <p className="note ok" role="status">
          <span>{words.done}</span>{' '}
          {shown !== undefined && (
            <Link to={shown.to} className="link">
              {words.see}
            </Link>
          )}
        </p>
      )
    }
    case 'failed':
      return (
        <p className="note bad" role="alert">
          {proposal.problem?.detail}
        </p>
      )
    case 'approved':
      return <p className="note warn">{words.unsettled}</p>
    default:
      return <p>{proposal.state === 'expired' ? words.expired : words.rejected}</p>
  }
}

/** The ids it is about; that of what was made goes by its noun: customers.create-customer, customerId. */
function idsOf({ operation, input, result }: Proposal): Given {
  const noun = operation.replace(/^.*[.-]/, '')
  const made = isObject(result) ? { [`${noun}Id`]: result['id'] } : {}
  return { ...(isObject(input) ? input : {}), ...made }
}

function Decide({ proposal }: { proposal: Proposal }) {
  const { proposals: words } = pageWords.use()
  const mayApprove = useMay('assistant.approve')
  const queries = useQueryClient()
  const [problem, setProblem] = useState<Refused | Error | null>(null)
  const decide = useMutation({
    mutationFn: (what: 'approve' | 'reject') => {
      const params = { path: { proposalId: proposal.id } }
      return answer(
        what === 'approve'
          ? api.POST('/api/v1/assistant/proposals/{proposalId}/approve', { params })
          : api.POST('/api/v1/assistant/proposals/{proposalId}/reject', { params })
      )
    },
    onMutate: () => setProblem(null),
    onError: setProblem,
    // What was done may be any plugin's.
    onSettled: () => queries.invalidateQueries()
  })
  const hasChanged =
    problem instanceof Refused && problem.problem.code === 'assistant.effect-changed'
  return (
    <>
      {proposal.effect === null && <p>{words.noTrial}</p>}
      {problem !== null && (
        <p className={hasChanged ? 'note warn' : 'note bad'} role="alert">
          {hasChanged ? words.changed : problem.message}
        </p>
      )}
      {!mayApprove && <p>{words.mayNot}</p>}
      <div className={css['decide']}>
        {mayApprove && (
          <button
            type="button"
            className="button main"
            disabled={decide.isPending}
            onClick={() => decide.mutate('approve')}
          >
            {words.approve}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={decide.isPending}
          onClick={() => decide.mutate('reject')}
        >
          {words.reject}
        </button>
        <span className={css['until']}>
          {words.goodUntil} <When at={proposal.expiresAt} as="time" />
        </span>
      </div>
    </>
  )
}
