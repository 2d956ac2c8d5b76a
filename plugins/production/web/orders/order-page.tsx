import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Count, Failed, Money, Page, State, Waiting, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { productionWords } from '../production-words.ts'
import { useShops } from '../shops.ts'
import { OrderActs } from './order-acts.tsx'
import { OrderState } from './order-state.tsx'
import { orderQuery, type OrderLine, type WholeOrder } from './orders-query.ts'

/** One production order: what it takes, what is short, what became of it. */
export default function OrderPage() {
  const { orders: title } = productionWords.use()
  const words = pageWords.use()
  const { productionOrderId = '' } = useParams({ strict: false })
  const asked = useQuery(orderQuery(productionOrderId))
  const { data: order, error, refetch } = asked
  const back = { to: '/production/orders', label: words.backToOrders }
  if (order === undefined) {
    return (
      <Page title={title} back={back}>
        {error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  const items = order.lines.map(line => ({ ...line, id: line.variantId }))
  return (
    <Page
      title={order.number}
      back={back}
      state={<OrderState row={order} />}
      about={<bdi>{order.name ?? words.gone}</bdi>}
      actions={<OrderActs order={order} />}
    >
      <div className="split">
        <ListCard
          asked={wholeList({ ...asked, data: { items } })}
          none={words}
          isFiltered={false}
          title={words.partsTitle}
          name={words.partsTitle}
          columns={useColumnsOf(order)}
          small={line => <Small line={line} />}
          empty={{ icon: 'bolt', title: words.partsEmpty, help: words.partsEmptyHelp }}
        />
        <About order={order} />
      </div>
    </Page>
  )
}

type Line = OrderLine & { id: string }

function useColumnsOf(order: WholeOrder): Array<Column<Line>> {
  const words = pageWords.use()
  const isFinished = order.finishedAt !== null
  const isOpen = order.state === 'draft' || order.state === 'in-progress'
  const number = (id: 'planned' | 'consumed' | 'wasted' | 'available', title: string) =>
    ({
      id,
      title,
      width: '104px',
      align: 'end',
      cell: line => (line[id] === null ? null : <Count of={line[id]} />)
    }) satisfies Column<Line>
  return [
    {
      id: 'product',
      title: words.part,
      cell: line => (
        <>
          <bdi>{line.name ?? words.gone}</bdi> {line.short !== '0' && <Short of={line.short} />}
        </>
      )
    },
    number('planned', words.planned),
    ...(isOpen ? [number('available', words.available)] : []),
    ...(isFinished ? [number('consumed', words.consumed), number('wasted', words.wasted)] : [])
  ]
}

function Short({ of }: { of: string }) {
  const words = pageWords.use()
  return <State tone="bad">{words.short(of)}</State>
}

function Small({ line }: { line: Line }) {
  const words = pageWords.use()
  return (
    <div className="row">
      <span className="name">
        <bdi>{line.name ?? words.gone}</bdi>
      </span>
      <Count of={line.consumed ?? line.planned} />
      <span className="muted small">
        {line.available === null ? (
          <>
            {words.planned} <Count of={line.planned} />
          </>
        ) : (
          <>
            {words.available} <Count of={line.available} />
          </>
        )}
      </span>
      {line.short === '0' ? <span /> : <Short of={line.short} />}
    </div>
  )
}

function About({ order }: { order: WholeOrder }) {
  const words = pageWords.use()
  const { nameOf } = useShops()
  return (
    <Card>
      <dl className="pairs">
        <dt>{words.product}</dt>
        <dd>
          <Link to={`/products/${order.productId ?? ''}`} className="link">
            <bdi>{order.name ?? words.gone}</bdi>
          </Link>
        </dd>
        <dt>{words.shop}</dt>
        <dd>
          <bdi>{nameOf(order.shopId)}</bdi>
        </dd>
        <dt>{words.planned}</dt>
        <dd>
          <Count of={order.planned} />
        </dd>
        {order.finishedAt !== null && (
          <>
            <dt>{words.made}</dt>
            <dd>
              <Count of={order.made} />
            </dd>
            <dt>{words.scrapped}</dt>
            <dd>
              <Count of={order.scrapped} />
            </dd>
            <dt>{words.finished}</dt>
            <dd>
              <When at={order.finishedAt} />
            </dd>
          </>
        )}
        {order.dueOn !== null && (
          <>
            <dt>{words.due}</dt>
            <dd className="num">{order.dueOn}</dd>
          </>
        )}
        {order.costMinor !== null && (
          <>
            <dt>{words.costOfParts}</dt>
            <dd>
              <Money amount={order.costMinor} />
            </dd>
          </>
        )}
      </dl>
      {[order.note, order.reason].map(
        (text, i) =>
          text !== null && (
            <p key={i} className="muted" dir="auto">
              {text}
            </p>
          )
      )}
    </Card>
  )
}
