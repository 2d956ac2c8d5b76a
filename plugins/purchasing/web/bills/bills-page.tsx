import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Day, Icon, Page, useKeys, useMay } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { purchasingWords } from '../purchasing-words.ts'
import { useSupplierFilter } from '../suppliers/supplier-filter.ts'
import { billSearchOf, KINDS, STATES, type BillSearch } from './bill-search.ts'
import { BillState } from './bill-state.tsx'
import { billWords } from './bill-words.ts'
import { billsQuery, type Bill } from './bills-query.ts'

const pathOf = ({ id }: { id: string }): string => `/purchasing/bills/${id}`

/** What suppliers bill, what was entered last first. */
export default function BillsPage() {
  const { bills: title } = purchasingWords.use()
  const common = pageWords.use()
  const words = billWords.use()
  const navigate = useNavigate()
  const search = billSearchOf(useSearch({ strict: false }))
  const { state, kind, supplier, search: number } = search
  const bySupplier = useSupplierFilter(supplier)
  const mayEdit = useMay('supplier-bill.edit')
  const put = (change: BillSearch): void =>
    void navigate({ to: '/purchasing/bills', search: { ...search, ...change }, replace: true })
  useKeys({ c: () => mayEdit && void navigate({ to: '/purchasing/bills/new' }) })
  return (
    <Page
      title={title}
      actions={
        mayEdit && (
          <Link to="/purchasing/bills/new" className="button main">
            <Icon name="plus" />
            {words.newBill}
          </Link>
        )
      }
    >
      <Sections />
      <ListCard
        asked={useInfiniteQuery(billsQuery(search))}
        none={common}
        isFiltered={[state, kind, supplier, number].some(of => of !== undefined)}
        bar={{
          ...(number !== undefined && { search: number }),
          placeholder: words.number,
          onSearch: text => put({ search: text.trim() || undefined }),
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(state !== undefined && { value: state }),
              options: STATES.map(value => ({ value, label: words.states[value] }))
            },
            bySupplier,
            {
              key: 'kind',
              label: words.kind,
              ...(kind !== undefined && { value: kind }),
              options: KINDS.map(value => ({ value, label: words.kinds[value] }))
            }
          ],
          onFilter: (key, value) => put({ [key]: value })
        }}
        name={title}
        columns={useColumns()}
        onOpen={row => void navigate({ to: pathOf(row) })}
        small={row => (
          <Link to={pathOf(row)} className="row">
            <span className="name">
              <bdi>{row.supplierName}</bdi>
            </span>
            <Price of={row.totalMinor} currency={row.currency} />
            <span className="muted small">
              <bdi>{row.supplierNumber}</bdi> · <Day of={row.dueOn} />
            </span>
            <BillState of={row} />
          </Link>
        )}
        empty={{ icon: 'bag', title: words.empty, help: words.emptyHelp }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Bill>> {
  const common = pageWords.use()
  const words = billWords.use()
  return [
    {
      id: 'number',
      title: words.number,
      width: '176px',
      cell: row => (
        <Link to={pathOf(row)} className="named">
          <bdi>{row.supplierNumber}</bdi>
        </Link>
      )
    },
    { id: 'supplier', title: common.supplier, cell: row => <bdi>{row.supplierName}</bdi> },
    { id: 'state', title: words.state, width: '184px', cell: row => <BillState of={row} /> },
    {
      id: 'billed',
      title: words.billedOn,
      width: '136px',
      rank: 'third',
      cell: row => <Day of={row.billedOn} />
    },
    {
      id: 'due',
      title: words.dueOn,
      width: '136px',
      rank: 'second',
      cell: row => <Day of={row.dueOn} />
    },
    {
      id: 'total',
      title: words.total,
      width: '136px',
      align: 'end',
      cell: row => <Price of={row.totalMinor} currency={row.currency} />
    },
    {
      id: 'open',
      title: words.open,
      width: '136px',
      align: 'end',
      rank: 'second',
      cell: row => <Price of={row.openMinor} currency={row.currency} />
    }
  ]
}
