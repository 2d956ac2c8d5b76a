import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page, useFigures } from 'stoa/web'
import { ListCard } from 'stoa/web/list-card'
import { storefrontWords } from '../storefront-words.ts'
import { Days } from './days.tsx'
import { NoOrders } from './no-orders.tsx'
import { OrderSmall, useOrderColumns, useShops } from './order-columns.tsx'
import { PAYMENT_STATES, STATES, VIEWS, type OrderSearch } from './order-search.ts'
import { countsQuery, ordersQuery } from './orders-query.ts'

export default function OrdersPage() {
  const words = storefrontWords.use()
  const navigate = useNavigate()
  const { zone } = useFigures()
  const search: OrderSearch = useSearch({ strict: false })
  const change = (part: OrderSearch): void =>
    void navigate({ to: '/orders/list', search: { ...search, ...part }, replace: true })
  const asked = useInfiniteQuery(ordersQuery(search, zone))
  const counts = useQuery(countsQuery).data
  const columns = useOrderColumns()
  const shops = useShops()
  const isFiltered = Object.entries(search).some(
    ([key, value]) => key !== 'sort' && value !== undefined
  )
  const countOf = { all: 0, flagged: counts?.flagged ?? 0, returns: counts?.returnRequests ?? 0 }
  const options = (values: readonly string[], labels: Record<string, string>) =>
    values.map(value => ({ value, label: labels[value] ?? value }))
  return (
    <Page title={words.list.title} back={{ to: '/orders', label: words.list.back }}>
      <ListCard
        asked={asked}
        none={words}
        isFiltered={isFiltered}
        bar={{
          views: VIEWS.map(key => ({
            key,
            label: words.views[key],
            ...(countOf[key] > 0 && { count: String(countOf[key]) })
          })),
          view: search.view ?? 'all',
          onView: view => change({ view: VIEWS.find(one => one === view && one !== 'all') }),
          search: search.number ?? '',
          onSearch: value => change({ number: value.trim() || undefined }),
          placeholder: words.search,
          filters: [
            {
              key: 'state',
              label: words.columns.state,
              value: search.state,
              options: options(STATES, words.states)
            },
            {
              key: 'payment',
              label: words.columns.payment,
              value: search.payment,
              options: options(PAYMENT_STATES, words.paymentStates)
            },
            ...(shops.length < 2
              ? []
              : [
                  {
                    key: 'shop',
                    label: words.columns.shop,
                    value: search.shop,
                    options: shops.map(({ id, name }) => ({ value: id, label: name }))
                  }
                ])
          ],
          onFilter: (key, value) => change({ [key]: value }),
          children: <Days from={search.from} to={search.to} onDays={change} />
        }}
        name={words.list.title}
        columns={columns}
        sort={search.sort ?? '-placedAt'}
        onSort={sort => change({ sort: sort as NonNullable<OrderSearch['sort']> })}
        onOpen={({ id }) => void navigate({ to: '/orders/$orderId', params: { orderId: id } })}
        small={row => <OrderSmall row={row} />}
        empty={<NoOrders />}
      />
    </Page>
  )
}
