import { useInfiniteQuery } from '@tanstack/react-query'
import { When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Change } from '../change.tsx'
import { DocumentLink } from '../movements/document-link.tsx'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { lotWords } from './lot-words.ts'
import { type LotMovement, lotMovementsQuery } from './lots-query.ts'

/** How a lot moved, the newest first. */
export function LotHistory({ lotId }: { lotId: string }) {
  const words = lotWords.use()
  const { reasons } = pageWords.use()
  const reasonOf = ({ reason }: LotMovement): string =>
    reason === 'assignment' ? words.assignment : (reasons[reason] ?? reason)
  return (
    <ListCard
      asked={useInfiniteQuery(lotMovementsQuery(lotId))}
      title={words.history}
      name={words.history}
      columns={useColumns(reasonOf)}
      small={row => (
        <div className="row">
          <span className="name">{reasonOf(row)}</span>
          <Change by={row.quantity} />
          <span className="muted small">
            <When at={row.occurredAt} />
          </span>
          <span className="small">
            <DocumentLink of={row} />
          </span>
        </div>
      )}
      empty={{ icon: 'stock', title: words.noHistory, help: words.noHistoryHelp }}
    />
  )
}

function useColumns(reasonOf: (row: LotMovement) => string): Array<Column<LotMovement>> {
  const words = lotWords.use()
  const { shops, nameOf } = useShops()
  return [
    { id: 'at', title: words.at, width: '136px', cell: row => <When at={row.occurredAt} /> },
    { id: 'reason', title: words.reason, cell: reasonOf },
    ...(shops.length > 1
      ? [
          {
            id: 'shop',
            title: words.shop,
            rank: 'third' as const,
            cell: (row: LotMovement) => <bdi>{nameOf(row.shopId)}</bdi>
          }
        ]
      : []),
    {
      id: 'document',
      title: words.document,
      rank: 'second',
      cell: row => <DocumentLink of={row} />
    },
    {
      id: 'change',
      title: words.change,
      width: '96px',
      align: 'end',
      cell: row => <Change by={row.quantity} />
    }
  ]
}
