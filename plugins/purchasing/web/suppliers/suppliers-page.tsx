import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, State, useKeys, useMay } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { pageWords } from '../page-words.ts'
import { purchasingWords } from '../purchasing-words.ts'
import { supplierSearchOf } from './supplier-search.ts'
import { supplierListQuery, type Supplier } from './suppliers-query.ts'

const pathOf = ({ id }: { id: string }): string => `/purchasing/suppliers/${id}`

/** Whom the company buys from. */
export default function SuppliersPage() {
  const { suppliers: title } = purchasingWords.use()
  const words = pageWords.use()
  const navigate = useNavigate()
  const { state, search } = supplierSearchOf(useSearch({ strict: false }))
  const mayEdit = useMay('supplier.edit')
  useKeys({ c: () => mayEdit && void navigate({ to: '/purchasing/suppliers/new' }) })
  const put = (change: Record<string, string | undefined>): void =>
    void navigate({
      to: '/purchasing/suppliers',
      search: { state, search, ...change },
      replace: true
    })
  return (
    <Page
      title={title}
      actions={
        mayEdit && (
          <Link to="/purchasing/suppliers/new" className="button main">
            <Icon name="plus" />
            {words.newSupplier}
          </Link>
        )
      }
    >
      <Sections />
      <ListCard
        asked={useInfiniteQuery(supplierListQuery(state === 'archived', search))}
        none={words}
        isFiltered={state !== undefined || search !== undefined}
        bar={{
          ...(search !== undefined && { search }),
          placeholder: words.searchSuppliers,
          onSearch: text => put({ search: text.trim() || undefined }),
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(state !== undefined && { value: state }),
              options: [{ value: 'archived', label: words.archived }]
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
              <bdi>{row.name}</bdi>
            </span>
            <span className="num">{row.currency}</span>
            <span className="muted small">
              <bdi>{row.contactName ?? row.email}</bdi>
            </span>
          </Link>
        )}
        empty={{ icon: 'bag', title: words.suppliersEmpty, help: words.suppliersEmptyHelp }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Supplier>> {
  const words = pageWords.use()
  return [
    {
      id: 'name',
      title: words.fields.name,
      cell: row => (
        <>
          <Link to={pathOf(row)} className="named name">
            <bdi>{row.name}</bdi>
          </Link>
          {row.archived && <State tone="calm">{words.archived}</State>}
        </>
      )
    },
    {
      id: 'contact',
      title: words.fields.contactName,
      rank: 'second',
      cell: row => <bdi>{row.contactName}</bdi>
    },
    {
      id: 'email',
      title: words.fields.email,
      rank: 'third',
      cell: row => <bdi className="muted">{row.email}</bdi>
    },
    {
      id: 'currency',
      title: words.currency,
      width: '104px',
      cell: row => <span className="num">{row.currency}</span>
    }
  ]
}
