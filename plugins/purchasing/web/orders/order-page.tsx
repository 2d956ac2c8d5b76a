import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Count, Day, Failed, Page, useMay, Waiting, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { purchasingWords } from '../purchasing-words.ts'
import { receiptsQuery } from '../receipts/receipts-query.ts'
import { percentOf } from '../typed.ts'
import { EditOrderPage } from './edit-order-page.tsx'
import { OrderActs } from './order-acts.tsx'
import { OrderState } from './order-state.tsx'
import { orderQuery, type OrderLine, type WholeOrder } from './orders-query.ts'

/** An order, or the one that is written. */
export default function OrderPage() {
  const { purchaseOrderId: id = '' } = useParams({ strict: false })
  return id === 'new' ? <EditOrderPage /> : <Known orderId={id} />
}

/** One order: what was ordered, what came of it, and what is awaited. */
function Known({ orderId }: { orderId: string }) {
  const { orders } = purchasingWords.use()
  const words = pageWords.use()
  const asked = useQuery(orderQuery(orderId))
  const { data: order, error, refetch } = asked
  const seesReceipts = useMay('goods-receipt.read')
  const back = { to: '/purchasing/orders', label: words.back.orders }
  if (order === undefined) {
    return (
      <Page title={orders} back={back}>
        {error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  const items = order.lines.map(line => ({ ...line, id: String(line.lineNo) }))
  return (
    <Page
      title={order.number}
      back={back}
      state={<OrderState of={order} />}
      about={<bdi>{order.supplierName}</bdi>}
      actions={<OrderActs order={order} />}
    >
      <div className="split">
        <div className="stack">
          <ListCard
            asked={wholeList({ ...asked, data: { items } })}
            none={words}
            isFiltered={false}
            title={words.products}
            name={words.products}
            columns={useColumnsOf(order)}
            small={line => <Small line={line} currency={order.currency} />}
            empty={{ icon: 'bag', title: words.linesEmpty, help: words.linesEmptyHelp }}
          />
          {seesReceipts && order.sentAt !== null && <Receipts orderId={order.id} />}
        </div>
        <About order={order} />
      </div>
    </Page>
  )
}

type Line = OrderLine & { id: string }

function useColumnsOf({ state, currency }: WholeOrder): Array<Column<Line>> {
  const words = pageWords.use()
  const number = (id: 'quantity' | 'received' | 'awaited', title: string): Column<Line> => ({
    id,
    title,
    width: '104px',
    align: 'end',
    cell: line => (line[id] === '0' ? <span className="muted">–</span> : <Count of={line[id]} />)
  })
  return [
    {
      id: 'product',
      title: words.product,
      cell: line => (
        <>
          <bdi className="name">{line.name}</bdi>
          <span className="muted small">
            <span className="num">{line.sku}</span>
            {line.packSize !== '1' && (
              <>
                {' · '}
                <Count of={line.packs} /> × <Count of={line.packSize} />
              </>
            )}
          </span>
        </>
      )
    },
    number('quantity', words.ordered),
    ...(state === 'draft'
      ? []
      : [number('received', words.received), number('awaited', words.awaited)]),
    {
      id: 'price',
      title: words.price,
      width: '128px',
      rank: 'second',
      align: 'end',
      cell: line => <Price of={line.priceMinor} currency={currency} />
    },
    {
      id: 'discount',
      title: words.discount,
      width: '104px',
      rank: 'third',
      align: 'end',
      cell: line => <span className="num">{percentOf(line.discountPpm)}</span>
    },
    {
      id: 'amount',
      title: words.amount,
      width: '128px',
      align: 'end',
      cell: line => <Price of={line.netMinor} currency={currency} />
    }
  ]
}

function Small({ line, currency }: { line: Line; currency: string }) {
  const words = pageWords.use()
  return (
    <div className="row">
      <span className="name">
        <bdi>{line.name}</bdi>
      </span>
      <Price of={line.netMinor} currency={currency} />
      <span className="muted small">
        {words.ordered} <Count of={line.quantity} />
        {line.received !== '0' && (
          <>
            {' · '}
            {words.received} <Count of={line.received} />
          </>
        )}
      </span>
    </div>
  )
}

function Receipts({ orderId }: { orderId: string }) {
  const { receipts: title } = purchasingWords.use()
  const words = pageWords.use()
  const { data, error, refetch } = useInfiniteQuery(receiptsQuery({ orderId }))
  const rows = data?.pages.flatMap(page => page.items) ?? []
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  return (
    <Card title={title}>
      {rows.length === 0 && <p className="muted small">{words.receiptsEmpty}</p>}
      {rows.map(row => (
        <Link key={row.id} to={`/purchasing/receipts/${row.id}`} className="row">
          <span className="name num">{row.number}</span>
          <Price of={row.goodsMinor} />
          <span className="muted small">
            <When at={row.receivedAt} />
            {row.reference !== null && (
              <>
                {' · '}
                <bdi>{row.reference}</bdi>
              </>
            )}
          </span>
        </Link>
      ))}
    </Card>
  )
}

function About({ order }: { order: WholeOrder }) {
  const words = pageWords.use()
  const { currency, netMinor, taxMinor, expectedOn, shopName, note, createdAt, sentAt } = order
  return (
    <Card>
      <dl className="pairs">
        <dt>{words.totalNet}</dt>
        <dd>
          <Price of={netMinor} currency={currency} />
        </dd>
        {taxMinor !== 0 && (
          <>
            <dt>{words.tax}</dt>
            <dd>
              <Price of={taxMinor} currency={currency} />
            </dd>
          </>
        )}
        <dt>{words.shop}</dt>
        <dd>
          <bdi>{shopName}</bdi>
        </dd>
        <dt>{words.when}</dt>
        <dd>
          <When at={createdAt} />
        </dd>
        {sentAt !== null && (
          <>
            <dt>{words.states.sent}</dt>
            <dd>
              <When at={sentAt} />
            </dd>
          </>
        )}
        {expectedOn !== null && (
          <>
            <dt>{words.expected}</dt>
            <dd>
              <Day of={expectedOn} />
            </dd>
          </>
        )}
      </dl>
      {note !== null && (
        <p className="muted" dir="auto">
          {note}
        </p>
      )}
    </Card>
  )
}
