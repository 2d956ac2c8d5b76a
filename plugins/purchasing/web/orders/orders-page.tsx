import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, useKeys, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { purchasingWords } from '../purchasing-words.ts'
import { useSupplierFilter } from '../suppliers/supplier-filter.ts'
import { orderSearchOf, STATES } from './order-search.ts'
import { OrderState } from './order-state.tsx'
import { ordersQuery, type Order } from './orders-query.ts'

const pathOf = ({ id }: { id: string }): string => `/purchasing/orders/${id}`

/** What was ordered, the newest first. */
export default function OrdersPage() {
  const { orders: title } = purchasingWords.use()
  const words = pageWords.use()
  const navigate = useNavigate()
  const search = orderSearchOf(useSearch({ strict: false }))
  const mayEdit = useMay('purchase-order.edit')
  const bySupplier = useSupplierFilter(search.supplier)
  useKeys({ c: () => mayEdit && void navigate({ to: '/purchasing/orders/new' }) })
  return (
    <Page
      title={title}
      actions={
        mayEdit && (
          <Link to="/purchasing/orders/new" className="button main">
            <Icon name="plus" />
            {words.newOrder}
          </Link>
        )
      }
    >
      <Sections />
      <ListCard
        asked={useInfiniteQuery(ordersQuery(search))}
        none={words}
        isFiltered={search.state !== undefined || search.supplier !== undefined}
        bar={{
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(search.state !== undefined && { value: search.state }),
              options: STATES.map(value => ({ value, label: words.states[value] }))
            },
            bySupplier
          ],
          onFilter: (key, value) =>
            void navigate({
              to: '/purchasing/orders',
              search: { ...search, [key]: value },
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
            <Price of={row.netMinor} currency={row.currency} />
            <span className="muted small">
              <span className="num">{row.number}</span> · <When at={row.createdAt} />
            </span>
            <OrderState of={row} />
          </Link>
        )}
        empty={{ icon: 'bag', title: words.ordersEmpty, help: words.ordersEmptyHelp }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Order>> {
  const words = pageWords.use()
  return [
    {
      id: 'number',
      title: words.number,
      width: '152px',
      cell: row => (
        <Link to={pathOf(row)} className="named num">
          {row.number}
        </Link>
      )
    },
    { id: 'supplier', title: words.supplier, cell: row => <bdi>{row.supplierName}</bdi> },
    { id: 'state', title: words.state, width: '176px', cell: row => <OrderState of={row} /> },
    {
      id: 'shop',
      title: words.shop,
      rank: 'third',
      width: '152px',
      cell: row => <bdi>{row.shopName}</bdi>
    },
    {
      id: 'at',
      title: words.when,
      width: '152px',
      rank: 'second',
      cell: row => <When at={row.createdAt} />
    },
    {
      id: 'total',
      title: words.totalNet,
      width: '152px',
      align: 'end',
      cell: row => <Price of={row.netMinor} currency={row.currency} />
    }
  ]
}
