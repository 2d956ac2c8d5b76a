import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answer, api, Count, said, State, useMayInCompany, When, useSentence } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Comparison } from '../console.tsx'
import { MoneyList } from '../money/money-list.tsx'
import { comparisonsQuery } from '../money/money-query.ts'
import { moneyWords } from '../money/money-words.ts'

/** How often a comparison that runs is looked at again. */
const EVERY_MS = 2_000

/** Our books beside the providers': every two hours by itself, and whenever somebody asks. */
export default function ComparisonsPage() {
  const words = moneyWords.use()
  const mayRun = useMayInCompany('payment.manage')
  const queries = useQueryClient()
  const sentence = useSentence()
  const run = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/payments/reconciliations', { body: {} })),
    onSuccess: () => said(words.comparison.started),
    onError: error => said(sentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['payments', 'comparisons'] })
  })
  const asked = useInfiniteQuery({
    ...comparisonsQuery,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(page => page.items.some(isRunning)) === true ? EVERY_MS : false
  })
  return (
    <MoneyList
      of="comparisons"
      title={words.views.comparisons}
      asked={asked}
      columns={useColumns()}
      small={row => (
        <div className="row">
          <span className="name">
            <When at={row.startedAt} />
          </span>
          <Progress of={row} />
          <Findings of={row} />
        </div>
      )}
      empty={{ icon: 'scale', ...words.noComparisons }}
      actions={
        mayRun && (
          <button
            type="button"
            className="button main"
            disabled={run.isPending}
            onClick={() => run.mutate()}
          >
            {words.comparison.run}
          </button>
        )
      }
    />
  )
}

const isRunning = ({ state }: Comparison): boolean => state !== 'done'

function Progress({ of }: { of: Comparison }) {
  const { comparison: words } = moneyWords.use()
  return isRunning(of) ? (
    <State tone="accent">{words.running}</State>
  ) : (
    <State tone="ok">{words.finished}</State>
  )
}

function Findings({ of: { lines } }: { of: Comparison }) {
  const { comparison: words, difference } = moneyWords.use()
  if (lines.length === 0) return <span className="muted">{words.allAgree}</span>
  return (
    <ul>
      {lines.map(({ paymentId, kind, at }, i) => (
        <li key={`${at} ${i}`}>
          {paymentId === null ? (
            (difference.kinds[kind] ?? kind)
          ) : (
            <Link to="/payments/$paymentId" params={{ paymentId }} className="link">
              {difference.kinds[kind] ?? kind}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function useColumns(): Array<Column<Comparison>> {
  const { comparison: words, columns } = moneyWords.use()
  return [
    { id: 'at', title: columns.at, width: '136px', cell: row => <When at={row.startedAt} /> },
    {
      id: 'by',
      title: words.by,
      rank: 'third',
      width: '160px',
      cell: row => (row.startedBy === 'hand' ? words.byHand : words.bySchedule)
    },
    { id: 'state', title: columns.state, width: '136px', cell: row => <Progress of={row} /> },
    { id: 'found', title: words.found, cell: row => <Findings of={row} /> },
    {
      id: 'asked',
      title: words.asked,
      align: 'end',
      rank: 'second',
      width: '96px',
      cell: row => <Count of={row.asked} />
    },
    {
      id: 'changed',
      title: words.changed,
      align: 'end',
      rank: 'second',
      width: '96px',
      cell: row => <Count of={row.changed} />
    }
  ]
}
