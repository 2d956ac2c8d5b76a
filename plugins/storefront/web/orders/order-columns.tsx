import { Link } from '@tanstack/react-router'
import { Icon, Money, useMe, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { OrderRow } from '../console.tsx'
import { storefrontWords } from '../storefront-words.ts'
import { OrderState, PaidState } from './order-state.tsx'
import css from './orders.module.css'

export const useShops = () => {
  const { company, companies } = useMe()
  return companies.find(({ id }) => id === company?.id)?.shops ?? []
}

export function useOrderColumns(): Array<Column<OrderRow>> {
  const { columns } = storefrontWords.use()
  const shops = useShops()
  const shop: Column<OrderRow> = {
    id: 'shop',
    title: columns.shop,
    rank: 'third',
    cell: row => <bdi>{shops.find(({ id }) => id === row.shopId)?.name ?? ''}</bdi>
  }
  return [
    { id: 'number', title: columns.number, width: '168px', cell: row => <Number row={row} /> },
    {
      id: 'customer',
      title: columns.customer,
      cell: row => (
        <span className="name">
          <bdi>{row.customer}</bdi>
        </span>
      )
    },
    {
      id: 'placedAt',
      title: columns.at,
      width: '128px',
      sortable: true,
      cell: row => <When at={row.placedAt} />
    },
    ...(shops.length > 1 ? [shop] : []),
    { id: 'state', title: columns.state, cell: row => <OrderState state={row.state} /> },
    {
      id: 'payment',
      title: columns.payment,
      rank: 'second',
      cell: row => <PaidState of={row} />
    },
    {
      id: 'total',
      title: columns.total,
      width: '120px',
      align: 'end',
      sortable: true,
      cell: row => <Money amount={row.totalMinor} />
    }
  ]
}

function Number({ row }: { row: OrderRow }) {
  const { needsPerson } = storefrontWords.use()
  return (
    <>
      <Link to="/orders/$orderId" params={{ orderId: row.id }} className="named num">
        {row.number}
      </Link>
      {row.flag !== null && (
        <span className={css['flag']} title={needsPerson}>
          <Icon name="flag" size={13} />
          <span className="hidden">{needsPerson}</span>
        </span>
      )}
    </>
  )
}

export const OrderSmall = ({ row }: { row: OrderRow }) => (
  <Link to="/orders/$orderId" params={{ orderId: row.id }} className="row">
    <span className="name">
      <bdi>{row.customer}</bdi>
    </span>
    <Money amount={row.totalMinor} />
    <span className="muted small">
      <span className="num">{row.number}</span> · <When at={row.placedAt} />
    </span>
    <OrderState state={row.state} />
  </Link>
)
