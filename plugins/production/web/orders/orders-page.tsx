import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Icon, Page, useKeys, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { pageWords } from '../page-words.ts'
import { productionWords } from '../production-words.ts'
import { useShops } from '../shops.ts'
import { NewOrderDialog } from './new-order-dialog.tsx'
import { type OrderSearch, STATES } from './order-search.ts'
import { OrderState } from './order-state.tsx'
import { type Order, ordersQuery } from './orders-query.ts'

const pathOf = ({ id }: { id: string }): string => `/production/orders/${id}`

/** What is made to stock, the newest first. */
export default function OrdersPage() {
  const { orders: title } = productionWords.use()
  const words = pageWords.use()
  const navigate = useNavigate()
  const search: OrderSearch = useSearch({ strict: false })
  const mayEdit = useMay('production-order.edit')
  const { shops } = useShops()
  const [isOpen, setOpen] = useState(false)
  useKeys({ c: () => mayEdit && setOpen(true) })
  const change = (part: Record<string, string | undefined>): void =>
    void navigate({ to: '/production/orders', search: { ...search, ...part }, replace: true })
  const start = mayEdit && (
    <button type="button" className="button main" onClick={() => setOpen(true)}>
      <Icon name="plus" />
      {words.newOrder}
    </button>
  )
  return (
    <Page title={title} actions={start}>
      <Sections />
      <ListCard
        asked={useInfiniteQuery(ordersQuery(search))}
        none={words}
        isFiltered={[search.search, search.state, search.shop].some(part => part !== undefined)}
        bar={{
          search: search.search ?? '',
          placeholder: words.searchOrders,
          onSearch: value => change({ search: value.trim() || undefined }),
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(search.state !== undefined && { value: search.state }),
              options: STATES.map(value => ({ value, label: words.states[value] }))
            },
            ...(shops.length < 2
              ? []
              : [
                  {
                    key: 'shop',
                    label: words.shop,
                    ...(search.shop !== undefined && { value: search.shop }),
                    options: shops.map(({ id, name }) => ({ value: id, label: name }))
                  }
                ])
          ],
          onFilter: (key, value) => change({ [key]: value })
        }}
        name={title}
        columns={useColumns()}
        onOpen={row => void navigate({ to: pathOf(row) })}
        small={row => (
          <Link to={pathOf(row)} className="row">
            <span className="name">
              <bdi>{row.name ?? words.gone}</bdi>
            </span>
            <Count of={row.finishedAt === null ? row.planned : row.made} />
            <span className="muted small num">{row.number}</span>
            <OrderState row={row} />
          </Link>
        )}
        empty={{ icon: 'bolt', title: words.ordersEmpty, help: words.ordersEmptyHelp }}
      />
      {isOpen && <NewOrderDialog onClose={() => setOpen(false)} />}
    </Page>
  )
}

function useColumns(): Array<Column<Order>> {
  const words = pageWords.use()
  const { shops, nameOf } = useShops()
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
    { id: 'product', title: words.product, cell: row => <bdi>{row.name ?? words.gone}</bdi> },
    { id: 'state', title: words.state, width: '136px', cell: row => <OrderState row={row} /> },
    ...(shops.length < 2
      ? []
      : [
          {
            id: 'shop',
            title: words.shop,
            rank: 'third',
            cell: row => <bdi>{nameOf(row.shopId)}</bdi>
          } satisfies Column<Order>
        ]),
    {
      id: 'due',
      title: words.due,
      width: '136px',
      rank: 'third',
      cell: row => <span className="num">{row.dueOn}</span>
    },
    {
      id: 'at',
      title: words.created,
      width: '144px',
      rank: 'second',
      cell: row => <When at={row.createdAt} />
    },
    {
      id: 'planned',
      title: words.planned,
      width: '104px',
      align: 'end',
      cell: row => <Count of={row.planned} />
    },
    {
      id: 'made',
      title: words.made,
      width: '104px',
      align: 'end',
      rank: 'second',
      cell: row => row.made !== '0' && <Count of={row.made} />
    }
  ]
}
