import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, useKeys, useMay } from 'stoa/web'
import { useCustomColumns, useCustomFilters } from 'stoa/web/custom-columns'
import { ListCard } from 'stoa/web/list-card'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'
import { groupWords } from '../groups/group-words.ts'
import { groupChoicesQuery } from '../groups/groups-query.ts'
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
  const group = groupWords.use()
  const maySeeGroups = useMay('customer-group.read')
  const groups = useQuery({ ...groupChoicesQuery, enabled: maySeeGroups }).data?.items ?? []
  const isFiltered =
    [search.search, search.state, search.tax, search.group].some(one => one !== undefined) ||
    Object.keys(customIn({ ...search })).length > 0
  const add = (
    <>
      {maySeeGroups && (
        <Link to="/customers/groups" className="button">
          {group.title}
        </Link>
      )}
      {mayEdit && (
        <Link to="/customers/new" className="button main">
          <Icon name="plus" />
          {words.add}
        </Link>
      )}
    </>
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
            ...(groups.length > 0
              ? [
                  {
                    key: 'group',
                    label: group.group,
                    value: search.group,
                    options: groups.map(({ id, name }) => ({ value: id, label: name }))
                  }
                ]
              : []),
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
