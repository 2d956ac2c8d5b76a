import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Empty, Failed, Icon, Page, useKeys, useMay, Waiting } from 'stoa/web'
import { DataTable } from 'stoa/web/data-table'
import { ListBar, ListFoot } from 'stoa/web/list-bar'
import { customersWords } from '../customers-words.ts'
import { CustomerSmall, useCustomerColumns } from './customer-columns.tsx'
import type { CustomerSearch } from './customer-search.ts'
import { customersQuery } from './customers-query.ts'

export default function CustomersPage() {
  const words = customersWords.use()
  const navigate = useNavigate()
  const search: CustomerSearch = useSearch({ strict: false })
  const change = (part: CustomerSearch): void =>
    void navigate({ to: '/customers', search: { ...search, ...part }, replace: true })
  const mayEdit = useMay('customer.edit')
  useKeys({ c: () => mayEdit && void navigate({ to: '/customers/new' }) })
  const [hidden, setHidden] = useState<Record<string, boolean>>({})
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    customersQuery(search)
  )
  const columns = useCustomerColumns()
  const rows = data?.pages.flatMap(page => page.items) ?? []
  const isFiltered = search.search !== undefined || search.state !== undefined
  const add = mayEdit && (
    <Link to="/customers/new" className="button main">
      <Icon name="plus" />
      {words.add}
    </Link>
  )
  return (
    <Page title={words.title} actions={add}>
      <div className="card flush edge">
        <ListBar
          search={search.search ?? ''}
          onSearch={value => change({ search: value || undefined })}
          placeholder={words.search}
          filters={[
            {
              key: 'state',
              label: words.state,
              value: search.state,
              options: [
                { value: 'archived', label: words.states.archived },
                { value: 'all', label: words.states.all }
              ]
            }
          ]}
          onFilter={(key, value) => change({ [key]: value })}
          columns={columns.slice(1)}
          hidden={hidden}
          onColumns={(id, shown) => setHidden({ ...hidden, [id]: shown })}
        />
        {error !== null && data === undefined ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Waiting rows={14} />
        ) : rows.length > 0 ? (
          <>
            <DataTable
              name={words.title}
              columns={columns}
              rows={rows}
              hidden={hidden}
              onOpen={({ id }) =>
                void navigate({ to: '/customers/$customerId', params: { customerId: id } })
              }
              small={row => <CustomerSmall row={row} />}
            />
            <ListFoot
              shown={rows.length}
              more={hasNextPage}
              onMore={() => void fetchNextPage()}
              busy={isFetchingNextPage}
            />
          </>
        ) : isFiltered ? (
          <Empty
            icon="search"
            title={words.nothing}
            actions={
              <Link to="/customers" className="button">
                {words.clear}
              </Link>
            }
          >
            {words.nothingHelp}
          </Empty>
        ) : (
          <Empty icon="customers" title={words.emptyTitle}>
            {words.emptyHelp}
          </Empty>
        )}
      </div>
    </Page>
  )
}
