import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Day, Money } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { entriesQuery, type Entry } from './layaways-query.ts'

/** What was paid on a layaway, what it was used for and what went back. */
export function EntriesList({ layawayId }: { layawayId: string }) {
  const words = pageWords.use()
  return (
    <ListCard
      asked={useInfiniteQuery(entriesQuery(layawayId))}
      none={words}
      isFiltered={false}
      title={words.entries}
      name={words.entries}
      columns={useColumns()}
      small={row => (
        <div className="row">
          <span className="name">
            <What entry={row} />
          </span>
          <Money amount={row.amountMinor} />
          <span className="muted small">
            <Day of={row.businessDay} />
          </span>
        </div>
      )}
      empty={{ icon: 'history', title: words.entriesEmpty, help: words.entriesHelp }}
    />
  )
}

/** A sale leads to its page; money says how it was paid. */
function What({ entry }: { entry: Entry }) {
  const words = pageWords.use()
  const { kind, documentId, method, reference } = entry
  const said = [method === null ? null : words.methods[method], reference].filter(Boolean)
  return (
    <>
      {documentId === null ? (
        words.kinds[kind]
      ) : (
        <Link
          to={kind === 'pick-up' ? `/sales/${documentId}` : `/refunds/${documentId}`}
          className="named"
        >
          {words.kinds[kind]}
        </Link>
      )}
      {said.length > 0 && <span className="muted small"> {said.join(' · ')}</span>}
    </>
  )
}

function useColumns(): Array<Column<Entry>> {
  const words = pageWords.use()
  return [
    {
      id: 'day',
      title: words.day,
      width: '128px',
      cell: ({ businessDay }) => <Day of={businessDay} />
    },
    { id: 'what', title: words.what, cell: row => <What entry={row} /> },
    { id: 'by', title: words.by, rank: 'third', cell: ({ user }) => <bdi>{user?.name}</bdi> },
    {
      id: 'amount',
      title: words.amount,
      width: '128px',
      align: 'end',
      cell: ({ amountMinor }) => <Money amount={amountMinor} />
    },
    {
      id: 'balance',
      title: words.balance,
      width: '144px',
      align: 'end',
      cell: ({ balanceMinor }) => <Money amount={balanceMinor} />
    }
  ]
}
