import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, useKeys, useMay } from 'stoa/web'
import { useCustomColumns, useCustomFilters } from 'stoa/web/custom-fields'
import { ListCard } from 'stoa/web/list-card'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'
import { CustomerSmall, useCustomerColumns } from './customer-columns.tsx'
import { customIn, type CustomerSearch } from './customer-search.ts'
import { customersQuery } from './customers-query.ts'

export default function CustomersPage() {
  const words = customersWords.use()
  const navigate = useNavigate()
  const search: CustomerSearch = useSearch({ strict: false })
  const change = (part: CustomerSearch): void =>
    void navigate({ to: '/customers', search: { ...search, ...part }, replace: true })
  const mayEdit = useMay('customer.edit')
  useKeys({ c: () => mayEdit && void navigate({ to: '/customers/new' }) })
  const asked = useInfiniteQuery(customersQuery(search))
  const columns = [...useCustomerColumns(), ...useCustomColumns<Customer>('customers.customer')]
  const ofFields = useCustomFilters('customers.customer', { ...search })
  const isFiltered =
    search.search !== undefined ||
    search.state !== undefined ||
    search.tax !== undefined ||
    Object.keys(customIn({ ...search })).length > 0
  const add = mayEdit && (
    <Link to="/customers/new" className="button main">
      <Icon name="plus" />
      {words.add}
    </Link>
  )
  return (
    <Page title={words.title} actions={add}>
      <ListCard
        asked={asked}
        none={words}
        isFiltered={isFiltered}
        bar={{
          search: search.search ?? '',
          onSearch: value => change({ search: value || undefined }),
          placeholder: words.search,
          filters: [
            {
              key: 'state',
              label: words.state,
              value: search.state,
              options: [
                { value: 'archived', label: words.states.archived },
                { value: 'all', label: words.states.all }
              ]
            },
            {
              key: 'tax',
              label: words.tax,
              value: search.tax,
              options: [{ value: 'exempt', label: words.exemptMark }]
            },
            ...ofFields
          ],
          onFilter: (key, value) => change({ [key]: value })
        }}
        name={words.title}
        columns={columns}
        onOpen={({ id }) =>
          void navigate({ to: '/customers/$customerId', params: { customerId: id } })
        }
        small={row => <CustomerSmall row={row} />}
        empty={{ icon: 'customers', title: words.emptyTitle, help: words.emptyHelp }}
      />
    </Page>
  )
}
