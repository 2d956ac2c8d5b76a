import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, State, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { purchasingWords } from '../purchasing-words.ts'
import { useSupplierFilter } from '../suppliers/supplier-filter.ts'
import { returnWords } from './return-words.ts'
import { CREDITS, returnSearchOf, returnsQuery, type Returned } from './returns-query.ts'

const pathOf = ({ id }: { id: string }): string => `/purchasing/returns/${id}`

/** What went back to suppliers, the newest first. */
export default function ReturnsPage() {
  const { returns: title } = purchasingWords.use()
  const common = pageWords.use()
  const words = returnWords.use()
  const navigate = useNavigate()
  const { credit, supplier } = returnSearchOf(useSearch({ strict: false }))
  const mayPost = useMay('supplier-return.post')
  const bySupplier = useSupplierFilter(supplier)
  return (
    <Page
      title={title}
      actions={
        mayPost && (
          <Link to="/purchasing/returns/new" className="button">
            <Icon name="plus" />
            {words.withoutReceipt}
          </Link>
        )
      }
    >
      <Sections />
      <ListCard
        asked={useInfiniteQuery(returnsQuery({ credit, supplier }))}
        none={common}
        isFiltered={credit !== undefined || supplier !== undefined}
        bar={{
          filters: [
            {
              key: 'credit',
              label: words.creditNote,
              ...(credit !== undefined && { value: credit }),
              options: CREDITS.map(value => ({ value, label: words[value] }))
            },
            bySupplier
          ],
          onFilter: (key, value) =>
            void navigate({
              to: '/purchasing/returns',
              search: { credit, supplier, [key]: value },
              replace: true
            })
        }}
        name={title}
        columns={useColumns()}
        onOpen={row => void navigate({ to: pathOf(row) })}
        small={row => (
          <Link to={pathOf(row)} className="row">
            <span className="name">
              <bdi>{row.supplierName}</bdi>
            </span>
            <Price of={row.creditMinor} />
            <span className="muted small">
              <span className="num">{row.number}</span> · <When at={row.postedAt} />
            </span>
            <Credit of={row} />
          </Link>
        )}
        empty={{ icon: 'bag', title: words.empty, help: words.emptyHelp }}
      />
    </Page>
  )
}

function Credit({ of: { creditNoteNumber } }: { of: Returned }) {
  const words = returnWords.use()
  if (creditNoteNumber === null) return <State tone="warn">{words.awaited}</State>
  return (
    <State tone="ok">
      <bdi>{creditNoteNumber}</bdi>
    </State>
  )
}

function useColumns(): Array<Column<Returned>> {
  const common = pageWords.use()
  const words = returnWords.use()
  return [
    {
      id: 'number',
      title: common.number,
      width: '152px',
      cell: row => (
        <Link to={pathOf(row)} className="named num">
          {row.number}
        </Link>
      )
    },
    { id: 'supplier', title: common.supplier, cell: row => <bdi>{row.supplierName}</bdi> },
    { id: 'credit-note', title: words.state, width: '176px', cell: row => <Credit of={row} /> },
    { id: 'reason', title: words.reason, rank: 'third', cell: row => <bdi>{row.reason}</bdi> },
    {
      id: 'at',
      title: common.when,
      width: '152px',
      rank: 'second',
      cell: row => <When at={row.postedAt} />
    },
    {
      id: 'amount',
      title: words.credit,
      width: '152px',
      align: 'end',
      cell: row => <Price of={row.creditMinor} />
    }
  ]
}
